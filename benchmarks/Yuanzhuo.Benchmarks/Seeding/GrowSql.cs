namespace Yuanzhuo.Benchmarks.Seeding;

/// <summary>
/// The statements that make many matters of the demonstration's few: each copy is a whole matter with its concerns, voices, hand-overs,
/// commitments, progress, closure and facts, at another place and another time. Ended ones are spread over four more years.
/// </summary>
internal static class GrowSql
{
    /// <summary>A word that few matters say, however many there are.</summary>
    public const string RareWord = "鹤唳";

    /// <summary>Beyond so many copies only every tenth one brings its facts: they would be two thirds of the database.</summary>
    private const int AllWithFacts = 20_000;

    /// <summary>Triggers and foreign keys rest in this session; what they keep is made at the end by whole statements.</summary>
    public const string Prepare = """
        SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '256MB'; SET work_mem = '128MB';
        CREATE TEMP TABLE places AS SELECT row_number() OVER (ORDER BY "Code") - 1 AS n, "Id" AS id FROM org_units WHERE "Kind" IN ('Community', 'Village') AND "ClosedOn" IS NULL;
        CREATE TEMP TABLE shelved AS SELECT i.indexname AS name, i.indexdef AS made FROM pg_indexes i JOIN pg_class c ON c.relname = i.indexname JOIN pg_index x ON x.indexrelid = c.oid
          WHERE i.schemaname = 'public' AND NOT x.indisunique AND i.tablename IN ('matters', 'concerns', 'matter_voices', 'hand_overs', 'holdings', 'progress', 'step_visits', 'commitments', 'closures', 'closure_answers', 'journal', 'matter_search');
        DO $$ DECLARE s record; BEGIN FOR s IN SELECT name FROM shelved LOOP EXECUTE format('DROP INDEX %I', s.name); END LOOP; END $$;
        """;

    /// <summary>Which matter is copied where: <c>matter</c>, <c>n</c> (its number), <c>place</c>, <c>days</c> (how long before), <c>facts</c>.</summary>
    /// <param name="ended">How many copies of ended ones.</param>
    /// <param name="open">How many copies of open ones.</param>
    public static string Plan(int ended, int open) => $"""
        CREATE TEMP TABLE copies AS
        WITH old AS (SELECT "Id", "PlaceId", "Ending" IS NULL AS is_open, row_number() OVER (PARTITION BY "Ending" IS NULL ORDER BY "Number") - 1 AS k, count(*) OVER (PARTITION BY "Ending" IS NULL) AS many
          FROM matters WHERE "Ending" IS DISTINCT FROM 'Merged' AND "MergedIntoId" IS NULL),
        wanted AS (SELECT g, g >= {ended} AS is_open, CASE WHEN g >= {ended} THEN g - {ended} ELSE g END AS i FROM generate_series(0, {ended + open - 1}) g)
        SELECT o."Id" AS matter, o."PlaceId" AS old_place, w.g + (SELECT count(*) FROM matters) + 1 AS n, p.id AS place, o.is_open,
          CASE WHEN o.is_open THEN w.i % 7 ELSE (w.i::bigint * 37) % 1461 END::int AS days, ({ended + open} <= {AllWithFacts} OR w.g % 10 = 0) AS facts
        FROM wanted w JOIN old o ON o.is_open = w.is_open AND o.k = w.i % o.many JOIN places p ON p.n = (w.i::bigint * 7919) % (SELECT count(*) FROM places);
        CREATE INDEX ON copies (matter); ANALYZE copies;
        CREATE TEMP TABLE voiced AS SELECT DISTINCT "MatterId" AS matter, "ConcernId" AS concern FROM matter_voices UNION SELECT "Id", "FoundingConcernId" FROM matters WHERE "FoundingConcernId" IS NOT NULL;
        """;

    /// <summary>Copies of what belongs to a matter; <paramref name="from"/> joins the old rows <c>o</c> with <c>copies c</c>.</summary>
    public static readonly IReadOnlyList<(string Table, string From)> Tables =
    [
        ("matters", "matters o JOIN copies c ON c.matter = o.\"Id\""),
        ("concerns", "voiced v JOIN copies c ON c.matter = v.matter JOIN concerns o ON o.\"Id\" = v.concern"),
        ("matter_voices", Child("matter_voices")),
        ("hand_overs", Child("hand_overs")),
        ("holdings", Child("holdings")),
        ("progress", Child("progress")),
        ("step_visits", Child("step_visits")),
        ("commitments", Child("commitments")),
        ("closures", Child("closures")),
        ("closure_answers", "closure_answers o JOIN closures x ON x.\"Id\" = o.\"ClosureId\" JOIN copies c ON c.matter = x.\"MatterId\""),
        ("journal", Child("journal") + " AND c.facts"),
        ("fact_words", "fact_words o JOIN journal x ON x.\"Id\" = o.\"FactId\" JOIN copies c ON c.matter = x.\"MatterId\" AND c.facts"),
    ];

