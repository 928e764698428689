namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>A matter merged into another that was itself merged on: how far down the chain all have ended.</summary>
internal static class MergedChains
{
    /// <summary>Merged matters with notes that lead, over however many others, to one that is open or ended later than that day.</summary>
    public static IQueryable<Guid> NotedAndMergedIntoWhatGoesOn(this YuanzhuoDb db, DateOnly over) => db.Database.SqlQuery<Guid>($"""
        WITH RECURSIVE chain(begins, at) AS (
          SELECT m."Id", m."MergedIntoId" FROM matters m
          WHERE m."MergedIntoId" IS NOT NULL AND m."EndedOn" <= {over} AND EXISTS (SELECT 1 FROM matter_notes n WHERE n."MatterId" = m."Id")
          UNION SELECT c.begins, m."MergedIntoId" FROM chain c JOIN matters m ON m."Id" = c.at WHERE m."MergedIntoId" IS NOT NULL)
        SELECT c.begins AS "Value" FROM chain c JOIN matters m ON m."Id" = c.at WHERE m."EndedOn" IS NULL OR m."EndedOn" > {over}
        """);
}
