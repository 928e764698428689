using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SearchOfAllThatIsPublic : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What is there was indexed in the old way; a pass (index-matters) writes it anew.
            migrationBuilder.AddColumn<bool>(
                name: "IsSearchOld",
                table: "matters",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "word_groups",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<string>(type: "character varying(252)", maxLength: 252, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_word_groups", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_matters_IsSearchOld",
                table: "matters",
                column: "IsSearchOld",
                filter: "\"IsSearchOld\"");
            Memory.StandingVersion.Follow(migrationBuilder, isSqlite: false, "word_groups");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "word_groups");

            migrationBuilder.DropIndex(
                name: "IX_matters_IsSearchOld",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "IsSearchOld",
                table: "matters");
        }
    }
}
