using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>policy.md C and its trap 4: counting by notices, over years that have none yet, and what is told of it.</summary>
public sealed class CalendarRuleTests
{
    private static readonly SpecialDay NewYear2026 = new(Day("2026-01-01"), DayKind.Off, "元旦");

    [Fact]
    public void A_day_off_is_not_counted_and_a_Saturday_made_up_is()
    {
        var calendar = new WorkingCalendar([new(Day("2026-03-04"), DayKind.Off, "停工"), new(Day("2026-03-07"), DayKind.MakeUp, "停工")], [2026]);
        Assert.Equal((4, 5), (calendar.WorkingDaysBetween(Day("2026-03-01"), Day("2026-03-06")), calendar.WorkingDaysBetween(Day("2026-03-01"), Day("2026-03-07"))));
        Assert.Equal(Day("2026-03-07"), calendar.AddWorkingDays(Day("2026-03-01"), 5));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(2_000)]
    public void Counting_back_is_the_way_back_of_counting(int days)
    {
        var start = Day("2016-03-02");
        Assert.Equal(start, Shipped.AddWorkingDays(Shipped.AddWorkingDays(start, days), -days));
    }

    [Fact]
    public void Between_a_day_and_an_earlier_one_no_day_is_named() => Assert.True(Shipped.NamedBetween(Day("2026-10-05"), Day("2026-10-01")).IsEmpty);

    [Fact]
    public void A_weekend_is_skipped_exactly_where_one_of_its_days_is_passed()
    {
        var first = Day("2026-03-02"); // Monday
        for (var from = 0; from < 14; from++)
        {
            for (var length = 0; length < 9; length++)
            {
                var passed = Enumerable.Range(from + 1, length).Any(day => day % 7 >= 5);
                Assert.Equal(passed, SkippedDays.Between(WorkingCalendar.Empty, first.AddDays(from), first.AddDays(from + length)).Weekends);
            }
        }
    }

    [Fact]
    public void Years_are_published_in_their_order() =>
        Assert.Equal([2026, 2027], PublishedYears.Of([new(Day("2027-01-01"), DayKind.Off, "元旦"), NewYear2026, NewYear2026]));

    /// <summary>The last week of December belongs to the next notice too: with this year's alone only what lies before is replaced.</summary>
    [Theory]
    [InlineData("2026-12-24", 0)]
    [InlineData("2026-12-25", 1)]
    public void The_next_notice_begins_with_25_December(string on, int stays)
    {
        var edition = CalendarEdition.For(CalendarEdition.National);
        edition.Import([NewYear2026, new(Day(on), DayKind.Off, "停工")], "国办通知", Morning("2025-11-21"));
        edition.Import([NewYear2026 with { Name = "元旦节" }], "国办更正", Morning("2025-11-22"));
        Assert.Equal("元旦节", edition.Days[0].Name);
        Assert.Equal(stays, edition.Days.Count(day => day.On == Day(on)));
    }

    [Fact]
    public void Without_a_place_the_national_days_hold() =>
        Assert.Same(Shipped, new CalendarBook(Shipped, new Dictionary<string, IReadOnlyList<SpecialDay>> { ["360103"] = [new(Day("2026-11-23"), DayKind.Off, "特别放假")] }).For(null));

    [Fact]
    public void Days_off_without_a_weekend_are_told_as_skipped() =>
        Assert.Equal("从2月14日次日起算，跳过春节，第1个工作日是2月24日。", CountingWords.Of(Term.WorkingDays(1).DueFrom(Morning("2026-02-14"), Shipped).Counting, Chinese));

    [Theory]
    [InlineData("2026-11-21", "今天")]
    [InlineData("2026-11-22", "明天")]
    [InlineData("2026-11-23", "后天")]
    [InlineData("2026-11-20", "昨天")]
    [InlineData("2026-11-24", "11月24日 周二")]
    [InlineData("2026-11-19", "11月19日 周四")]
    public void A_near_day_is_told_as_people_say_it(string on, string words) => Assert.Equal(words, DayWords.Near(Day(on), Day("2026-11-21"), Chinese));

    /// <summary>At the close of business itself it has closed, and what is said "on the spot" then holds until midnight.</summary>
    [Fact]
    public void At_the_close_of_business_on_the_spot_means_until_midnight() =>
        Assert.Equal(ChinaTime.StartOf(Day("2026-11-21")), Term.OnTheSpot().DueFrom(ChinaTime.At(Day("2026-11-20"), DueDate.DefaultCloseOfBusiness), Shipped).At);

    [Fact]
    public void At_its_very_minute_a_term_in_hours_is_not_late()
    {
        var due = Term.Hours(24).DueFrom(Morning("2026-11-20"), Shipped);
        Assert.Equal((0, false), TimeLeft.Between(due.At, due, Shipped) is var left ? (left.Amount, left.IsLate) : default);
        Assert.True(TimeLeft.Between(due.At.AddTicks(1), due, Shipped).IsLate);
    }

    [Fact]
    public void A_term_is_told_by_its_date_and_a_unit_by_its_name()
    {
        Assert.Equal("12月4日前", TermWords.Of(Term.OnDate(Day("2026-12-04")), Day("2026-11-21"), Chinese));
        Assert.Equal(["工作日", "小时", "指定日期"], ((TermKind[])[TermKind.WorkingDays, TermKind.Hours, TermKind.OnDate]).Select(kind => TermWords.Kind(kind, Chinese)));
    }

    /// <summary>A form shows what is wrong at its field, with the range it may choose from.</summary>
    [Theory]
    [InlineData(TermKind.OnDate, 3, "Calendar.TermNeedsDate", "On")]
    [InlineData((TermKind)99, 3, "Calendar.TermKindUnknown", "Kind")]
    [InlineData(TermKind.Days, 3_651, "Calendar.TermAmount", "Amount")]
    [InlineData(TermKind.Days, 3_650, null, null)]
    [InlineData(TermKind.Months, 120, null, null)]
    [InlineData(TermKind.Hours, 1, null, null)]
    public void A_form_of_a_term_says_what_is_missing(TermKind kind, int amount, string? key, string? field)
    {
        var term = Term.Of(kind, amount, null, false);
        Assert.Equal((key, field), term.IsDone ? (null, null) : (term.Refusals[0].Key, term.Refusals[0].Field));
    }

    [Fact]
    public void Code_that_makes_a_term_of_nothing_is_wrong()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.Days(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.Months(121));
    }
}
