using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Matters.Data;

#nullable disable

namespace Yuanzhuo.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Deadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "HandlingAwaits",
                table: "matters",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HandlingExtendedBy",
                table: "matters",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HandlingIsAim",
                table: "matters",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HandlingIsProvisional",
                table: "matters",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandlingPauses",
                table: "matters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HandlingStartAt",
                table: "matters",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandlingTermKind",
                table: "matters",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HandlingTermOn",
                table: "matters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PromisedDueOn",
                table: "matters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AnswerAwaits",
                table: "hand_overs",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AnswerExtendedBy",
                table: "hand_overs",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AnswerIsAim",
                table: "hand_overs",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AnswerIsProvisional",
                table: "hand_overs",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AnswerPauses",
                table: "hand_overs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AnswerStartAt",
                table: "hand_overs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AnswerTermAmount",
                table: "hand_overs",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AnswerTermKind",
                table: "hand_overs",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnswerTermOn",
                table: "hand_overs",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Awaits",
                table: "commitments",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CountedOn",
                table: "commitments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ExtendedBy",
                table: "commitments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Pauses",
                table: "commitments",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "StartAt",
                table: "commitments",
                type: "timestamp with time zone",
                nullable: true);
            MatterDeadlinesSql.Fill(migrationBuilder);
            CommitmentDeadlinesSql.Fill(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HandlingAwaits",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "HandlingExtendedBy",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "HandlingIsAim",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "HandlingIsProvisional",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "HandlingPauses",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "HandlingStartAt",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "HandlingTermKind",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "HandlingTermOn",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "PromisedDueOn",
                table: "matters");

            migrationBuilder.DropColumn(
                name: "AnswerAwaits",
                table: "hand_overs");

            migrationBuilder.DropColumn(
                name: "AnswerExtendedBy",
                table: "hand_overs");

            migrationBuilder.DropColumn(
                name: "AnswerIsAim",
                table: "hand_overs");

            migrationBuilder.DropColumn(
                name: "AnswerIsProvisional",
                table: "hand_overs");

            migrationBuilder.DropColumn(
                name: "AnswerPauses",
                table: "hand_overs");

            migrationBuilder.DropColumn(
                name: "AnswerStartAt",
                table: "hand_overs");

            migrationBuilder.DropColumn(
                name: "AnswerTermAmount",
                table: "hand_overs");

            migrationBuilder.DropColumn(
                name: "AnswerTermKind",
                table: "hand_overs");

            migrationBuilder.DropColumn(
                name: "AnswerTermOn",
                table: "hand_overs");

            migrationBuilder.DropColumn(
                name: "Awaits",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "CountedOn",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "ExtendedBy",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "Pauses",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "StartAt",
                table: "commitments");
        }
    }
}
