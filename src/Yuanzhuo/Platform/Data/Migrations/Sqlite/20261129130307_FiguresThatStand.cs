using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Yuanzhuo.Modules.Ledger.Data.Tallies;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FiguresThatStand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            TallyTriggers.Remove(migrationBuilder, isSqlite: true);
            migrationBuilder.DropTable(name: "tallies");

            migrationBuilder.DropTable(name: "tally_changes");

            migrationBuilder.AddColumn<Guid>(
                name: "ReceivedPlaceId",
                table: "matters",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "RaisedPlaceId",
                table: "concerns",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "unit_tallies",
                columns: table => new
                {
                    Tree = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_tallies", x => new { x.Tree, x.UnitId, x.Month, x.Category, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "unit_tally_changes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ThenId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Change = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_tally_changes", x => x.Id);
                });

            PlaceThenSql.Fill(migrationBuilder, isSqlite: true);
            migrationBuilder.CreateIndex(
                name: "IX_matters_ReceivedPlaceId_ReceivedOn",
                table: "matters",
                columns: new[] { "ReceivedPlaceId", "ReceivedOn" });
            UnitTallyTriggers.Add(migrationBuilder, isSqlite: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            UnitTallyTriggers.Remove(migrationBuilder, isSqlite: true);
            migrationBuilder.DropTable(name: "unit_tallies");

            migrationBuilder.DropTable(name: "unit_tally_changes");

            migrationBuilder.DropIndex(
                name: "IX_matters_ReceivedPlaceId_ReceivedOn",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "ReceivedPlaceId",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "RaisedPlaceId",
                table: "concerns");

            migrationBuilder.CreateTable(
                name: "tallies",
                columns: table => new
                {
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tallies", x => new { x.UnitId, x.Month, x.Category, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "tally_changes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Change = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tally_changes", x => x.Id);
                });
            TallyTriggers.Add(migrationBuilder, isSqlite: true);
        }
    }
}
