using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Asking;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Ledger.Listing;

/// <summary>A search that would find something.</summary>
/// <param name="Asked">Its address.</param>
/// <param name="Key">The text that says what was left out.</param>
/// <param name="Total">How many it finds.</param>
public sealed record Wider(LedgerRequest Asked, string Key, BoundedCount Total);

/// <summary>Where a search finds nothing: the same without the place, without any filter, without one of its words, and if need be without
/// both, as far as that finds something. One character alone finds anything.</summary>
public sealed class WiderSearch(ReadFilter filters, ReadLedger ledger, MatterQueries queries)
{
    private const int MostWords = 5;

    public async Task<IReadOnlyList<Wider>> HandleAsync(LedgerRequest asked, LedgerFilter filter, Today today, CancellationToken ct)
    {
        if (filter.Words is null) return [];
        var terms = (await queries.ReadAsync(filter.Words, ct)).Terms;
        var others = new List<(LedgerRequest Asked, string Key)>();
        if (filter.Place is not null) others.Add((asked with { Place = null }, "Ledger.WiderPlace"));
        if (filter.IsNarrow) others.Add((new LedgerRequest { Q = asked.Q }, "Ledger.WiderFilters"));
        string[] fewer = terms.Count is > 1 and <= MostWords ? [.. terms.Select(left => string.Join(' ', terms.Where(t => t != left).Select(t => t.Word))).Where(words => words.Length > 1)] : [];
        others.AddRange(fewer.Select(words => (asked with { Q = words }, "Ledger.WiderWords")));
        var found = await FindingAsync(others, today, ct);
        return found.Count > 0 || !filter.IsNarrow ? found : await FindingAsync(fewer.Select(words => (new LedgerRequest { Q = words }, "Ledger.WiderBoth")), today, ct);
    }

    private async Task<IReadOnlyList<Wider>> FindingAsync(IEnumerable<(LedgerRequest Asked, string Key)> others, Today today, CancellationToken ct)
    {
        var found = new List<Wider>();
        foreach (var (other, key) in others.DistinctBy(o => o.Asked))
        {
            var (wider, _) = await filters.HandleAsync(other, ct);
            if ((await ledger.PageAsync(wider, today, 1, null, 1, ct)).Total is { Value: > 0 } total) found.Add(new(other, key, total));
        }

        return found;
    }
}
