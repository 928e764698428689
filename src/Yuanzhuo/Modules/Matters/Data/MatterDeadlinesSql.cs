using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Gives the handling terms and offers that were there before deadlines the columns of one.</summary>
internal static class MatterDeadlinesSql
{
    /// <summary>The last days of December wait for the next year's notice, so a day after the 24th of the last published year may still move.</summary>
    private const string LastFirm = """
        (SELECT COALESCE(MAX(CAST(substr(CAST(d."On" AS TEXT), 1, 4) AS INTEGER)), 2026) FROM calendar_days d WHERE substr(CAST(d."On" AS TEXT), 6, 5) = '01-01' AND d."Kind" = 'Off')
        """;

    public static void Fill(MigrationBuilder migration)
    {
        migration.Sql($"""
            UPDATE matters SET
              "HandlingTermKind" = CASE WHEN "HandlingDays" IS NULL THEN 'OnDate' ELSE 'WorkingDays' END, "HandlingTermOn" = CASE WHEN "HandlingDays" IS NULL THEN "HandlingDueOn" END,
              "HandlingDays" = COALESCE("HandlingDays", 0), "HandlingIsAim" = FALSE, "HandlingStartAt" = COALESCE("ReopenedAt", "OpenedAt"), "HandlingExtendedBy" = 0, "HandlingPauses" = '',
              "HandlingIsProvisional" = "HandlingDays" IS NOT NULL AND substr(CAST("HandlingDueOn" AS TEXT), 1, 10) > {LastFirm} || '-12-24'
            WHERE "HandlingDueOn" IS NOT NULL
            """);
        migration.Sql("UPDATE matters SET \"HandlingDays\" = NULL WHERE \"HandlingDueOn\" IS NULL");
        migration.Sql("""
            UPDATE hand_overs SET "AnswerTermKind" = 'OnDate', "AnswerTermAmount" = 0, "AnswerTermOn" = "AnswerDueOn", "AnswerIsAim" = FALSE, "AnswerStartAt" = "OfferedAt",
              "AnswerExtendedBy" = 0, "AnswerPauses" = '', "AnswerIsProvisional" = FALSE
            WHERE "AnswerDueOn" IS NOT NULL
            """);
    }
}
