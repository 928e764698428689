using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>
/// Walks along a list in its order, from the start or after a line. An order may be several stretches, one after the other, each a walk along one
/// index: what has no day comes last, and what says words best comes first.
/// </summary>
internal sealed class LedgerWalk(YuanzhuoDb db, LedgerFilter filter, MatterHits hits, IQueryable<Matter> matters)
{
    private readonly LedgerSort _sort = filter.Sort;
    private readonly IReadOnlyList<(IQueryable<Matter> Matters, bool IsGap)> _stretches = filter.IsRanked && hits.Ranks.Count > 1
        ? [.. hits.Ranks.Select(rank => (matters.Where(m => EF.Parameter(rank).Contains(m.Id)), false))]
        : filter.Sort.HasGaps ? [(matters, false), (matters, true)] : [(matters, false)];

    public async Task<List<LedgerRow>> LinesAsync(int skip, int take, CancellationToken ct)
    {
        var rows = new List<LedgerRow>();
        foreach (var (stretch, isGap) in _stretches)
        {
            if (rows.Count == take) break;
            var found = await RowsAsync(stretch.Stretch(_sort, isGap).Skip(skip).Take(take - rows.Count), ct);
            rows.AddRange(found);
            if (skip > 0) skip -= found.Count > 0 ? skip : await stretch.Stretch(_sort, isGap).Take(skip).CountAsync(ct);
        }

        return rows;
    }

    public async Task<List<LedgerRow>> FollowingAsync(LedgerMark after, int take, CancellationToken ct)
    {
        var rows = new List<LedgerRow>();
        var at = await StretchOfAsync(after, ct);
        for (var i = at; i < _stretches.Count && rows.Count < take; i++)
        {
            var (stretch, isGap) = _stretches[i];
            rows.AddRange(await RowsAsync((i == at ? stretch.After(_sort, after) : stretch).Stretch(_sort, isGap).Take(take - rows.Count), ct));
        }

        return rows;
    }

    /// <summary>Where a line stands: among those without a value, or in the rank of its matter.</summary>
    private async Task<int> StretchOfAsync(LedgerMark mark, CancellationToken ct)
    {
        if (_stretches.Count == 1) return 0;
        if (_sort.HasGaps) return mark.Value is null ? 1 : 0;
        var id = await db.Matters.Where(m => m.Number == mark.Number).Select(m => m.Id).FirstOrDefaultAsync(ct);
        return Math.Max(0, hits.RankOf(id));
    }

    private Task<List<LedgerRow>> RowsAsync(IQueryable<Matter> some, CancellationToken ct) => db.AsRows(some).ToListAsync(ct);
}
