using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OpenMatters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_open_matters_HolderId_DueOn",
                table: "matters",
                columns: new[] { "HolderId", "DueOn", "Number" },
                filter: "\"Ending\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_open_matters_LastMovedAt",
                table: "matters",
                columns: new[] { "LastMovedAt", "Number" },
                filter: "\"Ending\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_open_matters_PlaceId_DueOn",
                table: "matters",
                columns: new[] { "PlaceId", "DueOn", "Number" },
                filter: "\"Ending\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_open_matters_HolderId_DueOn",
                table: "matters");

            migrationBuilder.DropIndex(
                name: "IX_open_matters_LastMovedAt",
                table: "matters");

            migrationBuilder.DropIndex(
                name: "IX_open_matters_PlaceId_DueOn",
                table: "matters");
        }
    }
}
