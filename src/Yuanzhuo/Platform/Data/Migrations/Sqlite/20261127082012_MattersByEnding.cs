using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MattersByEnding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_matters_Ending_DueOn",
                table: "matters");

            migrationBuilder.CreateIndex(
                name: "IX_matters_Ending_ReceivedOn_Number",
                table: "matters",
                columns: new[] { "Ending", "ReceivedOn", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_matters_Ending_ReceivedOn_Number",
                table: "matters");

            migrationBuilder.CreateIndex(
                name: "IX_matters_Ending_DueOn",
                table: "matters",
                columns: new[] { "Ending", "DueOn" });
        }
    }
}
