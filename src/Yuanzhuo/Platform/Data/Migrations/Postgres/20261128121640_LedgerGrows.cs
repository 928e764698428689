using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Postgres
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

            // What has a due day is open: without knowing that, the planner took 4,500 overdue matters for 144 and fetched them all for a page.
            migrationBuilder.Sql("""
                CREATE STATISTICS matters_open_due (mcv) ON "Ending", "DueOn", "AwaitsClosure" FROM matters;
                ALTER STATISTICS matters_open_due SET STATISTICS 500;
                ANALYZE matters;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP STATISTICS matters_open_due;");

            migrationBuilder.DropIndex(
                name: "IX_matters_Category_ReceivedOn_Number",
                table: "matters");

            migrationBuilder.DropIndex(
                name: "IX_open_matters_ReceivedOn",
                table: "matters");
        }
    }
}
