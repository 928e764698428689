using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>Gives the commitments that were there before deadlines the columns of one, and their matters the earliest of them.</summary>
internal static class CommitmentDeadlinesSql
{
    public static void Fill(MigrationBuilder migration)
    {
        migration.Sql("""
            UPDATE commitments SET "CountedOn" = COALESCE("DueOn", "ReviewOn"), "StartAt" = "CountedFromAt",
              "ExtendedBy" = COALESCE((SELECT SUM(e."WorkingDays") FROM extensions e WHERE e."CommitmentId" = commitments."Id" AND e."State" = 'Granted'), 0)
            """);
        migration.Sql("""
            UPDATE matters SET "PromisedDueOn" = (SELECT MIN(c."DueOn") FROM commitments c WHERE c."MatterId" = matters."Id" AND c."State" = 'Open' AND NOT c."IsAim") WHERE "Ending" IS NULL
            """);
    }
}
