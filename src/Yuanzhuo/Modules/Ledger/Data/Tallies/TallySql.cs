namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>The statements that keep the tallies; alike on both databases but for how days are written and a month is cut out of one.</summary>
internal static class TallySql
{
    private const string Columns = "\"Tree\", \"UnitId\", \"Month\", \"Category\", \"Kind\"";

    public const string Forget = "DELETE FROM unit_tally_changes";

    public const string Clear = "DELETE FROM unit_tallies";

    /// <summary>Adds the changes that the transaction sees to the lines. <see cref="Forget"/> must follow in the same transaction.</summary>
    public static string Fold(bool isSqlite) => $"""
        WITH RECURSIVE {TallyTree.Above(isSqlite)}, {Gathered($"SELECT {Change} FROM unit_tally_changes", isSqlite)}
        INSERT INTO unit_tallies ({Columns}, "Count") SELECT * FROM ({Spread}) s WHERE 1 = 1
        ON CONFLICT ({Columns}) DO UPDATE SET "Count" = unit_tallies."Count" + excluded."Count"
        """;

    /// <summary>Counts everything from the matters and concerns themselves; the tables must be cleared in the same transaction.</summary>
    public static string Build(bool isSqlite) => $"WITH RECURSIVE {TallyTree.Above(isSqlite)}, {Gathered(Counted, isSqlite)} INSERT INTO unit_tallies ({Columns}, \"Count\") {Spread}";

    /// <summary>How many lines differ from what is there. While the tree has changed and nothing is counted anew yet, none is called wrong.</summary>
    public static string Differences(bool isSqlite) => $"""
        WITH RECURSIVE {TallyTree.Above(isSqlite)}, {Gathered($"{Counted} UNION ALL SELECT \"PlaceId\", \"ThenId\", \"On\", \"Category\", \"Kind\", -\"Change\" FROM unit_tally_changes WHERE \"Kind\" <> 'Rebuild'", isSqlite)},
        d AS (SELECT * FROM ({Spread}) s UNION ALL SELECT {Columns}, -"Count" FROM unit_tallies)
        SELECT COUNT(*) AS "Value" FROM (SELECT 1 FROM d GROUP BY {Columns} HAVING SUM("Count") <> 0) x WHERE NOT EXISTS (SELECT 1 FROM unit_tally_changes WHERE "Kind" = 'Rebuild')
        """;

    private const string Change = "\"PlaceId\", \"ThenId\", \"On\", \"Category\", \"Kind\", \"Change\"";

    /// <summary>
    /// Every place's line goes to the units above it, by month and category and without. Each tree asks for its own place by itself: asked by a choice of two columns,
    /// nothing could be looked up, and every line was held against every unit. What one unit has is added up before it is shown in four shapes.
    /// </summary>
    private const string Spread = """
        SELECT s."Tree", s."UnitId", CASE WHEN by_month = 1 THEN s."Month" ELSE 0 END AS "Month", CASE WHEN by_category = 1 THEN s."Category" ELSE '*' END AS "Category", s."Kind", SUM(s."Count") AS "Count"
        FROM (SELECT up."Tree", up."UnitId", x."Month", x."Category", x."Kind", SUM(x."Count") AS "Count"
          FROM (SELECT 'Today' AS tree, t."PlaceId" AS place, t."Era", t."Month", t."Category", t."Kind", t."Count" FROM t
            UNION ALL SELECT 'Then', t."ThenId", t."Era", t."Month", t."Category", t."Kind", t."Count" FROM t) x
          JOIN up ON up."Tree" = x.tree AND up."PlaceId" = x.place AND x."Era" >= up."FromOn" AND x."Era" < up."UntilOn"
          GROUP BY 1, 2, 3, 4, 5) s CROSS JOIN shapes
        GROUP BY 1, 2, 3, 4, 5 HAVING SUM(s."Count") <> 0
        """;

    /// <summary>
    /// A concern is counted by itself while it awaits, then as the matter it founded or as a further voice; and, beside that, as one who spoke, with the
    /// fate of the matter it has come to (a merged matter's voices are in the one it went into).
    /// </summary>
    private const string Counted = """
        SELECT m."PlaceId", m."ReceivedPlaceId", m."ReceivedOn", COALESCE(m."Category", ''), COALESCE(m."Ending", 'Open'), 1 FROM matters m
        UNION ALL SELECT m."PlaceId", m."ReceivedPlaceId", m."ReceivedOn", COALESCE(m."Category", ''), k.kind, 1 FROM matters m CROSS JOIN (SELECT 'Received' AS kind UNION ALL SELECT 'Own') k WHERE m."FoundingConcernId" IS NULL
        UNION ALL SELECT c."PlaceId", c."RaisedPlaceId", c."RaisedOn", COALESCE(c."Category", ''), 'Received', 1 FROM concerns c
        UNION ALL SELECT c."PlaceId", c."RaisedPlaceId", c."RaisedOn", COALESCE(c."Category", ''), 'Awaiting', 1 FROM concerns c WHERE c."State" = 'Awaiting'
        UNION ALL SELECT c."PlaceId", c."RaisedPlaceId", c."RaisedOn", COALESCE(c."Category", ''), 'Voice', 1 FROM concerns c WHERE c."State" <> 'Awaiting'
          AND NOT EXISTS (SELECT 1 FROM matters m WHERE m."FoundingConcernId" = c."Id")
        UNION ALL SELECT c."PlaceId", c."RaisedPlaceId", c."RaisedOn", COALESCE(m."Category", ''), 'Said' || COALESCE(m."Ending", 'Open'), 1
          FROM matter_voices v JOIN matters m ON m."Id" = v."MatterId" JOIN concerns c ON c."Id" = v."ConcernId" WHERE v."LeftAt" IS NULL AND (m."Ending" IS NULL OR m."Ending" <> 'Merged')
        """;

    /// <summary>The year and month of a day, such as 202611.</summary>
    private static string MonthOf(string day, bool isSqlite) => isSqlite
        ? $"(CAST(substr({day}, 1, 4) AS INTEGER) * 100 + CAST(substr({day}, 6, 2) AS INTEGER))"
        : $"(EXTRACT(YEAR FROM {day})::int * 100 + EXTRACT(MONTH FROM {day})::int)";

    /// <summary>One line for a place, a month and what stood above it then, before it is spread over those above.</summary>
    private static string Gathered(string counted, bool isSqlite) => $"""
        shapes(by_month, by_category) AS (VALUES (0, 0), (0, 1), (1, 0), (1, 1)),
        n("PlaceId", "ThenId", "On", "Category", "Kind", "Count") AS ({counted}),
        t AS (SELECT n."PlaceId", n."ThenId", e."FromOn" AS "Era", {MonthOf("n.\"On\"", isSqlite)} AS "Month", n."Category", n."Kind", SUM(n."Count") AS "Count"
          FROM n JOIN eras e ON e."PlaceId" = n."ThenId" AND n."On" >= e."FromOn" AND n."On" < e."UntilOn" GROUP BY 1, 2, 3, 4, 5, 6)
        """;
}
