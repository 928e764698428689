using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CommittedDue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "PromisedDueOn",
                table: "matters",
                newName: "CommittedDueOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "CommittedDueOn",
                table: "matters",
                newName: "PromisedDueOn");
        }
    }
}
