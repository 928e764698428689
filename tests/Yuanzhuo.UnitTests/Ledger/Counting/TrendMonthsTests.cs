using Yuanzhuo.Modules.Ledger.Counting;

namespace Yuanzhuo.UnitTests.Ledger.Counting;

/// <summary>A trend is drawn month by month; one in which nothing was received is nought.</summary>
public sealed class TrendMonthsTests
{
    [Fact]
    public void A_month_without_figures_is_nought_and_not_left_out() =>
        Assert.Equal([("2025-11", 3), ("2025-12", 0), ("2026-01", 0), ("2026-02", 5)], Shown(new(2026, 2, 28), 12, ("2026-02", 5), ("2025-11", 3)));

    [Fact]
    public void The_months_since_the_last_figures_are_drawn_too() =>
        Assert.Equal([("2026-02", 5), ("2026-03", 0), ("2026-04", 0)], Shown(new(2026, 4, 1), 12, ("2026-02", 5)));

    [Fact]
    public void No_more_than_the_latest_months_are_shown_and_a_later_month_with_figures_wins() =>
        Assert.Equal([("2026-03", 0), ("2026-04", 7)], Shown(new(2026, 1, 31), 2, ("2025-01", 5), ("2026-04", 7)));

    [Fact]
    public void Without_figures_there_is_no_trend() => Assert.Empty(TrendMonths.Of([], new(2026, 4, 1), 12));

    private static IEnumerable<(string, int)> Shown(DateOnly until, int most, params (string Month, int Received)[] lines) =>
        TrendMonths.Of([.. lines.Select(l => new FigureLine(l.Month, "", l.Received, 0, 0, 0))], until, most).Select(l => (l.Key, l.Received));
}
