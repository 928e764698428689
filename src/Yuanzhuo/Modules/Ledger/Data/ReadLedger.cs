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
        var hits = await terms.FindAsync(filter.Words, ct);
        var matters = db.LedgerMatters(filter, hits, today);
        var walk = new LedgerWalk(db, filter, hits, matters);
        var rows = after is null ? await walk.LinesAsync((page - 1) * pageSize, pageSize + 1, ct) : await walk.FollowingAsync(after, pageSize + 1, ct);
        var next = rows.Count > pageSize ? LedgerMark.Of(rows[pageSize - 1], filter.Sort) : null;
        var seen = ((page - 1) * pageSize) + rows.Count;
        var total = after is null && next is null && (rows.Count > 0 || page == 1) ? new BoundedCount(seen) : await CountAsync(matters, ct);
        return new([.. rows.Take(pageSize)], total, next);
    }

    /// <summary>The first lines without counting the rest.</summary>
    public async Task<IReadOnlyList<LedgerRow>> FirstAsync(LedgerFilter filter, Today today, int most, CancellationToken ct)
    {
        var hits = await terms.FindAsync(filter.Words, ct);
        return await new LedgerWalk(db, filter, hits, db.LedgerMatters(filter, hits, today)).LinesAsync(0, most, ct);
    }

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
        var hits = await terms.FindAsync(filter.Words, ct);
        var walk = new LedgerWalk(db, filter, hits, db.LedgerMatters(filter, hits, today));
        var rows = await walk.LinesAsync(0, stretch, ct);
        while (rows.Count > 0)
        {
            yield return rows;
            if (rows.Count < stretch) yield break;
            rows = await walk.FollowingAsync(LedgerMark.Of(rows[^1], filter.Sort), stretch, ct);
        }
    }
}

/// <summary>What was read.</summary>
/// <param name="Rows">The lines.</param>
/// <param name="Total">How many pass the filter.</param>
/// <param name="Next">After which line the next page goes on; null at the end.</param>
public sealed record LedgerPart(IReadOnlyList<LedgerRow> Rows, BoundedCount Total, LedgerMark? Next);
