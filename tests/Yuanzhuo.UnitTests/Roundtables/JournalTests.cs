using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Roundtables.Tables;

namespace Yuanzhuo.UnitTests.Roundtables;

/// <summary>A roundtable from 选议题 to 公结果 [S1]: what each matter of the agenda and the journal hear of it, and what is refused at which field.</summary>
public sealed class JournalTests
{
    [Fact]
    public void A_plan_and_its_change_are_told_with_their_topics()
    {
        var table = Planned();
        table.Replan(PlanFor("2026-03-11", Water, Screens), PlannedAt);
        Fact[] told =
        [
            new RoundtablePlanned("360103-2026-R0001", RoundtableKind.Community, "纱窗什么时候装".AsPublic(), Host, table.StartsAt.AddDays(-1), 1),
            new RoundtablePlanned("360103-2026-R0001", RoundtableKind.Community, "纱窗什么时候装".AsPublic(), Host, table.StartsAt, 2),
        ];
        Assert.Equal(told, table.NewFacts.Select(f => f.Fact));
    }

    /// <summary>The order at the table is that of the plan, counted from one; a changed plan leaves nothing of the old one.</summary>
    [Fact]
    public void Topics_and_people_are_numbered_from_one_and_replaced_by_a_new_plan()
    {
        var table = Planned("2026-03-10", Screens, Water);
        table.Replan(PlanFor("2026-03-11", Water, Screens), PlannedAt);
        Assert.Equal([1, 2], table.Agenda.Select(i => i.Order));
        Assert.Equal([(1, "4栋居民代表"), (2, "6栋居民代表"), (3, "区城建局")], table.Participants.Select(p => (p.Order, p.Label.Text)));
    }

    [Fact]
    public void Each_matter_hears_of_the_beginning_and_of_its_own_result()
    {
        var table = Held(Screens, Water);
        table.Settle(Outcome.FollowUp, words: "周五前装好");
        table.Settle(Outcome.Explained, order: 2);
        Assert.Equal([Screens, Water], table.NewFacts.Where(f => f.Fact is RoundtableBegun).Select(f => f.MatterId!.Value));
        Assert.Equal(
            [(Screens, Outcome.FollowUp, "周五前装好", (Step?)Step.Implement), (Water, Outcome.Explained, "谈定了", null)],
            table.NewFacts.Where(f => f.Fact is OutcomeRecorded).Select(f => (f.MatterId!.Value, ((OutcomeRecorded)f.Fact).Outcome, ((OutcomeRecorded)f.Fact).Words.Text, ((OutcomeRecorded)f.Fact).NextStep)));
    }

    /// <summary>没有身份门槛: nobody has to walk in, and a whole square may.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(Roundtable.MostWalkIns, true)]
    [InlineData(Roundtable.MostWalkIns + 1, false)]
    public void From_nobody_to_a_whole_square_may_walk_in(int walkIns, bool isDone)
    {
        var table = Held();
        Assert.Equal(isDone, table.RecordPresence(new HashSet<Guid>(), walkIns, table.StartsAt).IsDone);
    }

    [Fact]
    public void A_notice_is_given_once_and_before_the_hour()
    {
        Told("Roundtables.AlreadyAnnounced", null, Announced().GiveNotice(Day("2026-03-02"), 3, null, PlannedAt));
        var table = Planned("2026-03-03");
        Told("Roundtables.StartsInThePast", null, table.GiveNotice(Day("2026-03-03"), 0, null, table.StartsAt));
        Assert.True(table.GiveNotice(Day("2026-03-03"), 0, null, table.StartsAt.AddMinutes(-1)).IsDone);
    }

    [Fact]
    public void What_is_missing_is_told_at_its_field()
    {
        Told("Roundtables.NoticeIsShort", "WhyShort", Planned("2026-03-03").GiveNotice(Day("2026-03-02"), 3, null, PlannedAt));
        Told("Roundtables.ReasonNeeded", "Reason", Announced().Cancel(" ".AsPublic(), PlannedAt));
        var table = Held();
        Told("Roundtables.WalkInsOutOfRange", "WalkIns", table.RecordPresence(new HashSet<Guid>(), -1, table.StartsAt));
        Told("Roundtables.WordsNeeded", "Words", table.Settle(Outcome.Explained, words: " "));
        Told("Roundtables.OutcomeNeeded", "Outcome", table.Settle(Outcome.EndedBefore));
        Told("Roundtables.NextStepDoesNotFit", "NextStep", table.RecordOutcome(table.Agenda[0].Id, Outcome.FollowUp, "谈定了".AsPublic(), table.StartsAt, Step.Consult));
        Told("Roundtables.NoSuchItem", null, table.RecordOutcome(Guid.CreateVersion7(), Outcome.FollowUp, "谈定了".AsPublic(), table.StartsAt));
        table.Settle(Outcome.Explained);
        Told("Roundtables.PublicTooShort", "PublicUntilOn", table.Publish(Roundtable.LeastPublicDays - 1));
    }

    private static void Told(string key, string? field, Result result) => Assert.Equal((key, field), Assert.Single(result.Refusals) is var why ? (why.Key, why.Field) : default);
}
