using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Yuanzhuo.Modules.Concerns.Data;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AnswersAndAskingAreDeadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<DateOnly>(
                name: "FirstAnswerDueOn",
                table: "concerns",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddColumn<string>(
                name: "FirstAnswerAwaits",
                table: "concerns",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FirstAnswerExtendedBy",
                table: "concerns",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "FirstAnswerIsAim",
                table: "concerns",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "FirstAnswerIsProvisional",
                table: "concerns",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "FirstAnswerPauses",
                table: "concerns",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "FirstAnswerStartAt",
                table: "concerns",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FirstAnswerTermAmount",
                table: "concerns",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "FirstAnswerTermKind",
                table: "concerns",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "FirstAnswerTermOn",
                table: "concerns",
                type: "date",
                nullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "AskUntilOn",
                table: "closures",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddColumn<string>(
                name: "AskAwaits",
                table: "closures",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AskExtendedBy",
                table: "closures",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "AskIsAim",
                table: "closures",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "AskIsProvisional",
                table: "closures",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "AskPauses",
                table: "closures",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "AskStartAt",
                table: "closures",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AskTermAmount",
                table: "closures",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "AskTermKind",
                table: "closures",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "AskTermOn",
                table: "closures",
                type: "date",
                nullable: true);
            FirstAnswerSql.Fill(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FirstAnswerAwaits",
                table: "concerns");

            migrationBuilder.DropColumn(
                name: "FirstAnswerExtendedBy",
                table: "concerns");

            migrationBuilder.DropColumn(
                name: "FirstAnswerIsAim",
                table: "concerns");

            migrationBuilder.DropColumn(
                name: "FirstAnswerIsProvisional",
                table: "concerns");

            migrationBuilder.DropColumn(
                name: "FirstAnswerPauses",
                table: "concerns");

            migrationBuilder.DropColumn(
                name: "FirstAnswerStartAt",
                table: "concerns");

            migrationBuilder.DropColumn(
                name: "FirstAnswerTermAmount",
                table: "concerns");

            migrationBuilder.DropColumn(
                name: "FirstAnswerTermKind",
                table: "concerns");

            migrationBuilder.DropColumn(
                name: "FirstAnswerTermOn",
                table: "concerns");

            migrationBuilder.DropColumn(
                name: "AskAwaits",
                table: "closures");

            migrationBuilder.DropColumn(
                name: "AskExtendedBy",
                table: "closures");

            migrationBuilder.DropColumn(
                name: "AskIsAim",
                table: "closures");

            migrationBuilder.DropColumn(
                name: "AskIsProvisional",
                table: "closures");

            migrationBuilder.DropColumn(
                name: "AskPauses",
                table: "closures");

            migrationBuilder.DropColumn(
                name: "AskStartAt",
                table: "closures");

            migrationBuilder.DropColumn(
                name: "AskTermAmount",
                table: "closures");

            migrationBuilder.DropColumn(
                name: "AskTermKind",
                table: "closures");

            migrationBuilder.DropColumn(
                name: "AskTermOn",
                table: "closures");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "FirstAnswerDueOn",
                table: "concerns",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "AskUntilOn",
                table: "closures",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);
        }
    }
}
