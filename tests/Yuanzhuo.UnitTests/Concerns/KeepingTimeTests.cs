using Yuanzhuo.Modules.Concerns.Domain;

namespace Yuanzhuo.UnitTests.Concerns;

/// <summary>民法典 200–202: the day of the end does not count; a month ends on the same day, or on its last.</summary>
public sealed class KeepingTimeTests
{
    [Theory]
    [InlineData("2026-03-02", 12, "2027-03-02")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    public void It_is_kept_to_the_end_of_the_same_day_or_of_the_month(string ended, int months, string last)
    {
        var (endedOn, lastDay) = (DateOnly.Parse(ended, null), DateOnly.Parse(last, null));

        Assert.Equal(lastDay, KeepingTime.LastDayOf(endedOn, months));
        Assert.True(KeepingTime.LatestOver(lastDay, months) < endedOn);
        Assert.True(KeepingTime.LatestOver(lastDay.AddDays(1), months) >= endedOn);
    }

    [Fact]
    public void What_is_over_and_what_is_not_meet_on_every_day_of_four_years()
    {
        var first = new DateOnly(2023, 12, 25);
        for (var today = first; today < first.AddYears(4); today = today.AddDays(1))
        {
            for (var months = 0; months <= 13; months++)
            {
                var over = KeepingTime.LatestOver(today, months);
                Assert.True(over.AddMonths(months) < today && over.AddDays(1).AddMonths(months) >= today, $"{today:O} {months}");
            }
        }
    }
}
