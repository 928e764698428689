using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

public sealed class CountingWordsTests
{

    public static TheoryData<Term, string, string, string> Sentences => new()
    {
        {
            Term.WorkingDays(8), "2025-09-26",
            "从9月26日次日起算，跳过周末、国庆节和中秋节，9月28日（周日）和10月11日（周六）补班计入，第8个工作日是10月14日。",
            "Counted from the day after 26 Sep; weekends, National Day and Mid-Autumn Festival skipped; Sun 28 Sep and Sat 11 Oct made up and counted; working day 8 is 14 Oct."
        },
        { Term.WorkingDays(2), "2026-11-23", "从11月23日次日起算，第2个工作日是11月25日。", "Counted from the day after 23 Nov; working day 2 is 25 Nov." },
        {
            Term.Days(3), "2026-02-13", "从2月13日次日起算，第3天是2月16日，遇春节顺延至2月24日。",
            "Counted from the day after 13 Feb; day 3 is 16 Feb; moved past Spring Festival to 24 Feb."
        },
        { Term.Days(15), "2026-05-06", "从5月6日次日起算，第15天是5月21日。", "Counted from the day after 6 May; day 15 is 21 May." },
        {
            Term.WorkingDays(5), "2026-12-28", "从12月28日次日起算，跳过周末，第5个工作日是2027年1月4日，2027年放假安排尚未公布，日期暂定。",
            "Counted from the day after 28 Dec; weekends skipped; working day 5 is 4 Jan 2027; the days off of 2027 are not yet published, so the date is provisional."
        },
        { Term.Months(1), "2026-11-21", "从11月21日次日起算，满1个月是12月21日。", "Counted from the day after 21 Nov; 1 month ends on 21 Dec." },
        { Term.Hours(24), "2026-11-21", "从11月21日 10:00起满24小时，到11月22日 10:00。", "24 hours from 21 Nov 10:00 end at 22 Nov 10:00." },
        { Term.OnDate(Calendars.Day("2026-12-04")), "2026-11-21", "按承诺的日期，12月4日。", "On the date promised, 4 Dec." },
        { Term.OnTheSpot(), "2026-11-21", "当场办理，11月21日当天。", "On the spot, on 21 Nov." },
        {
            Term.ReviewOn(), "2026-11-20", "没有说期限，到复核日再看，从11月20日次日起算，跳过周末，第10个工作日是12月4日。",
            "No date was said, so it is looked at again; counted from the day after 20 Nov; weekends skipped; working day 10 is 4 Dec."
        },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_counting_is_told_in_one_sentence(Term term, string from, string chinese, string english)
    {
        var counting = term.DueFrom(Morning(from), Shipped).Counting;
        Assert.Equal(chinese, CountingWords.Of(counting, Chinese));
        Assert.Equal(english, CountingWords.Of(counting, English));
    }

    [Theory]
    [InlineData("2026-11-21", "11月21日 周六", "Sat 21 Nov", "2026年11月21日（周六）")]
    [InlineData("2027-01-05", "2027年1月5日 周二", "Tue 5 Jan 2027", "2027年1月5日（周二）")]
    public void Dates_are_told_as_people_say_them(string date, string chinese, string english, string exact)
    {
        var today = Day("2026-11-21");
        Assert.Equal(chinese, DayWords.WithWeekday(Day(date), today, Chinese));
        Assert.Equal(english, DayWords.WithWeekday(Day(date), today, English));
        Assert.Equal(exact, DayWords.Exact(Day(date), Chinese));
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-25", "还有3个工作日", "3 working days left")]
    [InlineData("2026-11-20", "2026-11-20", "今天到期", "due today")]
    [InlineData("2026-11-24", "2026-11-20", "逾期2个工作日", "2 working days late")]
    [InlineData("2026-11-21", "2026-11-22", "还有1天", "1 day left")]
    [InlineData("2026-11-22", "2026-11-20", "逾期2天", "2 days late")]
    [InlineData("2026-11-20", "2026-11-23", "还有1个工作日", "1 working day left")]
    public void The_time_left_is_told_in_working_days(string today, string due, string chinese, string english)
    {
        Assert.Equal(chinese, DueWords.Left(Day(today), Day(due), Shipped, Chinese));
        Assert.Equal(english, DueWords.Left(Day(today), Day(due), Shipped, English));
    }

    [Fact]
    public void Hours_left_are_told_in_hours_and_late_to_the_minute()
    {
        var from = Morning("2026-11-20");
        var hours = Term.Hours(24).DueFrom(from, Shipped);
        Assert.Equal("还有6小时", DueWords.Left(TimeLeft.Between(from.AddHours(18), hours, Shipped), Chinese));
        Assert.Equal("刚过期", DueWords.Left(TimeLeft.Between(from.AddHours(24).AddMinutes(5), hours, Shipped), Chinese));
        var today = Term.OnTheSpot().DueFrom(from, Shipped);
        Assert.Equal("今天已到期", DueWords.Left(TimeLeft.Between(ChinaTime.At(Day("2026-11-20"), new TimeOnly(17, 31)), today, Shipped), Chinese));
    }

    [Theory]
    [InlineData(TermKind.WorkingDays, 8, true, "8个工作日内（力争）", "within 8 working days (aim)")]
    [InlineData(TermKind.Days, 3, false, "3天内", "within 3 days")]
    [InlineData(TermKind.Months, 1, false, "1个月内", "within 1 month")]
    [InlineData(TermKind.OnTheSpot, null, false, "当场", "on the spot")]
    [InlineData(TermKind.ReviewOn, 10, false, "未定期限，10个工作日后复核", "no date; looked at again after 10 working days")]
    public void A_term_is_told_with_its_unit(TermKind kind, int? amount, bool isAim, string chinese, string english)
    {
        var term = Term.Of(kind, amount, null, isAim).Value;
        Assert.Equal(chinese, TermWords.Of(term, Day("2026-11-21"), Chinese));
        Assert.Equal(english, TermWords.Of(term, Day("2026-11-21"), English));
    }

    [Theory]
    [InlineData("验收合格后5个工作日内付清", "等“验收合格”之后才起算“5个工作日内”，现在没有到期日")]
    [InlineData("5个工作日内付清", null)]
    [InlineData("尽快付清", null)]
    public void What_waits_for_an_event_says_for_which(string words, string? told) => Assert.Equal(told, TermWords.Awaited(words, Day("2026-11-21"), Chinese));
}
