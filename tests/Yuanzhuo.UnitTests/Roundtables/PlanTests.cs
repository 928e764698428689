using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Roundtables.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Roundtables.Tables;

namespace Yuanzhuo.UnitTests.Roundtables;

/// <summary>Before the meeting (会前): 选议题, 定人员, 发通知 [S1].</summary>
public sealed class PlanTests
{
    [Fact]
    public void A_plan_may_change_until_its_notice()
    {
        var table = Planned();
        Assert.True(table.Replan(PlanFor("2026-03-11", Water, Screens), PlannedAt).IsDone);
        Assert.Equal([Water, Screens], table.Agenda.Select(i => i.MatterId));
        Assert.True(table.GiveNotice(Day("2026-03-02"), 3, null, PlannedAt).IsDone);
        Assert.Equal("Roundtables.AlreadyAnnounced", table.Replan(PlanFor(), PlannedAt).KeyOf());
    }

    [Fact]
    public void A_matter_stands_on_the_agenda_once() => Assert.Equal([Screens, Water], Planned("2026-03-10", Screens, Water, Screens).Agenda.Select(i => i.MatterId));

    [Fact]
    public void A_reorganisation_hands_a_coming_roundtable_to_the_successor_and_leaves_a_past_one()
    {
        var successor = Guid.CreateVersion7();
        var (coming, past) = (Announced(), Held());
        past.Settle(Outcome.FollowUp);
        Assert.True(past.Publish().IsDone);

        coming.CarryOver(successor, PlannedAt);
        past.CarryOver(successor, PlannedAt);

        Assert.Equal((successor, Host), (coming.HostUnitId, past.HostUnitId));
        Assert.Single(coming.FactsOf<RoundtableCarriedOver>());
    }

    [Fact]
    public void The_day_is_the_day_in_China() =>
        Assert.Equal(Day("2026-03-10"), Roundtable.Plan("x", PlanFor() with { StartsAt = new DateTimeOffset(2026, 3, 9, 16, 30, 0, TimeSpan.Zero) }, PlannedAt).HeldOn);

    /// <summary>Topics are sent out two or three days before (policy notes F, P-YS1); rule meeting.notice is 3 days.</summary>
    [Theory]
    [InlineData("2026-03-07", false)]
    [InlineData("2026-03-08", true)]
    public void A_notice_later_than_usual_wants_a_reason(string noticeOn, bool isShort)
    {
        var table = Planned("2026-03-10");
        var given = table.GiveNotice(Day(noticeOn), 3, " ".AsPublic(), Morning(noticeOn));
        Assert.Equal(isShort ? "Roundtables.NoticeIsShort" : "", given.KeyOf());
        Assert.Equal(isShort ? RoundtableState.Planned : RoundtableState.Announced, table.State);
    }

    [Fact]
    public void The_reason_of_a_short_notice_is_published_with_it()
    {
        var table = Planned("2026-03-03");
        Assert.True(table.GiveNotice(Day("2026-03-02"), 3, "水管爆了".AsPublic(), PlannedAt).IsDone);
        Assert.Equal("水管爆了", table.WhyShort);
        Assert.Equal("水管爆了", Assert.Single(table.FactsOf<RoundtableAnnounced>()).WhyShort);
    }

    [Fact]
    public void A_reason_without_need_is_not_published()
    {
        var table = Planned("2026-03-20");
        Assert.True(table.GiveNotice(Day("2026-03-02"), 3, "写着玩".AsPublic(), PlannedAt).IsDone);
        Assert.Null(table.WhyShort);
    }

    [Fact]
    public void A_notice_needs_an_agenda_and_a_time_to_come()
    {
        var empty = Roundtable.Plan("x", PlanFor() with { MatterIds = [] }, PlannedAt);
        Assert.Equal("Roundtables.AgendaIsEmpty", empty.GiveNotice(Day("2026-03-02"), 3, null, PlannedAt).KeyOf());
        Assert.Equal("Roundtables.StartsInThePast", Planned("2026-03-10").GiveNotice(Day("2026-03-11"), 3, "急".AsPublic(), Morning("2026-03-11")).KeyOf());
    }

    [Fact]
    public void Each_matter_of_the_agenda_hears_of_the_notice()
    {
        var table = Announced(Screens, Water);
        Assert.Equal([Screens, Water], table.NewFacts.Where(f => f.Fact is RoundtableAnnounced).Select(f => f.MatterId!.Value));
    }

    [Fact]
    public void It_is_cancelled_with_a_reason_before_it_begins()
    {
        var table = Announced();
        Assert.Equal("Roundtables.ReasonNeeded", table.Cancel(" ".AsPublic(), PlannedAt).KeyOf());
        Assert.True(table.Cancel("施工方来不了".AsPublic(), PlannedAt).IsDone);
        Assert.Equal("施工方来不了", table.CancelReason);
        Assert.Equal("Roundtables.IsOver", table.Cancel("再一次".AsPublic(), PlannedAt).KeyOf());
    }

    [Fact]
    public void What_has_begun_is_not_cancelled() => Assert.Equal("Roundtables.HasBegun", Held().Cancel("算了".AsPublic(), PlannedAt).KeyOf());

    /// <summary>Every change has its line in the journal, also where no matter is concerned.</summary>
    [Fact]
    public void A_plan_without_agenda_leaves_a_fact_when_cancelled()
    {
        var table = Roundtable.Plan("x", PlanFor() with { MatterIds = [] }, PlannedAt);
        table.Cancel("不需要了".AsPublic(), PlannedAt);
        Assert.Null(Assert.Single(table.NewFacts, f => f.Fact is RoundtableCancelled).MatterId);
    }

    /// <summary>15–25 people and three topics are guides, not locks [S1: six topics, half a day of quarrel, no result].</summary>
    [Theory]
    [InlineData(3, 10, 10, "")]
    [InlineData(4, 10, 10, "ManyTopics")]
    [InlineData(1, 7, 7, "FewPeople")]
    [InlineData(1, 8, 7, "")]
    [InlineData(1, 15, 10, "")]
    [InlineData(1, 16, 10, "ManyPeople")]
    [InlineData(1, 20, 0, "NoOfficials")]
    [InlineData(1, 0, 20, "NoResidents")]
    [InlineData(6, 0, 0, "ManyTopics,FewPeople")]
    public void Hints_are_given_and_nothing_is_locked(int topics, int residents, int officials, string hints) =>
        Assert.Equal(hints, string.Join(',', PlanHints.Of(topics, residents, officials, 3)));
}
