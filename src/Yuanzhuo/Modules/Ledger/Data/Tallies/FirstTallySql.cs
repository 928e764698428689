namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>The first tallies as their migration counted them, by today's divisions alone; the next one replaced them.</summary>
internal static class FirstTallySql
{
    /// <summary>Which unit stands at or above which place.</summary>
    private const string Above = """
        up("PlaceId", "UnitId") AS (
          SELECT "Id", "Id" FROM org_units
          UNION ALL SELECT up."PlaceId", u."ParentId" FROM up JOIN org_units u ON u."Id" = up."UnitId" WHERE u."ParentId" IS NOT NULL),
        shapes(by_month, by_category) AS (VALUES (0, 0), (0, 1), (1, 0), (1, 1))
        """;

    /// <summary>Every place's line goes to the units above it, by month and category and without.</summary>
    private const string Spread = """
        SELECT up."UnitId", CASE WHEN by_month = 1 THEN n."Month" ELSE 0 END AS "Month", CASE WHEN by_category = 1 THEN n."Category" ELSE '*' END AS "Category", n."Kind", SUM(n."Count") AS "Count"
        FROM n JOIN up ON up."PlaceId" = n."PlaceId" CROSS JOIN shapes
        GROUP BY 1, 2, 3, 4 HAVING SUM(n."Count") <> 0
        """;

    /// <summary>Counts everything from the matters and concerns themselves; the tables must be cleared in the same transaction.</summary>
    public static string Build(bool isSqlite) => $"WITH RECURSIVE {Above}, n AS ({Counted(isSqlite)}) INSERT INTO tallies (\"UnitId\", \"Month\", \"Category\", \"Kind\", \"Count\") {Spread}";

    /// <summary>The year and month of a day, such as 202611.</summary>
    public static string MonthOf(string day, bool isSqlite) => isSqlite
        ? $"(CAST(substr({day}, 1, 4) AS INTEGER) * 100 + CAST(substr({day}, 6, 2) AS INTEGER))"
        : $"(EXTRACT(YEAR FROM {day})::int * 100 + EXTRACT(MONTH FROM {day})::int)";

    private static string Counted(bool isSqlite)
    {
        var (received, raised) = (MonthOf("m.\"ReceivedOn\"", isSqlite), MonthOf("c.\"RaisedOn\"", isSqlite));
        return $"""
            SELECT m."PlaceId", {received} AS "Month", COALESCE(m."Category", '') AS "Category", COALESCE(m."Ending", 'Open') AS "Kind", COUNT(*) AS "Count" FROM matters m GROUP BY 1, 2, 3, 4
            UNION ALL SELECT m."PlaceId", {received}, COALESCE(m."Category", ''), 'Received', COUNT(*) FROM matters m WHERE m."FoundingConcernId" IS NULL GROUP BY 1, 2, 3
            UNION ALL SELECT c."PlaceId", {raised}, COALESCE(c."Category", ''), 'Received', COUNT(*) FROM concerns c GROUP BY 1, 2, 3
            UNION ALL SELECT c."PlaceId", {raised}, COALESCE(c."Category", ''), 'Awaiting', COUNT(*) FROM concerns c WHERE c."State" = 'Awaiting' GROUP BY 1, 2, 3
            UNION ALL SELECT c."PlaceId", {raised}, COALESCE(c."Category", ''), 'Voice', COUNT(*) FROM concerns c WHERE c."State" <> 'Awaiting'
              AND NOT EXISTS (SELECT 1 FROM matters m WHERE m."FoundingConcernId" = c."Id") GROUP BY 1, 2, 3
            """;
    }
}
