using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Yuanzhuo.Platform.Tracing;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TraceAndTakingBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "stored_files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnReason",
                table: "stored_files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "privacy_records",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    NextDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FollowedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    WrittenByAccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_records", x => x.Id);
                    table.ForeignKey(
                        name: "FK_privacy_records_accounts_WrittenByAccountId",
                        column: x => x.WrittenByAccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_privacy_records_privacy_records_FollowedById",
                        column: x => x.FollowedById,
                        principalTable: "privacy_records",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trace_entries",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    NameDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Sealed = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trace_entries", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "trace_keys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Secret = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trace_keys", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_records_DoneOn",
                table: "privacy_records",
                column: "DoneOn");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_records_FollowedById",
                table: "privacy_records",
                column: "FollowedById");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_records_NextDueOn",
                table: "privacy_records",
                column: "NextDueOn");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_records_WrittenByAccountId",
                table: "privacy_records",
                column: "WrittenByAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_trace_entries_AccountId_Seq",
                table: "trace_entries",
                columns: new[] { "AccountId", "Seq" });

            migrationBuilder.CreateIndex(
                name: "IX_trace_entries_At",
                table: "trace_entries",
                column: "At");

            TraceTriggers.Add(migrationBuilder, isSqlite: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            TraceTriggers.Remove(migrationBuilder, isSqlite: true);

            migrationBuilder.DropTable(
                name: "privacy_records");

            migrationBuilder.DropTable(
                name: "trace_entries");

            migrationBuilder.DropTable(
                name: "trace_keys");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "stored_files");

            migrationBuilder.DropColumn(
                name: "WithdrawnReason",
                table: "stored_files");
        }
    }
}
