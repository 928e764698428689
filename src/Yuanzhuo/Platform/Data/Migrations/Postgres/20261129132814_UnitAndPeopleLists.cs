using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class UnitAndPeopleLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "unit_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_import_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PeopleImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    PostId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_import_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_import_lines_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_import_lines_people_imports_PeopleImportId",
                        column: x => x.PeopleImportId,
                        principalTable: "people_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_import_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Change = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NameBefore = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    CodeBefore = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    ParentBeforeId = table.Column<Guid>(type: "uuid", nullable: true),
                    NameAfter = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    CodeAfter = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    ParentAfterId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_import_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unit_import_lines_org_units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "org_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_unit_import_lines_unit_imports_UnitImportId",
                        column: x => x.UnitImportId,
                        principalTable: "unit_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_import_lines_AccountId",
                table: "people_import_lines",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_people_import_lines_PeopleImportId",
                table: "people_import_lines",
                column: "PeopleImportId");

            migrationBuilder.CreateIndex(
                name: "IX_people_imports_ImportedAt",
                table: "people_imports",
                column: "ImportedAt");

            migrationBuilder.CreateIndex(
                name: "IX_unit_import_lines_UnitId",
                table: "unit_import_lines",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_unit_import_lines_UnitImportId",
                table: "unit_import_lines",
                column: "UnitImportId");

            migrationBuilder.CreateIndex(
                name: "IX_unit_imports_ImportedAt",
                table: "unit_imports",
                column: "ImportedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_import_lines");

            migrationBuilder.DropTable(
                name: "unit_import_lines");

            migrationBuilder.DropTable(
                name: "people_imports");

            migrationBuilder.DropTable(
                name: "unit_imports");
        }
    }
}
