using Microsoft.EntityFrameworkCore.Migrations;
using Yuanzhuo.Modules.Matters.Data;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_matters_EndedAt",
                table: "matters");

            migrationBuilder.DropIndex(
                name: "IX_matters_LastMovedAt",
                table: "matters");

            migrationBuilder.CreateIndex(
                name: "IX_matters_DueOn_Number",
                table: "matters",
                columns: new[] { "DueOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_matters_EndedAt_Number",
                table: "matters",
                columns: new[] { "EndedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_matters_LastMovedAt_Number",
                table: "matters",
                columns: new[] { "LastMovedAt", "Number" });
            MatterTermsSql.Add(migrationBuilder, isSqlite: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            MatterTermsSql.Remove(migrationBuilder, isSqlite: false);
            migrationBuilder.DropIndex(
                name: "IX_matters_DueOn_Number",
                table: "matters");

            migrationBuilder.DropIndex(
                name: "IX_matters_EndedAt_Number",
                table: "matters");

            migrationBuilder.DropIndex(
                name: "IX_matters_LastMovedAt_Number",
                table: "matters");

            migrationBuilder.CreateIndex(
                name: "IX_matters_EndedAt",
                table: "matters",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_matters_LastMovedAt",
                table: "matters",
                column: "LastMovedAt");
        }
    }
}
