using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Yuanzhuo.Modules.Ledger.Data.Lines;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Extracts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "matter_extracts",
                columns: table => new
                {
                    MatterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Voices = table.Column<int>(type: "integer", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ProgressWords = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ProgressAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CommitmentWords = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_matter_extracts", x => x.MatterId);
                    table.ForeignKey(
                        name: "FK_matter_extracts_matters_MatterId",
                        column: x => x.MatterId,
                        principalTable: "matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            MatterExtractSql.Add(migrationBuilder, isSqlite: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            MatterExtractSql.Remove(migrationBuilder, isSqlite: false);
            migrationBuilder.DropTable(
                name: "matter_extracts");
        }
    }
}
