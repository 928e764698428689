using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

public sealed class DeadlineTests
{
    private static Deadline Eight => Deadline.From(Term.WorkingDays(8), Morning("2025-09-26"), Shipped);

    /// <summary>The vectors of the policy notes, part C.</summary>
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
    public void Working_days_are_counted_as_the_policy_notes_say(string from, int days, string dueOn) =>
        Assert.Equal(Day(dueOn), Deadline.From(Term.WorkingDays(days), Morning(from), Shipped).DueOn);

    [Theory]
    [InlineData("2026-02-13", 3, "2026-02-24")]
    [InlineData("2025-09-29", 3, "2025-10-09")]
    [InlineData("2026-05-06", 15, "2026-05-21")]
    public void Natural_days_roll_forward_as_the_policy_notes_say(string from, int days, string dueOn) =>
        Assert.Equal(Day(dueOn), Deadline.From(Term.Days(days), Morning(from), Shipped).DueOn);

    [Fact]
    public void While_the_clock_stands_still_nothing_is_due_and_what_was_used_is_kept()
    {
        var paused = Eight.Paused(Because("等鉴定"), Shipped, Morning("2025-10-09")).Value;

        Assert.Null(paused.DueOn);
        Assert.False(paused.IsProvisional);
        Assert.Equal((Words("等鉴定"), 4, 4), (paused.OpenPause!.Reason, paused.OpenPause.UsedDays, paused.OpenPause.LeftDays));
    }

    [Fact]
    public void When_it_goes_on_it_goes_on_with_what_was_left()
    {
        var resumed = Eight.Paused(Because("等鉴定"), Shipped, Morning("2025-10-09")).Value.Resumed(Shipped, Morning("2025-11-03")).Value;

        Assert.Equal(Shipped.AddWorkingDays(Day("2025-11-03"), 4), resumed.DueOn);
        Assert.Null(resumed.OpenPause);
    }

    [Fact]
    public void The_counting_tells_the_pause_and_the_new_day()
    {
        var resumed = Eight.Paused(Because("等鉴定"), Shipped, Morning("2025-10-09")).Value.Resumed(Shipped, Morning("2025-11-03")).Value.Extended(2, Shipped);

        var words = CountingWords.Of(resumed.Count(Shipped)!.Counting, Chinese);

        Assert.Contains("第8个工作日是10月14日，10月9日至11月3日暂停计时，", words, StringComparison.Ordinal);
        Assert.EndsWith("个工作日不计，延期2个工作日，到期日是11月11日。", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pause_needs_a_reason_and_comes_before_the_last_day()
    {
        Assert.Equal("Calendar.PauseNeedsReason", Eight.Paused(Because("  "), Shipped, Morning("2025-10-09")).Refusals[0].Key);
        Assert.Equal("Calendar.TooLateToPause", Eight.Paused(Because("等鉴定"), Shipped, Morning("2025-10-14")).Refusals[0].Key);
        Assert.Equal("Calendar.TooLateToPause", Eight.Paused(Because("等鉴定"), Shipped, Morning("2025-10-20")).Refusals[0].Key);
        Assert.Equal("Calendar.AlreadyPaused", Eight.Paused(Because("等鉴定"), Shipped, Morning("2025-10-09")).Value.Paused(Because("再等"), Shipped, Morning("2025-10-10")).Refusals[0].Key);
        Assert.Equal("Calendar.NotPaused", Eight.Resumed(Shipped, Morning("2025-10-09")).Refusals[0].Key);
    }

    [Fact]
    public void A_term_that_waits_for_an_event_is_due_only_after_it()
    {
        var waiting = Deadline.After(Term.WorkingDays(3), Words("鉴定报告出具"));

        Assert.Null(waiting.DueOn);
        Assert.Equal("Calendar.NothingToPause", waiting.Paused(Because("等"), Shipped, Morning("2026-09-30")).Refusals[0].Key);
        Assert.Equal(Day("2026-10-10"), waiting.Started(Morning("2026-09-30"), Shipped).DueOn);
    }

    [Fact]
    public void Hours_get_back_their_hours()
    {
        var day = Deadline.From(Term.Hours(48), Morning("2026-11-02"), Shipped);

        var resumed = day.Paused(Because("停电"), Shipped, Morning("2026-11-03")).Value.Resumed(Shipped, Morning("2026-11-06")).Value;

        Assert.Equal(Day("2026-11-07"), resumed.DueOn);
    }

    [Fact]
    public void A_firm_day_stays_and_a_provisional_one_follows_the_calendar_that_came_out()
    {
        var firm = Eight;
        var provisional = Deadline.From(Term.WorkingDays(3), Morning("2026-12-30"), Shipped);
        var published = new WorkingCalendar([.. Shipped.Days, new SpecialDay(Day("2027-01-01"), DayKind.Off, "元旦")], [.. Shipped.PublishedYears, 2027, 2028]);

        Assert.Same(firm, firm.Recounted(published));
        Assert.True(provisional.IsProvisional);
        Assert.Equal((Day("2027-01-05"), false), (provisional.Recounted(published).DueOn!.Value, provisional.Recounted(published).IsProvisional));
    }
}
