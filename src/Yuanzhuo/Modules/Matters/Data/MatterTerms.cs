using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>
/// Asks the index of words. Hits come first and bounded, so a rare word costs its own few rows and a common one is never gathered whole. What says
/// all as it was typed comes before what says it in other words, and that before what says most of it.
/// </summary>
public sealed class MatterTerms(YuanzhuoDb db, MatterQueries queries)
{
    /// <summary>Beyond so many hits a word is common.</summary>
    public const int MostFew = 1000;

    /// <summary>Of so many words one may be missing.</summary>
    private const int LeastForMost = 3;

    private bool IsSqlite => db is SqliteDb;

    /// <param name="typed">As somebody typed it; nothing finds everything.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<MatterHits> FindAsync(string? typed, CancellationToken ct) => await FindAsync(await db.WithBuildingsAsync(await queries.ReadAsync(typed, ct), ct), ct);

    /// <summary>The matters that say what was understood.</summary>
    public async Task<MatterHits> FindAsync(Wanted wanted, CancellationToken ct)
    {
        if (wanted.Terms.Count == 0) return MatterHits.Everything;
        IReadOnlyList<WantedTerm> demanded = [.. wanted.Demanded];
        var question = Question(demanded);
        var all = await HitsAsync(question, MostFew + 1, ct);
        if (all.Count > MostFew) return new() { Common = question };

        var ranks = new MatterRanks();
        if (all.Count > 0)
        {
            foreach (var better in new[] { Question(wanted.Terms.Select(t => t.AsTyped)), Question(demanded.Select(t => t.AsTyped)), Question(wanted.Terms) }.Distinct().Where(q => q != question))
                ranks.Add(await HitsAsync(better, MostFew, ct));
            ranks.Add(all);
        }

        if (demanded.Count >= LeastForMost)
        {
            foreach (var less in await ByCommonnessAsync(demanded, ct))
                ranks.AddMost(await HitsAsync(Question(demanded.Where(t => t != less)), MostFew - ranks.Count, ct));
        }

        return ranks.Found;
    }

    /// <summary>Without the commonest word first: rare words say more. A number is that number and is never left out.</summary>
    private async Task<IEnumerable<WantedTerm>> ByCommonnessAsync(IReadOnlyList<WantedTerm> terms, CancellationToken ct)
    {
        var counted = new List<(WantedTerm Term, int Hits)>();
        foreach (var term in terms.Where(t => !t.Word.Any(char.IsAsciiDigit))) counted.Add((term, (await HitsAsync(Question([term]), MostFew, ct)).Count));
        return counted.OrderByDescending(c => c.Hits).Select(c => c.Term);
    }

    private Task<List<Guid>> HitsAsync(string question, int most, CancellationToken ct) => most <= 0
        ? Task.FromResult<List<Guid>>([])
        : db.Database.SqlQueryRaw<Guid>(IsSqlite ? HitsOnSqlite : HitsOnPostgres, question, most).ToListAsync(ct);

    private const string HitsOnSqlite = """
        SELECT s."MatterId" AS "Value" FROM (SELECT rowid FROM matter_terms WHERE matter_terms MATCH {0} LIMIT {1}) t JOIN matter_search s ON s."Row" = t.rowid
        """;

    private const string HitsOnPostgres = """
        SELECT "MatterId" AS "Value" FROM matter_search WHERE "Terms" @@ {0}::tsquery LIMIT {1}
        """;

    /// <summary>All terms, each in any of its ways, in the words of the database.</summary>
    private string Question(IEnumerable<WantedTerm> terms)
    {
        var (and, or) = IsSqlite ? (" AND ", " OR ") : (" & ", " | ");
        return string.Join(and, terms.Select(term => "(" + string.Join(or, term.Ways.Select(way => "(" + string.Join(and, way.Select(Quoted)) + ")")) + ")"));
    }

    private string Quoted(string token) => IsSqlite
        ? $"\"{token.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : $"'{token.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
