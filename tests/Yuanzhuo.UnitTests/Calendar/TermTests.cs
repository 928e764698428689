using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>民法典 200–204 and the vectors of policy.md C.</summary>
public sealed class TermTests
{
    [Theory]
    [InlineData("2026-02-13", 3, "2026-02-16", "2026-02-24")]
    [InlineData("2025-09-29", 3, "2025-10-02", "2025-10-09")]
    [InlineData("2026-05-06", 15, "2026-05-21", "2026-05-21")]
    public void Natural_days_roll_forward_from_a_day_off(string start, int days, string raw, string due)
    {
        var result = Term.Days(days).DueFrom(Morning(start), Shipped);
        Assert.Equal(Day(due), result.On);
        Assert.Equal(Day(raw), result.Counting.RawOn);
        Assert.Equal(raw != due, result.Counting.IsRolledForward);
    }

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28", "2026-02-28")] // no 31 February: the month's last day, a make-up Saturday
    [InlineData("2026-06-15", 3, "2026-09-15", "2026-09-15")]
    [InlineData("2024-01-30", 1, "2024-02-29", "2024-02-29")]
    [InlineData("2026-09-03", 1, "2026-10-03", "2026-10-08")]
    public void Months_end_on_the_corresponding_day_or_the_months_last(string start, int months, string raw, string due)
    {
        var result = Term.Months(months).DueFrom(Morning(start), Shipped);
        Assert.Equal((Day(raw), Day(due)), (result.Counting.RawOn, result.On));
    }

    [Fact]
    public void Working_days_end_at_the_close_of_business_in_China()
    {
        var due = Term.WorkingDays(8).DueFrom(Morning("2026-11-20"), Shipped);
        Assert.Equal(Day("2026-12-02"), due.On);
        Assert.Equal(new DateTimeOffset(2026, 12, 2, 9, 30, 0, TimeSpan.Zero), due.At);
        Assert.Equal(ChinaTime.At(Day("2026-12-02"), new TimeOnly(18, 0)), Term.WorkingDays(8).DueFrom(Morning("2026-11-20"), Shipped, new TimeOnly(18, 0)).At);
    }

    [Fact]
    public void Hours_run_through_nights_and_days_off()
    {
        var friday = ChinaTime.At(Day("2026-11-20"), new TimeOnly(16, 15));
        var due = Term.Hours(24).DueFrom(friday, Shipped);
        Assert.Equal((Day("2026-11-21"), friday.AddHours(24), false), (due.On, due.At, due.IsProvisional));
    }

    [Fact]
    public void The_day_in_China_counts_and_not_the_day_in_UTC()
    {
        var justAfterMidnightInChina = new DateTimeOffset(2026, 11, 19, 16, 30, 0, TimeSpan.Zero);
        Assert.Equal(Day("2026-11-23"), Term.WorkingDays(1).DueFrom(justAfterMidnightInChina, Shipped).On);
    }

    [Fact]
    public void A_date_stands_as_it_was_spoken() => Assert.Equal(Day("2026-11-22"), DueOn(Term.OnDate(Day("2026-11-22")), "2026-11-20"));

    [Fact]
    public void On_the_spot_after_the_close_of_business_holds_until_midnight()
    {
        var evening = ChinaTime.At(Day("2026-11-20"), new TimeOnly(20, 0));
        Assert.Equal(ChinaTime.StartOf(Day("2026-11-21")), Term.OnTheSpot().DueFrom(evening, Shipped).At);
        Assert.Equal(ChinaTime.At(Day("2026-11-20"), new TimeOnly(17, 30)), Term.OnTheSpot().DueFrom(Morning("2026-11-20"), Shipped).At);
    }

    [Fact]
    public void A_commitment_without_a_date_is_looked_at_after_ten_working_days()
    {
        var due = Term.ReviewOn().DueFrom(Morning("2026-11-20"), Shipped);
        Assert.Equal((Day("2026-12-04"), true), (due.On, due.Counting.Term.IsReview));
    }

    [Theory]
    [InlineData("2026-12-10", 5, false)]
    [InlineData("2026-12-18", 5, true)] // ends on 25 December, which the notice for 2027 may still move
    [InlineData("2026-12-25", 5, true)]
    public void A_due_date_in_an_unpublished_year_is_provisional(string start, int days, bool isProvisional) =>
        Assert.Equal(isProvisional, Term.WorkingDays(days).DueFrom(Morning(start), Shipped).IsProvisional);

    [Fact]
    public void A_natural_day_is_provisional_only_where_its_last_day_may_move()
    {
        Assert.True(Term.Days(30).DueFrom(Morning("2026-12-10"), Shipped).IsProvisional);
        Assert.False(Term.Days(10).DueFrom(Morning("2026-12-10"), Shipped).IsProvisional);
        Assert.False(Term.Hours(24 * 60).DueFrom(Morning("2026-12-10"), Shipped).IsProvisional);
    }

    [Fact]
    public void The_next_notice_moves_a_provisional_date()
    {
        var before = Term.WorkingDays(5).DueFrom(Morning("2026-12-28"), Shipped);
        var notice = Shipped.Days.Concat([new(Day("2027-01-01"), DayKind.Off, "元旦"), new(Day("2027-01-04"), DayKind.Off, "元旦")]).ToList();
        var after = Term.WorkingDays(5).DueFrom(Morning("2026-12-28"), new WorkingCalendar(notice, PublishedYears.Of(notice)));
        Assert.Equal((Day("2027-01-04"), true), (before.On, before.IsProvisional));
        Assert.Equal((Day("2027-01-06"), false), (after.On, after.IsProvisional));
    }

    [Theory]
    [InlineData(TermKind.WorkingDays, 0)]
    [InlineData(TermKind.WorkingDays, -1)]
    [InlineData(TermKind.Days, 3_651)]
    [InlineData(TermKind.Hours, int.MaxValue)]
    [InlineData(TermKind.Months, null)]
    [InlineData(TermKind.OnDate, 3)]
    [InlineData((TermKind)99, 3)]
    public void A_form_without_a_sensible_amount_is_refused(TermKind kind, int? amount) =>
        Assert.False(Term.Of(kind, amount, null, false).IsDone);

    [Fact]
    public void An_aim_is_kept_with_its_term()
    {
        Assert.True(Term.Of(TermKind.WorkingDays, 8, null, true).Value is { Kind: TermKind.WorkingDays, Amount: 8, IsAim: true });
        Assert.False(Term.Of(TermKind.ReviewOn, 10, null, true).Value.IsAim);
    }
}
