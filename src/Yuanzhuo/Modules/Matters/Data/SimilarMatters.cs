using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>
/// Open matters of a place that sound like what somebody says, and concerns there that await a decision. Public: titles, summaries and public words of
/// concerns are public words.
/// </summary>
public sealed class SimilarMatters(YuanzhuoDb db)
{
    /// <summary>The most recently moved open matters of a place that are looked at.</summary>
    private const int MostLookedAt = 400;

    /// <summary>The latest waiting concerns that are looked at.</summary>
    private const int MostWaiting = 200;

    /// <summary>Most alike first; what is not alike enough is not shown at all.</summary>
    public async Task<IReadOnlyList<Matter>> FindAsync(Guid placeId, string words, int most, CancellationToken ct = default)
    {
        var open = await db.Matters.AsNoTracking().Where(m => m.PlaceId == placeId && m.Ending == null)
            .OrderByDescending(m => m.LastMovedAt).Take(MostLookedAt).Select(m => new { m.Id, m.Title, m.Summary }).ToListAsync(ct);
        var best = Likeness.Best(words, [.. open.Select(m => (m.Id, m.Title + "\n" + m.Summary))], most);
        var matters = await db.Matters.AsNoTracking().Include(m => m.Voices).Include(m => m.Visits).AsSplitQuery().Where(m => best.Contains(m.Id)).ToListAsync(ct);
        return [.. matters.OrderBy(m => best.IndexOf(m.Id))];
    }

    /// <summary>Others of the same place that wait in the same inbox.</summary>
    /// <param name="concern">What is looked at.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Concern>> WaitingAsync(Concern concern, int most, CancellationToken ct = default)
    {
        var waiting = await db.Concerns.AsNoTracking().Where(c => c.PlaceId == concern.PlaceId && c.State == ConcernState.Awaiting && c.Id != concern.Id)
            .OrderByDescending(c => c.RaisedAt).Take(MostWaiting).ToListAsync(ct);
        var best = Likeness.Best(concern.PublicWords, [.. waiting.Select(c => (c.Id, c.PublicWords.Text))], most);
        return [.. best.Select(id => waiting.First(c => c.Id == id))];
    }
}
