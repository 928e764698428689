using Microsoft.EntityFrameworkCore.Migrations;
using Yuanzhuo.Modules.Concerns.Data;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SpokenWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => SpokenWordsSql.Seal(migrationBuilder);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => SpokenWordsSql.Unseal(migrationBuilder);
    }
}
