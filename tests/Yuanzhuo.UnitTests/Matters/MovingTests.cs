using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.UnitTests.Calendar;
using static Yuanzhuo.UnitTests.Matters.Stories;

namespace Yuanzhuo.UnitTests.Matters;

/// <summary>policy.md E, case.stale: what counts as movement, so that five working days without any turn the light yellow by themselves.</summary>
public sealed class MovingTests
{
    public static TheoryData<string> Deeds() => [.. Moving.Keys];

    private static readonly Dictionary<string, Action<Matter>> Moving = new()
    {
        ["a step"] = m => Done(m.MoveTo(Step.Consult, null, At(9))),
        ["a round at the table"] = m => Done(m.Table(Guid.CreateVersion7(), At(9))),
        ["progress"] = m => Assert.True(m.Report(Works, "灯已换好".AsPublic(), [], At(9)).IsDone),
        ["a promise"] = m => m.SetCommittedDue(DueOn, At(9)),
        ["done, to be confirmed"] = m => Done(m.SetAwaitsClosure(true, At(9))),
        ["a new holder"] = m => Done(m.Appoint(Works, "城建牵头".AsPublic(), At(9))),
        ["an ending"] = m => Done(m.End(Ending.Explained, "已说明".AsPublic(), At(9))),
        ["a merger"] = m => Done(m.MergeInto(Opened(), "同一件事".AsPublic(), At(9))),
    };

    [Theory]
    [MemberData(nameof(Deeds))]
    public void It_has_moved(string deed)
    {
        var matter = Opened();
        Moving[deed](matter);
        Assert.Equal(At(9), matter.LastMovedAt);
    }

    [Fact]
    public void A_second_round_at_the_same_step_and_opening_again_are_movement_too()
    {
        var matter = AtStep(Step.Deliberate);
        Done(matter.Table(Guid.CreateVersion7(), At(9)));
        Assert.Equal(At(9), matter.LastMovedAt);
        Done(matter.End(Ending.Explained, "已说明".AsPublic(), At(10)));
        Done(matter.Reopen("又坏了".AsPublic(), Calendars.Shipped, At(11)));
        Assert.Equal((At(11), At(11)), (matter.LastMovedAt, matter.HeldSince));
    }

