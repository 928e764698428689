using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>ADR 16 and policy.md C: what a deadline refuses, and the hours and years at its edges.</summary>
public sealed class DeadlineRuleTests
{
    private static Deadline Eight => Deadline.From(Term.WorkingDays(8), Morning("2025-09-26"), Shipped);

    [Fact]
    public void A_pause_wants_a_reason_that_fits_its_line()
    {
        Told(Eight.Paused(Because(" "), Shipped, Morning("2025-10-09")), "Calendar.PauseNeedsReason");
        Told(Eight.Paused(Because(new string('等', Pause.LongestReason + 1)), Shipped, Morning("2025-10-09")), "Calendar.PauseReasonTooLong");
        Assert.True(Eight.Paused(Because(new string('等', Pause.LongestReason)), Shipped, Morning("2025-10-09")).IsDone);
        static void Told(Result<Deadline> paused, string key) => Assert.Equal((key, "Reason"), (paused.Refusals[0].Key, paused.Refusals[0].Field));
    }

    /// <summary>许可法 45: people are told for how long; from the next day on and not beyond a year.</summary>
    [Theory]
    [InlineData("2025-10-09", "Calendar.ExpectedOnPassed")]
    [InlineData("2025-10-10", null)]
    [InlineData("2026-10-09", null)]
    [InlineData("2026-10-10", "Calendar.ExpectedOnTooFar")]
    public void The_day_it_is_expected_to_go_on_lies_within_a_year(string expectedOn, string? key)
    {
        var paused = Eight.Paused(Because("等鉴定") with { ExpectedOn = Day(expectedOn) }, Shipped, Morning("2025-10-09"));
        Assert.Equal((key, key is null ? null : "ExpectedOn"), paused.IsDone ? (null, null) : (paused.Refusals[0].Key, paused.Refusals[0].Field));
    }

    [Fact]
    public void A_pause_keeps_what_was_said_of_it()
    {
        var (decider, until) = (Guid.CreateVersion7(), Day("2025-11-03"));
        var pause = Eight.Paused(new PauseReason(PauseGround.ForceMajeure, Words("汛期"), until, decider), Shipped, Morning("2025-10-09")).Value.OpenPause!;
        Assert.Equal((PauseGround.ForceMajeure, "汛期", until, decider), (pause.Ground, pause.Reason.Text, pause.ExpectedOn!.Value, pause.ById!.Value));
    }

    [Fact]
    public void What_has_begun_does_not_begin_again()
    {
        var running = Eight;
        Assert.Same(running, running.Started(Morning("2025-12-01"), Shipped));
    }

    [Fact]
    public void A_pause_that_is_ended_before_it_began_stood_no_time()
    {
        var settled = Eight.Paused(Because("等鉴定"), Shipped, Morning("2025-10-09")).Value.Settled(Morning("2025-10-08"));
        Assert.Equal(Morning("2025-10-09"), settled.Pauses[^1].ToAt);
    }

    [Fact]
    public void More_time_for_what_has_not_begun_gives_no_day_yet()
    {
        var waiting = Deadline.After(Term.WorkingDays(3), Words("鉴定报告出具")).Extended(2, Shipped);
        Assert.Equal((null, false, 2), (waiting.DueOn, waiting.IsProvisional, waiting.ExtendedBy));
        Assert.Equal(Shipped.AddWorkingDays(Day("2026-03-02"), 5), waiting.Started(Morning("2026-03-02"), Shipped).DueOn);
    }

    /// <summary>Stopped and resumed on one day, a term in days ends at the close of business as before.</summary>
    [Fact]
    public void Some_hours_of_pause_do_not_move_the_close_of_business()
    {
        var resumed = Eight.Paused(Because("停电"), Shipped, Morning("2025-10-09")).Value.Resumed(Shipped, Morning("2025-10-09").AddHours(3)).Value;
        Assert.Equal(Eight.Count(Shipped)!.At, resumed.Count(Shipped)!.At);
    }

    /// <summary>An extension is counted from the day due, also where that day ended at midnight.</summary>
    [Fact]
    public void An_extension_of_an_evening_is_counted_from_its_day() =>
        Assert.Equal(Day("2026-11-20"), Deadline.From(Term.OnTheSpot(), ChinaTime.At(Day("2026-11-19"), new TimeOnly(20, 0)), Shipped).Extended(1, Shipped).DueOn);

    /// <summary>Trap 4: the first year without a notice is the one to wait for.</summary>
    [Fact]
    public void Of_two_years_without_a_notice_the_earlier_one_is_told()
    {
        var start = Day("2027-12-01");
        var days = Shipped.WorkingDaysBetween(start, Day("2027-12-31"));
        var extended = Deadline.From(Term.WorkingDays(days), Morning("2027-12-01"), Shipped).Extended(3, Shipped);
        Assert.Equal(2027, extended.Count(Shipped)!.Counting.ProvisionalYear);
    }

    [Fact]
    public void While_it_stands_still_the_counting_tells_what_was_used_and_what_is_left()
    {
        var words = CountingWords.Of(Eight.Paused(Because("等鉴定"), Shipped, Morning("2025-10-09")).Value.Count(Shipped)!.Counting, Chinese);
        Assert.EndsWith("10月9日起暂停计时，已用4个工作日，还剩4个。", words, StringComparison.Ordinal);
    }
}
