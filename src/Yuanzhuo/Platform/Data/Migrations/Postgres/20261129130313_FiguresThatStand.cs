using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Yuanzhuo.Modules.Ledger.Data.Tallies;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FiguresThatStand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            TallyTriggers.Remove(migrationBuilder, isSqlite: false);
            migrationBuilder.DropTable(name: "tallies");

            migrationBuilder.DropTable(name: "tally_changes");

            migrationBuilder.AddColumn<Guid>(
                name: "ReceivedPlaceId",
                table: "matters",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "RaisedPlaceId",
                table: "concerns",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "unit_tallies",
                columns: table => new
                {
                    Tree = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_tallies", x => new { x.Tree, x.UnitId, x.Month, x.Category, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "unit_tally_changes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ThenId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Change = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_tally_changes", x => x.Id);
                });

            PlaceThenSql.Fill(migrationBuilder, isSqlite: false);
            migrationBuilder.CreateIndex(
                name: "IX_matters_ReceivedPlaceId_ReceivedOn",
                table: "matters",
                columns: new[] { "ReceivedPlaceId", "ReceivedOn" });
            UnitTallyTriggers.Add(migrationBuilder, isSqlite: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            UnitTallyTriggers.Remove(migrationBuilder, isSqlite: false);
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
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tallies", x => new { x.UnitId, x.Month, x.Category, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "tally_changes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Change = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tally_changes", x => x.Id);
                });
            TallyTriggers.Add(migrationBuilder, isSqlite: false);
        }
    }
}
