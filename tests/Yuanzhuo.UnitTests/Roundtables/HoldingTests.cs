using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Roundtables.Tables;

namespace Yuanzhuo.UnitTests.Roundtables;

/// <summary>During the meeting (议好事) and publishing the result (公结果) [S1].</summary>
public sealed class HoldingTests
{
    [Fact]
    public void It_begins_on_its_day_once_after_its_notice()
    {
        Assert.Equal("Roundtables.NotAnnounced", Planned().Begin(Morning("2026-03-10")).KeyOf());
        var table = Announced();
        Assert.Equal("Roundtables.NotToday", table.Begin(Morning("2026-03-09")).KeyOf());
        Assert.True(table.Begin(Morning("2026-03-10")).IsDone);
        Assert.Equal("Roundtables.HasBegun", table.Begin(Morning("2026-03-10")).KeyOf());
    }

    [Fact]
    public void What_ended_since_the_notice_is_left_out_and_does_not_hold_up_the_result()
    {
        var table = Announced(Screens, Water);
        Assert.True(table.Begin(table.StartsAt, new HashSet<Guid> { Water }).IsDone);
        Assert.Equal(Outcome.EndedBefore, table.Agenda[1].Outcome);
        Assert.Equal("Roundtables.ItemLeftOut", table.Settle(Outcome.FollowUp, order: 2).KeyOf());
        Assert.True(table.Settle(Outcome.FollowUp).IsDone);
        Assert.True(table.Publish().IsDone);
    }

    /// <summary>来往群众都能进来说 [S2]: those who came by are counted, not kept out.</summary>
    [Fact]
    public void Presence_counts_those_asked_and_those_who_came_by()
    {
        var table = Held();
        var present = new HashSet<Guid> { table.Participants[0].Id, Guid.CreateVersion7() };
        Assert.True(table.RecordPresence(present, 6, table.StartsAt).IsDone);
        Assert.Equal([true, false, false], table.Participants.Select(p => p.WasPresent));
        Assert.Equal((1, 6), (table.FactsOf<PresenceRecorded>()[0].Present, table.FactsOf<PresenceRecorded>()[0].WalkIns));
        Assert.Equal("Roundtables.WalkInsOutOfRange", table.RecordPresence(present, -1, table.StartsAt).KeyOf());
        Assert.Equal("Roundtables.NotBegun", Announced().RecordPresence(present, 0, table.StartsAt).KeyOf());
    }

    [Fact]
    public void An_outcome_can_be_put_right_until_it_is_published()
    {
        var table = Held();
        table.Settle(Outcome.SolvedOnTheSpot);
        Assert.True(table.Settle(Outcome.FollowUp, words: "其实还要三天").IsDone);
        Assert.Equal<(Outcome?, string?)>((Outcome.FollowUp, "其实还要三天"), (table.Agenda[0].Outcome, table.Agenda[0].Words?.Text));
        Assert.True(table.Publish().IsDone);
        Assert.Equal("Roundtables.ResultIsOut", table.Settle(Outcome.Explained).KeyOf());
    }

    [Fact]
    public void An_outcome_has_words() => Assert.Equal("Roundtables.WordsNeeded", Held().Settle(Outcome.Explained, words: "  ").KeyOf());

    [Fact]
    public void Nobody_chooses_ended_before() => Assert.Equal("Roundtables.OutcomeNeeded", Held().Settle(Outcome.EndedBefore).KeyOf());

    /// <summary>Follow-up goes forward, another round goes back or stays; endings go nowhere.</summary>
    [Theory]
    [InlineData(Outcome.FollowUp, null, Step.Implement)]
    [InlineData(Outcome.FollowUp, Step.Publicise, Step.Publicise)]
    [InlineData(Outcome.AnotherRound, null, Step.Deliberate)]
    [InlineData(Outcome.AnotherRound, Step.Consult, Step.Consult)]
    [InlineData(Outcome.AnotherRound, Step.Analyse, Step.Analyse)]
    [InlineData(Outcome.Explained, Step.Implement, null)]
    public void The_next_step_follows_the_outcome(Outcome outcome, Step? chosen, Step? next)
    {
        var table = Held();
        Assert.True(table.RecordOutcome(table.Agenda[0].Id, outcome, "谈定了".AsPublic(), table.StartsAt, chosen).IsDone);
        Assert.Equal(next, table.Agenda[0].NextStep);
    }

    [Theory]
    [InlineData(Outcome.FollowUp, Step.Consult)]
    [InlineData(Outcome.AnotherRound, Step.Implement)]
    public void A_step_that_does_not_fit_is_refused(Outcome outcome, Step chosen)
    {
        var table = Held();
        Assert.Equal("Roundtables.NextStepDoesNotFit", table.RecordOutcome(table.Agenda[0].Id, outcome, "谈定了".AsPublic(), table.StartsAt, chosen).KeyOf());
    }

    [Fact]
    public void Every_item_has_an_outcome_before_the_result_is_published()
    {
        var table = Held(Screens, Water);
        table.Settle(Outcome.Explained);
        Assert.Equal("Roundtables.ItemWithoutOutcome", table.Publish().KeyOf());
        table.Settle(Outcome.AnotherRound, order: 2);
        Assert.True(table.Publish().IsDone);
        Assert.Equal([Screens, Water], table.NewFacts.Where(f => f.Fact is ResultPublished).Select(f => f.MatterId!.Value));
    }

    /// <summary>公布期限不得少于十五日 (居委会组织法 2025 修订, art. 34): a floor that no rule pack lowers.</summary>
    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void A_result_stays_published_for_fifteen_days(int days, bool isDone)
    {
        var table = Held();
        table.Settle(Outcome.Explained);
        Assert.Equal(isDone, table.Publish(days).IsDone);
    }

    /// <summary>Only solved counts as solved: explained ends in its own way.</summary>
    [Fact]
    public void Outcomes_end_matters_in_distinct_ways()
    {
        Assert.Equal(Ending.SolvedOnTheSpot, Outcome.SolvedOnTheSpot.Ends());
        Assert.Equal(Ending.Explained, Outcome.Explained.Ends());
        Assert.Null(Outcome.FollowUp.Ends());
        Assert.Null(Outcome.AnotherRound.Ends());
    }
}
