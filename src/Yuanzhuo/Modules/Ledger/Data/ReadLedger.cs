using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Data.Trips;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>One page of the ledger, or all of it: the lines, and how many there are as far as anybody counts.</summary>
public sealed class ReadLedger(YuanzhuoDb db, MatterTerms terms)
{
    public const int PageSize = 25;

    public const int LargestPage = 100;

    /// <summary>Farther than this nobody is counted to; a list that goes on says so.</summary>
    public const int MostCounted = 1000;

    /// <summary>The last page that has a number; beyond it a page goes on after the last line of the one before.</summary>
    public const int LastPage = MostCounted / PageSize;

    /// <summary>A page, by its number or after a line.</summary>
    public async Task<LedgerPart> PageAsync(LedgerFilter filter, Today today, int page, LedgerMark? after, int pageSize, CancellationToken ct)
    {
        var hits = await terms.FindAsync(filter.Tokens, ct);
        var matters = db.LedgerMatters(filter, hits, today);
        var rows = after is null ? await LinesAsync(matters, filter.Sort, (page - 1) * pageSize, pageSize + 1, ct) : await FollowingAsync(matters, filter.Sort, after, pageSize + 1, ct);
        var next = rows.Count > pageSize ? LedgerMark.Of(rows[pageSize - 1], filter.Sort) : null;
        var seen = ((page - 1) * pageSize) + rows.Count;
        var total = after is null && next is null && (rows.Count > 0 || page == 1) ? new BoundedCount(seen) : await CountAsync(matters, ct);
        return new([.. rows.Take(pageSize)], total, next);
    }

    /// <summary>The first lines without counting the rest.</summary>
    public async Task<IReadOnlyList<LedgerRow>> FirstAsync(LedgerFilter filter, Today today, int most, CancellationToken ct) =>
        await LinesAsync(db.LedgerMatters(filter, await terms.FindAsync(filter.Tokens, ct), today), filter.Sort, 0, most, ct);

    /// <summary>The first lines of a set of matters, asked together with others; those without what they are ordered by come last.</summary>
    public Func<IReadOnlyList<LedgerRow>> First(Together ask, IQueryable<Matter> matters, LedgerSort sort, int most)
    {
        var rows = ask.List(db.AsRows(matters.Stretch(sort).Take(most)));
        var gap = sort.HasGaps ? ask.List(db.AsRows(matters.Stretch(sort, isGap: true).Take(most))) : null;
        return () => [.. rows.Value.Concat(gap?.Value ?? []).Take(most)];
    }

    /// <summary>How many there are, counted no farther than anybody counts, asked together with others.</summary>
    public static Func<BoundedCount> Count(Together ask, IQueryable<Matter> matters)
    {
        var count = ask.Count(matters.Take(MostCounted + 1));
        return () => BoundedCount.Of(count.Value, MostCounted);
    }

    /// <summary>How many there are, counted no farther than anybody counts.</summary>
    public static async Task<BoundedCount> CountAsync(IQueryable<Matter> matters, CancellationToken ct) =>
        BoundedCount.Of(await matters.Take(MostCounted + 1).CountAsync(ct), MostCounted);

    /// <summary>All lines, stretch by stretch after the last one read, so that any length needs little memory.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LedgerRow>> AllAsync(LedgerFilter filter, Today today, int stretch, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var matters = db.LedgerMatters(filter, await terms.FindAsync(filter.Tokens, ct), today);
        var rows = await LinesAsync(matters, filter.Sort, 0, stretch, ct);
        while (rows.Count > 0)
        {
            yield return rows;
            if (rows.Count < stretch) yield break;
            rows = await FollowingAsync(matters, filter.Sort, LedgerMark.Of(rows[^1], filter.Sort), stretch, ct);
        }
    }

    private async Task<List<LedgerRow>> LinesAsync(IQueryable<Matter> matters, LedgerSort sort, int skip, int take, CancellationToken ct)
    {
        var rows = await RowsAsync(matters.Stretch(sort).Skip(skip).Take(take), ct);
        if (!sort.HasGaps || rows.Count == take) return rows;
        var before = rows.Count > 0 || skip == 0 ? skip + rows.Count : await matters.Stretch(sort).Take(skip).CountAsync(ct);
        return [.. rows, .. await RowsAsync(matters.Stretch(sort, isGap: true).Skip(skip + rows.Count - before).Take(take - rows.Count), ct)];
    }

    private async Task<List<LedgerRow>> FollowingAsync(IQueryable<Matter> matters, LedgerSort sort, LedgerMark after, int take, CancellationToken ct)
    {
        var isGap = sort.HasGaps && after.Value is null;
        var rows = await RowsAsync(matters.After(sort, after).Stretch(sort, isGap).Take(take), ct);
        if (!sort.HasGaps || isGap || rows.Count == take) return rows;
        return [.. rows, .. await RowsAsync(matters.Stretch(sort, isGap: true).Take(take - rows.Count), ct)];
    }

    private Task<List<LedgerRow>> RowsAsync(IQueryable<Matter> matters, CancellationToken ct) => db.AsRows(matters).ToListAsync(ct);
}

/// <summary>What was read.</summary>
/// <param name="Rows">The lines.</param>
/// <param name="Total">How many pass the filter.</param>
/// <param name="Next">After which line the next page goes on; null at the end.</param>
public sealed record LedgerPart(IReadOnlyList<LedgerRow> Rows, BoundedCount Total, LedgerMark? Next);
