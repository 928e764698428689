using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Ledger.Listing;

/// <summary>One page of the ledger: the lines and how many there are in all.</summary>
public sealed class ReadLedger(YuanzhuoDb db)
{
    public const int PageSize = 25;

    public const int LargestPage = 100;

    /// <summary>Nobody leafs farther than this; it keeps the offset within bounds.</summary>
    public const int LastPage = 100_000;

    public async Task<(IReadOnlyList<LedgerRow> Rows, int Total)> PageAsync(LedgerFilter filter, Today today, int page, int pageSize, CancellationToken ct)
    {
        var matters = db.LedgerMatters(filter, today);
        var total = await matters.CountAsync(ct);
        if (total <= (page - 1) * pageSize) return ([], total);
        var shown = matters.InOrder(filter.Sort).Skip((page - 1) * pageSize).Take(pageSize);
        return (await db.AsRows(shown).ToListAsync(ct), total);
    }

    /// <summary>All lines, one after another as the database gives them.</summary>
    public IAsyncEnumerable<LedgerRow> All(LedgerFilter filter, Today today) =>
        db.AsRows(db.LedgerMatters(filter, today).InOrder(filter.Sort)).AsAsyncEnumerable();
}