    /// <summary>An offer nobody took is no movement: that is how a matter was passed around for eleven days (MECHANISM, 8 to 24 January).</summary>
    [Fact]
    public void An_offer_that_nobody_has_taken_is_no_movement()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(9)));
        Done(matter.WithdrawOffer(At(10)));
        Assert.Equal(At(0), matter.LastMovedAt);
    }

    /// <summary>What was noted on paper and typed in later does not make the matter look older than it is.</summary>
    [Fact]
    public void What_is_entered_later_for_an_earlier_hour_does_not_turn_the_clock_back()
    {
        var matter = Opened();
        Done(matter.MoveTo(Step.Consult, null, At(9)));
        Assert.True(matter.Report(Works, "上午已看过".AsPublic(), [], At(3)).IsDone);
        Assert.Equal(At(9), matter.LastMovedAt);
    }

    [Fact]
    public void A_promised_day_goes_before_the_usual_time_and_leaves_with_it()
    {
        var matter = Opened(due: Due);
        matter.SetCommittedDue(DueOn.AddDays(-2), At(1));
        Assert.Equal(DueOn.AddDays(-2), matter.DueOn);
        matter.SetCommittedDue(null, At(2));
        Assert.Equal(DueOn, matter.DueOn);
    }

    /// <summary>policy.md D, case.return: an offer is answered within its days; once answered nothing is due.</summary>
    [Fact]
    public void An_open_offer_is_due_and_an_answered_one_is_not()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        var offer = matter.OpenOffer!;
        Assert.Equal((false, DueOn), (offer.Due.IsEnded, offer.Due.DueOn!.Value));
        Done(matter.AcceptOffer(At(2)));
        Assert.True(offer.Due.IsEnded);
    }

    [Fact]
    public void The_last_offer_is_the_latest_one()
    {
        var matter = Opened();
        Assert.Null(matter.LastOffer);
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Done(matter.RefuseOffer("是水务的井盖".AsPublic(), Water, Street, Due, At(2)));
        Assert.Equal(Water, matter.LastOffer!.ToUnitId);
    }

    [Fact]
    public void After_the_end_nothing_is_awaited_any_more()
    {
        var (awaits, refused) = (Opened(), Opened());
        Done(awaits.SetAwaitsClosure(true, At(1)));
        Done(refused.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Done(refused.RefuseOffer("是水务的井盖".AsPublic(), Water, Street, Due, At(2)));
        Done(refused.RefuseOffer("不归我们".AsPublic(), Works, Street, Due, At(3)));
        foreach (var matter in (Matter[])[awaits, refused]) Done(matter.End(Ending.Withdrawn, "撤回".AsPublic(), At(4)));
        Assert.Equal((false, false), (awaits.AwaitsClosure, refused.AwaitsAppointment));
    }

    [Fact]
    public void The_ring_of_an_ended_matter_shows_where_it_had_come_to()
    {
        var matter = AtStep(Step.Consult);
        Done(matter.End(Ending.Explained, "已说明".AsPublic(), At(2)));
        Assert.Equal([SegmentState.Done, SegmentState.Done, SegmentState.ToDo], matter.Ring().Take(3).Select(s => s.State));
    }

    [Fact]
    public void What_is_missing_is_told_at_its_field()
    {
        var (matter, nothing) = (Opened(), " ".AsPublic());
        Told("Matters.ReasonNeeded", "Reason", matter.Offer(Works, nothing, Due, At(1)));
        Told("Matters.ReasonNeeded", "Reason", matter.Appoint(Works, nothing, At(1)));
        Told("Matters.NoOpenOffer", null, matter.WithdrawOffer(At(1)));
        Told("Matters.MoveNeedsReason", "Reason", matter.MoveTo(Step.Implement, null, At(1)));
        Told("Matters.WordsNeeded", "Words", matter.End(Ending.Explained, nothing, At(1)));
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Told("Matters.ReasonNeeded", "Reason", matter.RefuseOffer(nothing, Water, Street, Due, At(2)));
        Told("Matters.NextMustBeAnother", "NextUnitId", matter.RefuseOffer("不归我们".AsPublic(), Works, Street, Due, At(2)));
        Done(matter.End(Ending.Explained, "已说明".AsPublic(), At(3)));
        Told("Matters.ReasonNeeded", "Reason", matter.Reopen(nothing, Calendars.Shipped, At(4)));
        static void Told(string key, string? field, Result result) => Assert.Equal((key, field), Assert.Single(result.Refusals) is var why ? (why.Key, why.Field) : default);
    }

    /// <summary>The street's appointment takes an open question back: nobody answers it any more.</summary>
    [Fact]
    public void An_appointment_takes_an_open_offer_back()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Done(matter.Appoint(Water, "水务牵头".AsPublic(), At(2)));
        Assert.Equal([HandOverState.Withdrawn, HandOverState.Appointed], matter.HandOvers.Select(h => h.State));
    }

    /// <summary>policy.md trap 4: the day of an answer that lay in a year without a notice follows the notice that came out.</summary>
    [Fact]
    public void The_day_of_an_answer_follows_the_calendar_that_came_out()
    {
        var (unknown, known) = (new WorkingCalendar([], [2025]), new WorkingCalendar([new(new DateOnly(2026, 3, 6), DayKind.Off, "停工")], [2026]));
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Deadline.From(Term.WorkingDays(2), Start, unknown), At(1)));
        Assert.True(matter.Recount(known, At(2)));
        Assert.Equal(new DateOnly(2026, 3, 9), matter.OpenOffer!.Answer!.DueOn);
        Assert.Equal(new AnswerRecounted(Works, new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 9)), matter.NewFacts[^1].Fact);
        Assert.False(matter.Recount(known, At(3)));
    }

    /// <summary>policy.md C: a clock is stopped with a reason, and both its end and its day are told.</summary>
    [Fact]
    public void A_pause_and_its_end_are_told_and_are_movement()
    {
        var matter = Opened(due: Deadline.From(Term.WorkingDays(5), Start, Calendars.Shipped)); // due Wednesday 2026-03-11
        var because = Calendars.Because("等鉴定") with { ExpectedOn = DueOn.AddDays(20) };
        Done(matter.Pause(Street, because, Calendars.Shipped, At(24)));
        Assert.Equal(new MatterPaused(Street, because.Words, DueOn, 1, 4, because.Ground, because.ExpectedOn), matter.NewFacts[^1].Fact);
        Assert.Equal((At(24), Street), (matter.LastMovedAt, matter.Due.Pause!.ById!.Value));
        Assert.Equal("Matters.HolderCannotPause", Assert.Single(matter.Resume(Community, Calendars.Shipped, At(48)).Refusals).Key);
        Done(matter.Resume(Street, Calendars.Shipped, At(24 * 5)));
        Assert.Equal(new MatterResumed(Street, new DateOnly(2026, 3, 13), 2), matter.NewFacts[^1].Fact);
        Assert.Equal((new DateOnly(2026, 3, 13), At(24 * 5)), (matter.DueOn!.Value, matter.LastMovedAt));
        Assert.Equal("Calendar.NotPaused", Assert.Single(matter.Resume(Street, Calendars.Shipped, At(24 * 6)).Refusals).Key);
    }

    [Fact]
    public void Where_no_time_runs_nothing_is_stopped()
    {
        Refused("Calendar.NothingToPause", Opened().Pause(Street, Calendars.Because("等鉴定"), Calendars.Shipped, At(1)));
        Refused("Calendar.NotPaused", Opened().Resume(Street, Calendars.Shipped, At(1)));
    }

    [Fact]
    public void A_calendar_that_moves_the_handling_day_is_told_and_one_that_only_confirms_it_is_not()
    {
        var provisional = Deadline.From(Term.WorkingDays(5), Start, new WorkingCalendar([], [2025]));
        var (moved, confirmed, ended) = (Opened(due: provisional), Opened(due: provisional), Opened(due: provisional));
        Done(ended.End(Ending.Explained, "已说明".AsPublic(), At(1)));
        var facts = confirmed.NewFacts.Count;
        Assert.True(moved.Recount(new WorkingCalendar([new(new DateOnly(2026, 3, 6), DayKind.Off, "停工")], [2026]), At(2)));
        Assert.True(confirmed.Recount(new WorkingCalendar([], [2026]), At(2)));
        Assert.False(ended.Recount(new WorkingCalendar([], [2026]), At(2)));
        Assert.Equal(new HandlingRecounted(DueOn, DueOn.AddDays(1)), moved.NewFacts[^1].Fact);
        Assert.Equal((facts, false), (confirmed.NewFacts.Count, confirmed.Handling!.IsProvisional));
    }
}
