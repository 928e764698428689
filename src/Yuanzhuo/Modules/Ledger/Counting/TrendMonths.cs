using System.Globalization;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>The months of a trend, one after another: a month in which nothing was received is nought, not left out.</summary>
public static class TrendMonths
{
    private const string Written = "yyyy-MM";

    /// <param name="lines">Months that have figures, in any order.</param>
    /// <param name="until">The last day to show; a later month with figures wins.</param>
    /// <param name="most">So many months at most, the latest.</param>
    public static IReadOnlyList<FigureLine> Of(IReadOnlyList<FigureLine> lines, DateOnly until, int most)
    {
        if (lines.Count == 0) return [];
        var known = lines.ToDictionary(l => DateOnly.ParseExact(l.Key, Written, CultureInfo.InvariantCulture));
        var (first, last) = (known.Keys.Min(), known.Keys.Max());
        if (last < until) last = new(until.Year, until.Month, 1);
        var months = Math.Min(most, ((last.Year - first.Year) * 12) + last.Month - first.Month + 1);
        return [.. Enumerable.Range(1 - months, months).Select(back => last.AddMonths(back))
            .Select(month => known.GetValueOrDefault(month) ?? new(month.ToString(Written, CultureInfo.InvariantCulture), "", 0, 0, 0, 0))];
    }
}
