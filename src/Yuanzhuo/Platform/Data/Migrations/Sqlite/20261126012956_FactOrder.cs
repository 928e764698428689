using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Yuanzhuo.Platform.Journal;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FactOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_protection_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "journal_positions",
                columns: table => new
                {
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    FactSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_positions", x => x.Position);
                });

            migrationBuilder.CreateTable(
                name: "set_aside_facts",
                columns: table => new
                {
                    Hearer = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_set_aside_facts", x => new { x.Hearer, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "tail_cursors",
                columns: table => new
                {
                    Hearer = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    RetryAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tail_cursors", x => x.Hearer);
                });

            migrationBuilder.CreateTable(
                name: "unplaced_facts",
                columns: table => new
                {
                    FactSeq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unplaced_facts", x => x.FactSeq);
                });

            migrationBuilder.CreateIndex(
                name: "IX_data_protection_keys_FriendlyName",
                table: "data_protection_keys",
                column: "FriendlyName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_journal_positions_FactSeq",
                table: "journal_positions",
                column: "FactSeq",
                unique: true);
            OrderTriggers.Add(migrationBuilder, isSqlite: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            OrderTriggers.Remove(migrationBuilder, isSqlite: true);
            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "journal_positions");

            migrationBuilder.DropTable(
                name: "set_aside_facts");

            migrationBuilder.DropTable(
                name: "tail_cursors");

            migrationBuilder.DropTable(
                name: "unplaced_facts");
        }
    }
}
