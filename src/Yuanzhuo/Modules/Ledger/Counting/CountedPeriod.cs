namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>A period of receipt cut into whole months, which the tallies know, and the days left over at its ends.</summary>
/// <param name="FirstMonth">The first whole month, such as 202611; null where the period holds none.</param>
/// <param name="LastMonth">The last whole month.</param>
/// <param name="Edges">What is left: at most two stretches of days.</param>
public sealed record CountedPeriod(int? FirstMonth, int? LastMonth, IReadOnlyList<(DateOnly? From, DateOnly? To)> Edges)
{
    private const int Earliest = 0, Latest = 999_912;

    /// <summary>Whether the tallies know a part of it.</summary>
    public bool HasMonths => FirstMonth is not null;

    public static CountedPeriod Of(DateOnly? from, DateOnly? to)
    {
        if (from > to) return new(null, null, []);
        var first = from is { } start ? (start.Day == 1 ? start : FirstOf(start).AddMonths(1)) : (DateOnly?)null;
        var end = to is { } last ? (last == LastOf(last) ? last : FirstOf(last).AddDays(-1)) : (DateOnly?)null;
        if (first > end) return new(null, null, [(from, to)]);
        List<(DateOnly?, DateOnly?)> edges = [];
        if (from < first) edges.Add((from, first!.Value.AddDays(-1)));
        if (to > end) edges.Add((end!.Value.AddDays(1), to));
        return new(first is { } f ? MonthOf(f) : Earliest, end is { } e ? MonthOf(e) : Latest, edges);
    }

    /// <summary>Whether a day lies within the whole months.</summary>
    public bool HoldsMonthOf(DateOnly day) => MonthOf(day) is var month && month >= FirstMonth && month <= LastMonth;

    /// <summary>Year and month of a day, such as 202611.</summary>
    public static int MonthOf(DateOnly day) => (day.Year * 100) + day.Month;

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly LastOf(DateOnly day) => FirstOf(day).AddMonths(1).AddDays(-1);
}
