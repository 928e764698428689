using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>The figures of a scope: in all, and by the units below it, by category and by month.</summary>
/// <param name="tree">By which divisions.</param>
/// <param name="below">What the scope holds; null for everything.</param>
/// <param name="parts">The units right below the scope and on which days, with what each holds on these.</param>
public sealed class FigureSheet(UnitTree tree, IReadOnlyList<PlaceSpan>? below, IReadOnlyDictionary<PlaceSpan, IReadOnlyList<PlaceSpan>> parts)
{
    private readonly ILookup<Guid, PlaceSpan>? _below = below?.ToLookup(s => s.PlaceId);
    private readonly ILookup<Guid, (PlaceSpan Span, PlaceSpan Part)> _parts = parts.SelectMany(p => p.Value.Select(span => (span, p.Key))).ToLookup(p => p.span.PlaceId);

    public CountedSum All { get; } = new();

    /// <summary>Places that stood here for a time only: what was received there is told apart by days, elsewhere months suffice.</summary>
    public IReadOnlyList<Guid> Passing { get; } = [.. (below ?? []).Concat(parts.Values.SelectMany(spans => spans)).Where(s => !s.IsAlways).Select(s => s.PlaceId).Distinct()];

    public Dictionary<PlaceSpan, CountedSum> ByPart { get; } = [];

    /// <summary>By key; empty for none.</summary>
    public Dictionary<string, CountedSum> ByCategory { get; } = new(StringComparer.Ordinal);

    /// <summary>By year and month, such as 202611.</summary>
    public Dictionary<int, CountedSum> ByMonth { get; } = [];

    /// <summary>Counts everywhere it belongs; what lies outside the scope nowhere.</summary>
    public void Add(Counted counted)
    {
        var place = tree == UnitTree.Today ? counted.PlaceId : counted.ThenId;
        if (_below is not null && !_below[place].Any(s => s.Holds(counted.On))) return;
        All.Add(counted.Kind, counted.Count);
        foreach (var (_, part) in _parts[place].Where(p => p.Span.Holds(counted.On))) Sum(ByPart, part).Add(counted.Kind, counted.Count);
        Sum(ByCategory, counted.Category).Add(counted.Kind, counted.Count);
        Sum(ByMonth, CountedPeriod.MonthOf(counted.On)).Add(counted.Kind, counted.Count);
    }

    /// <summary>A line of the scope itself. Without a period its lines for all months say what is in all; with one, the months are summed.</summary>
    internal void AddOwn(Tally line, bool isAlways)
    {
        if (line.Category != Tally.AllCategories) Sum(ByCategory, line.Category).Add(line.Kind, line.Count);
        else if (line.Month == Tally.AllMonths) All.Add(line.Kind, line.Count);
        else
        {
            Sum(ByMonth, line.Month).Add(line.Kind, line.Count);
            if (!isAlways) All.Add(line.Kind, line.Count);
        }
    }

    internal static CountedSum Sum<TKey>(Dictionary<TKey, CountedSum> sums, TKey key) where TKey : notnull
    {
        if (!sums.TryGetValue(key, out var sum)) sums[key] = sum = new();
        return sum;
    }
}
