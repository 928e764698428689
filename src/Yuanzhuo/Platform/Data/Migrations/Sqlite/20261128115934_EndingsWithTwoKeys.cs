using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EndingsWithTwoKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "SaidUnsolvedAt",
                table: "matters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsSuspect",
                table: "concerns",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Aim",
                table: "closures",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Solved");

            migrationBuilder.AddColumn<Guid>(
                name: "ApprovedByUnitId",
                table: "closures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CheckedByUnitId",
                table: "closures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_matters_SaidUnsolvedAt",
                table: "matters",
                column: "SaidUnsolvedAt",
                filter: "\"SaidUnsolvedAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_matters_SaidUnsolvedAt",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "SaidUnsolvedAt",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "IsSuspect",
                table: "concerns");

            migrationBuilder.DropColumn(
                name: "Aim",
                table: "closures");

            migrationBuilder.DropColumn(
                name: "ApprovedByUnitId",
                table: "closures");

            migrationBuilder.DropColumn(
                name: "CheckedByUnitId",
                table: "closures");
        }
    }
}
