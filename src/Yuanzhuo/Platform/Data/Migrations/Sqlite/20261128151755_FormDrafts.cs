using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FormDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "form_drafts",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", nullable: false),
                    TouchedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_drafts", x => new { x.AccountId, x.Form });
                    table.ForeignKey(
                        name: "FK_form_drafts_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_form_drafts_TouchedAt",
                table: "form_drafts",
                column: "TouchedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "form_drafts");
        }
    }
}
