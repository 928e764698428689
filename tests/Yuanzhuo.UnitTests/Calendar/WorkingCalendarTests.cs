using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>Vectors of policy.md C, computed from the notices of 2021–2026.</summary>
public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_as_many_working_days_as_its_notice_leaves(int year, int expected) =>
        Assert.Equal(expected, Shipped.WorkingDaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Theory]
    [InlineData("2022-01-08", 8, "2022-01-19")]
    [InlineData("2022-12-30", 1, "2023-01-03")]
    [InlineData("2023-01-20", 5, "2023-02-01")]
    [InlineData("2023-09-28", 3, "2023-10-09")]
    [InlineData("2024-02-08", 5, "2024-02-21")]
    [InlineData("2024-09-30", 5, "2024-10-12")]
    [InlineData("2025-01-24", 5, "2025-02-07")]
    [InlineData("2025-09-26", 8, "2025-10-14")]
    [InlineData("2025-12-31", 2, "2026-01-05")]
    [InlineData("2026-02-13", 3, "2026-02-25")]
    [InlineData("2026-09-18", 5, "2026-09-24")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    public void Working_days_are_counted_from_the_day_after_the_start(string start, int count, string due)
    {
        Assert.Equal(Day(due), Shipped.AddWorkingDays(Day(start), count));
        Assert.Equal(count, Shipped.WorkingDaysBetween(Day(start), Day(due)));
        Assert.Equal(-count, Shipped.WorkingDaysBetween(Day(due), Day(start)));
    }

    [Theory]
    [InlineData("2024-10-12", true)] // Saturday, made up
    [InlineData("2024-09-30", true)]
    [InlineData("2024-10-01", false)]
    [InlineData("2026-11-21", false)] // an ordinary Saturday
    [InlineData("2022-12-31", false)] // off by the notice for 2023
    public void A_day_is_worked_or_off_by_the_notices(string date, bool isWorked) => Assert.Equal(isWorked, Shipped.IsWorkingDay(Day(date)));

    [Theory]
    [InlineData("2026-02-16", "2026-02-24", "2026-02-14")]
    [InlineData("2026-10-10", "2026-10-10", "2026-10-10")]
    [InlineData("2026-11-21", "2026-11-23", "2026-11-20")]
    public void A_day_off_rolls_forward_and_back_to_a_working_day(string date, string forward, string back)
    {
        Assert.Equal(Day(forward), Shipped.RollForward(Day(date)));
        Assert.Equal(Day(back), Shipped.RollBack(Day(date)));
    }

    [Theory]
    [InlineData("2026-11-23", -1, "2026-11-20")]
    [InlineData("2026-11-22", -1, "2026-11-20")]
    [InlineData("2026-10-09", -2, "2026-09-30")]
    [InlineData("2026-11-22", 0, "2026-11-22")]
    public void Counting_back_finds_the_working_days_before(string start, int count, string expected) =>
        Assert.Equal(Day(expected), Shipped.AddWorkingDays(Day(start), count));

    [Theory]
    [InlineData("2026-12-24", false)]
    [InlineData("2026-12-25", true)] // the next notice may move the last weekend of December (policy.md, trap 4)
    [InlineData("2027-01-04", true)]
    [InlineData("2025-12-31", false)]
    [InlineData("2006-12-30", true)] // named by the notice of 2007, but 2006's own notice is not among the shipped
    public void A_day_is_provisional_until_every_notice_that_may_move_it_is_known(string date, bool isProvisional) =>
        Assert.Equal(isProvisional, Shipped.IsProvisional(Day(date)));

    [Fact]
    public void The_shipped_sources_publish_up_to_2026()
    {
        Assert.Equal([.. Enumerable.Range(2007, 20)], Shipped.PublishedYears.Order());
        Assert.False(Shipped.IsPublished(2027));
    }

    [Fact]
    public void A_districts_own_day_off_lies_over_the_national_days()
    {
        var district = Shipped.With([new(Day("2026-11-23"), DayKind.Off, "特别放假"), new(Day("2026-10-10"), DayKind.Off, "特别放假")]);
        Assert.False(district.IsWorkingDay(Day("2026-11-23")));
        Assert.False(district.IsWorkingDay(Day("2026-10-10")));
        Assert.Equal(Day("2026-11-24"), district.AddWorkingDays(Day("2026-11-20"), 1));
        Assert.True(Shipped.IsWorkingDay(Day("2026-11-23")));
    }

    [Fact]
    public void A_calendar_without_notices_counts_Monday_to_Friday_and_says_so()
    {
        Assert.Equal(Day("2026-10-05"), WorkingCalendar.Empty.AddWorkingDays(Day("2026-09-30"), 3));
        Assert.True(WorkingCalendar.Empty.IsProvisional(Day("2026-10-05")));
    }
}
