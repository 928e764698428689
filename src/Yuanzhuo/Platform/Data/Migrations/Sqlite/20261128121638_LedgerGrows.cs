using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LedgerGrows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_matters_Category_ReceivedOn_Number",
                table: "matters",
                columns: new[] { "Category", "ReceivedOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_open_matters_ReceivedOn",
                table: "matters",
                columns: new[] { "ReceivedOn", "Number", "DueOn" },
                filter: "\"Ending\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_matters_Category_ReceivedOn_Number",
                table: "matters");

            migrationBuilder.DropIndex(
                name: "IX_open_matters_ReceivedOn",
                table: "matters");
        }
    }
}
