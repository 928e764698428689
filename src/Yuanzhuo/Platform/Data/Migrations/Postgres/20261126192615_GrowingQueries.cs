using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class GrowingQueries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_open_matters_without_day",
                table: "matters",
                column: "Number",
                filter: "\"Ending\" IS NULL AND \"DueOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_concerns_by_day",
                table: "concerns",
                column: "RaisedOn");

            migrationBuilder.CreateIndex(
                name: "IX_commitments_SpokenAt_State",
                table: "commitments",
                columns: new[] { "SpokenAt", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_open_matters_without_day",
                table: "matters");

            migrationBuilder.DropIndex(
                name: "IX_concerns_by_day",
                table: "concerns");

            migrationBuilder.DropIndex(
                name: "IX_commitments_SpokenAt_State",
                table: "commitments");
        }
    }
}
