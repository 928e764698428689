using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Open matters of a place that sound like what somebody says. Public: titles and summaries are public words.</summary>
public sealed class SimilarMatters(YuanzhuoDb db)
{
    /// <summary>Pairs of characters that must be shared; one alone is chance.</summary>
    private const int LeastShared = 2;

    /// <summary>The most recently moved open matters of a place that are looked at.</summary>
    private const int MostLookedAt = 400;

    /// <summary>Most alike first: by the number of shared pairs, then the one that moved last.</summary>
    public async Task<IReadOnlyList<Matter>> FindAsync(Guid placeId, string words, int most, CancellationToken ct = default)
    {
        var tokens = Bigrams.QueryTokens(words).Where(t => t.Length > 1).ToHashSet(StringComparer.Ordinal);
        if (tokens.Count == 0) return [];
        var open = await db.Matters.AsNoTracking().Where(m => m.PlaceId == placeId && m.Ending == null)
            .OrderByDescending(m => m.LastMovedAt).Take(MostLookedAt).Select(m => new { m.Id, m.Title, m.Summary, m.LastMovedAt }).ToListAsync(ct);
        var best = open
            .Select(m => (m.Id, m.LastMovedAt, Shared: Bigrams.QueryTokens(m.Title + "\n" + m.Summary).Count(tokens.Contains)))
            .Where(m => m.Shared >= LeastShared)
            .OrderByDescending(m => m.Shared).ThenByDescending(m => m.LastMovedAt).Take(most).Select(m => m.Id).ToList();
        var matters = await db.Matters.AsNoTracking().Include(m => m.Voices).Include(m => m.Visits).AsSplitQuery().Where(m => best.Contains(m.Id)).ToListAsync(ct);
        return [.. matters.OrderBy(m => best.IndexOf(m.Id))];
    }
}
