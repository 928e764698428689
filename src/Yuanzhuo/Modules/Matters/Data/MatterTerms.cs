using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Which matters say something. Of a common word only that it is common is kept; a list then leafs in its own order and looks each one up.</summary>
public sealed record MatterHits
{
    /// <summary>Nothing was asked.</summary>
    public static MatterHits Everything { get; } = new();

    /// <summary>Those that say it, where they are few.</summary>
    public IReadOnlyList<Guid>? Few { get; init; }

    /// <summary>The question in the database's own words, where it has many answers.</summary>
    public string? Common { get; init; }
}

/// <summary>Asks the index of words. Hits come first and bounded, so a rare word costs its own few rows and a common one is never gathered whole.</summary>
public sealed class MatterTerms(YuanzhuoDb db)
{
    /// <summary>Beyond so many hits a word is common.</summary>
    public const int MostFew = 1000;

    /// <param name="tokens">As <c>Bigrams.QueryTokens</c> gives them; all must be there.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<MatterHits> FindAsync(IReadOnlyList<string> tokens, CancellationToken ct)
    {
        if (tokens.Count == 0) return MatterHits.Everything;
        var isSqlite = db is SqliteDb;
        var question = Question(tokens, isSqlite);
        var hits = await db.Database.SqlQueryRaw<Guid>(isSqlite ? HitsOnSqlite : HitsOnPostgres, question, MostFew + 1).ToListAsync(ct);
        return hits.Count <= MostFew ? new() { Few = hits } : new() { Common = question };
    }

    private const string HitsOnSqlite = """
        SELECT s."MatterId" AS "Value" FROM (SELECT rowid FROM matter_terms WHERE matter_terms MATCH {0} LIMIT {1}) t JOIN matter_search s ON s."Row" = t.rowid
        """;

    private const string HitsOnPostgres = """
        SELECT "MatterId" AS "Value" FROM matter_search WHERE "Terms" @@ {0}::tsquery LIMIT {1}
        """;

    /// <summary>All tokens joined by and, each quoted as the database wants it.</summary>
    private static string Question(IReadOnlyList<string> tokens, bool isSqlite) => isSqlite
        ? string.Join(" AND ", tokens.Select(t => $"\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
        : string.Join(" & ", tokens.Select(t => $"'{t.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'"));
}

public static class MatterTermsQueries
{
    // With further filters a walk might find next to nothing; gathering all hits first costs what they are, and no more.
    private const string GatheredOnSqlite = """
        SELECT m.* FROM matters m WHERE m."Id" IN (SELECT s."MatterId" FROM matter_terms t JOIN matter_search s ON s."Row" = t.rowid WHERE matter_terms MATCH {0})
        """;

    private const string GatheredOnPostgres = """
        SELECT m.* FROM matters m WHERE m."Id" IN (WITH h AS MATERIALIZED (SELECT "MatterId" FROM matter_search WHERE "Terms" @@ {0}::tsquery) SELECT "MatterId" FROM h)
        """;

    private const string SayingOnSqlite = """
        SELECT m.* FROM matters m WHERE EXISTS (SELECT 1 FROM matter_terms t WHERE t.rowid = (SELECT s."Row" FROM matter_search s WHERE s."MatterId" = m."Id") AND matter_terms MATCH {0})
        """;

    // A scalar question for each row: the planner cannot turn it round and gather every hit first.
    private const string SayingOnPostgres = """
        SELECT m.* FROM matters m WHERE (SELECT s."Terms" @@ {0}::tsquery FROM matter_search s WHERE s."MatterId" = m."Id")
        """;

    extension(YuanzhuoDb db)
    {
        /// <summary>The matters that were found, to be ordered and filtered further; only for reading.</summary>
        /// <param name="hits">What the index gave.</param>
        /// <param name="isNarrowed">Whether filters follow that may leave few of them.</param>
        public IQueryable<Matter> MattersAmong(MatterHits hits, bool isNarrowed = true) => hits switch
        {
            { Few: { } few } => db.Matters.AsNoTracking().Where(m => EF.Parameter(few).Contains(m.Id)),
            { Common: { } question } when isNarrowed => db.Matters.FromSqlRaw(db is SqliteDb ? GatheredOnSqlite : GatheredOnPostgres, question).AsNoTracking(),
            { Common: { } question } => db.Matters.FromSqlRaw(db is SqliteDb ? SayingOnSqlite : SayingOnPostgres, question).AsNoTracking(),
            _ => db.Matters.AsNoTracking(),
        };
    }
}