    /// <summary>One table's copies, column by column.</summary>
    public static string Copy(string table, string from, IEnumerable<(string Name, string Type)> columns)
    {
        var all = columns.Where(c => (table, c.Name) is not ("journal", "Seq")).ToList();
        return $"INSERT INTO {table} ({string.Join(", ", all.Select(c => $"\"{c.Name}\""))}) SELECT {string.Join(", ", all.Select(c => Value(table, c.Name, c.Type)))} FROM {from}";
    }

    /// <summary>Concerns that nobody took up yet, each copied so often.</summary>
    public static string Awaiting(int times, IEnumerable<(string Name, string Type)> columns)
    {
        var from = $"""
            concerns o JOIN (SELECT g AS n, p.id AS place, NULL::uuid AS old_place, g % 7 AS days FROM generate_series(1, {times}) g JOIN places p ON p.n = (g::bigint * 7919) % (SELECT count(*) FROM places)) c ON o."State" = 'Awaiting'
              AND NOT EXISTS (SELECT 1 FROM voiced v WHERE v.concern = o."Id")
            """;
        return Copy("concerns", from, columns).Replace("c.n", "(1000000000 + c.n)", StringComparison.Ordinal);
    }

    /// <summary>What the triggers would have kept, and the indexes.</summary>
    public const string Finish = """
        INSERT INTO matter_search SELECT m."Id", matter_terms(m."SearchText") FROM matters m WHERE NOT EXISTS (SELECT 1 FROM matter_search s WHERE s."MatterId" = m."Id");
        DO $$ DECLARE s record; BEGIN FOR s IN SELECT made FROM shelved LOOP EXECUTE s.made; END LOOP; END $$;
        INSERT INTO matter_extracts SELECT m."Id", m."Supports" + (SELECT COUNT(*) FROM matter_voices v WHERE v."MatterId" = m."Id" AND v."LeftAt" IS NULL),
          (SELECT c."Channel" FROM concerns c WHERE c."Id" = m."FoundingConcernId"),
          (SELECT p."Words" FROM progress p WHERE p."MatterId" = m."Id" ORDER BY p."ReportedAt" DESC, p."Id" DESC LIMIT 1),
          (SELECT MAX(p."ReportedAt") FROM progress p WHERE p."MatterId" = m."Id"),
          (SELECT c."Words" FROM commitments c WHERE c."MatterId" = m."Id" AND c."State" = 'Open' ORDER BY c."DueOn" IS NULL, c."DueOn", c."Id" LIMIT 1)
        FROM matters m WHERE NOT EXISTS (SELECT 1 FROM matter_extracts e WHERE e."MatterId" = m."Id");
        INSERT INTO unit_tally_changes ("PlaceId", "ThenId", "On", "Category", "Kind", "Change") SELECT id, id, DATE '0001-01-01', '', 'Rebuild', 0 FROM places LIMIT 1;
        UPDATE counters SET "Value" = "Value" + (SELECT count(*) FROM copies) WHERE "Name" LIKE 'matter:%';
        SET session_replication_role = DEFAULT; DROP TABLE places, shelved, copies, voiced;
        """;

    private static string Child(string table) => $"{table} o JOIN copies c ON c.matter = o.\"MatterId\"";

    private static string Value(string table, string column, string type) => (table, column, type) switch
    {
        ("matters", "Number", _) => "'360103-' || EXTRACT(YEAR FROM o.\"ReceivedOn\" - c.days) || '-' || lpad(c.n::text, 6, '0')",
        ("matters", "SearchText", _) => $"o.\"SearchText\" || CASE WHEN c.n % (1 + (SELECT count(*) FROM copies) / 5) = 0 THEN ' {RareWord}' ELSE '' END",
        ("concerns", "TrackingNumber", _) => "upper(left(md5(o.\"TrackingNumber\" || c.n), 20))",
        // Whoever raised what ended long ago has been forgotten, as the pass would have done.
        ("concerns", "RaiserForgottenAt", _) => "CASE WHEN c.days >= 7 THEN o.\"RaisedAt\" ELSE o.\"RaiserForgottenAt\" END",
        ("concerns", "ContactName" or "ContactPhone" or "SealedWords", _) => $"CASE WHEN c.days >= 7 THEN NULL ELSE o.\"{column}\" END",
        (_, "PlaceId" or "RaisedPlaceId" or "ReceivedPlaceId", _) => "c.place",
        (_, "Version", "uuid") => "o.\"Version\"",
        (_, "Id" or "MatterId" or "ConcernId" or "FoundingConcernId" or "ClosureId" or "AggregateId" or "SupersededById" or "FactId", "uuid") => Other(column),
        (_, _, "uuid") => $"CASE WHEN o.\"{column}\" = c.old_place THEN c.place ELSE o.\"{column}\" END",
        (_, _, "date") => $"o.\"{column}\" - c.days",
        (_, _, "timestamptz") => $"o.\"{column}\" - c.days * interval '1 day' - (c.n % 3600) * interval '1 second'",
        _ => $"o.\"{column}\"",
    };

    /// <summary>Another identifier of the same time: its first half stays, so that indexes over identifiers grow as they do in use.</summary>
    private static string Other(string column) => $"(left(replace(o.\"{column}\"::text, '-', ''), 12) || substr(md5(o.\"{column}\"::text || c.n), 13))::uuid";
}
