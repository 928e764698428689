using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.UnitTests.Calendar;
using static Yuanzhuo.UnitTests.Matters.Stories;

namespace Yuanzhuo.UnitTests.Matters;

/// <summary>MECHANISM.md "Traps": the endings are distinct and only solved counts as solved; policy.md E: reopening never deletes history.</summary>
public sealed class EndingTests
{
    public static TheoryData<Ending> ByWords() => [Ending.SolvedOnTheSpot, Ending.Explained, Ending.CannotNow, Ending.Refused, Ending.OtherChannel, Ending.Withdrawn];

    [Theory]
    [MemberData(nameof(ByWords))]
    public void An_ending_is_what_it_is_called_and_wants_words(Ending ending)
    {
        var matter = Opened(due: Due);
        Refused("Matters.WordsNeeded", matter.End(ending, " ".AsPublic(), At(1)));
        Done(matter.End(ending, "已当面说明".AsPublic(), At(1)));

        Assert.Equal((ending, "已当面说明", (DateOnly?)null), (matter.Ending!.Value, matter.EndingWords, matter.DueOn));
    }

    /// <summary>Issue 6, 1: whose concern has ended can say that it is not solved; that stands first until whoever has the ball did something.</summary>
    [Theory]
    [InlineData("reported")]
    [InlineData("applied")]
    [InlineData("ended")]
    public void Said_unsolved_it_is_open_and_marked_until_the_holder_does_something(string what)
    {
        var matter = Opened(due: Due);
        Done(matter.End(Ending.CannotNow, "暂不具备条件".AsPublic(), At(1)));
        Done(matter.Reopen("还是不亮".AsPublic(), Calendars.Shipped, At(2), Due, isSaidUnsolved: true));
        Assert.Equal((true, At(2), 1), (matter.IsOpen, matter.SaidUnsolvedAt!.Value, matter.Reopenings));
        Assert.Contains(new EndingContested(Ending.CannotNow, 1, "还是不亮".AsPublic(), Due.DueOn), matter.NewFacts.Select(f => f.Fact));
        Assert.DoesNotContain(matter.NewFacts, f => f.Fact is MatterReopened);

        Assert.True(matter.Report(Works, "别的单位去看过".AsPublic(), [], At(3)).IsDone);
        Assert.NotNull(matter.SaidUnsolvedAt);
        Assert.True(what switch
        {
            "reported" => matter.Report(Community, "去看过".AsPublic(), [], At(4)).IsDone,
            "applied" => matter.SetAwaitsClosure(true, At(4)).IsDone,
            _ => matter.End(Ending.Refused, "依规定不能办".AsPublic(), At(4)).IsDone,
        });
        Assert.Null(matter.SaidUnsolvedAt);
    }

    [Fact]
    public void Who_was_there_is_told_where_it_was_solved_on_the_spot()
    {
        var matter = Opened();
        Done(matter.End(Ending.SolvedOnTheSpot, "灯泡换好".AsPublic(), At(1), "反映人和电工".AsPublic()));
        Assert.Equal(new MatterEnded(Ending.SolvedOnTheSpot, "灯泡换好".AsPublic(), "反映人和电工".AsPublic()), matter.NewFacts[^1].Fact);
    }

    [Theory]
    [InlineData(Ending.Solved)]
    [InlineData(Ending.Merged)]
    public void Solved_needs_two_keys_and_merged_needs_another_matter(Ending ending) =>
        Refused("Matters.EndsAnotherWay", Opened().End(ending, "办好了".AsPublic(), At(1)));

    [Fact]
    public void Only_solved_endings_count_as_solved() =>
        Assert.Equal([Ending.Solved, Ending.SolvedOnTheSpot], Enum.GetValues<Ending>().Where(e => e.CountsAsSolved()));

    [Fact]
    public void What_has_ended_takes_nothing()
    {
        var matter = Opened(due: Due);
        Done(matter.StrikeOff("居民确认办好".AsPublic(), At(1)));

        Refused("Matters.HasEnded", matter.MoveTo(Step.Consult, null, At(2)));
        Refused("Matters.HasEnded", matter.Table(Guid.CreateVersion7(), At(2)));
        Refused("Matters.HasEnded", matter.Offer(Works, "理由".AsPublic(), Due, At(2)));
        Refused("Matters.HasEnded", matter.Appoint(Works, "理由".AsPublic(), At(2)));
        Refused("Matters.NoOpenOffer", matter.AcceptOffer(At(2)));
        Refused("Matters.HasEnded", matter.Join(Guid.CreateVersion7(), null, At(2)));
        Refused("Matters.HasEnded", matter.Support(At(2)));
        Refused("Matters.HasEnded", matter.End(Ending.Explained, "再说一次".AsPublic(), At(2)));
        Refused("Matters.HasEnded", matter.MergeInto(Opened(), "同一件事".AsPublic(), At(2)));
        Refused("Matters.HasEnded", matter.SetAwaitsClosure(true, At(2)));
        Assert.Equal("Matters.HasEnded", Assert.Single(matter.Report(Works, "又去看了".AsPublic(), [], At(2)).Refusals).Key);
        matter.SetCommittedDue(DueOn, At(2));
        Assert.Null(matter.DueOn);
    }

    [Fact]
    public void An_ending_takes_an_open_offer_back_and_stops_all_clocks()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Done(matter.End(Ending.SolvedOnTheSpot, "换了灯泡".AsPublic(), At(2)));

        Assert.Equal(HandOverState.Withdrawn, Assert.Single(matter.HandOvers).State);
        Assert.All(matter.Holdings, h => Assert.NotNull(h.UntilAt));
        Assert.All(matter.Visits, v => Assert.NotNull(v.LeftAt));
    }

    [Fact]
    public void Reopening_keeps_number_and_history_and_gives_a_new_day()
    {
        var matter = AtStep(Step.Supervise);
        Done(matter.StrikeOff("居民确认办好".AsPublic(), At(5)));
        Refused("Matters.ReasonNeeded", matter.Reopen("".AsPublic(), Calendars.Shipped, At(24)));
        Done(matter.Reopen("又漏了".AsPublic(), Calendars.Shipped, At(24), Due));

        Assert.Equal(("360103-2026-000001", 1, Step.Implement, DueOn), (matter.Number, matter.Reopenings, matter.Step, matter.DueOn!.Value));
        Assert.Null(matter.Ending);
        Assert.Contains(matter.Visits, v => v is { Step: Step.Supervise, LeftAt: not null });
        Assert.Single(matter.Visits, v => v.LeftAt is null);
        Assert.Equal(matter.HolderId, Assert.Single(matter.Holdings, h => h.UntilAt is null).UnitId);
        Assert.Contains(matter.NewFacts, f => f.Fact is MatterReopened { EarlierEnding: Ending.Solved, Times: 1 });
        Assert.Contains(matter.NewFacts, f => f.Fact is MatterEnded { Ending: Ending.Solved });
    }

    [Fact]
    public void What_was_only_explained_opens_again_where_it_stood()
    {
        var matter = Opened();
        Done(matter.End(Ending.Explained, "已说明政策".AsPublic(), At(1)));
        Done(matter.Reopen("居民不认可".AsPublic(), Calendars.Shipped, At(2)));

        Assert.Equal(Step.Determine, matter.Step);
    }

    [Fact]
    public void An_open_or_merged_matter_is_not_reopened()
    {
        var matter = Opened();
        Refused("Matters.StillOpen", matter.Reopen("再办".AsPublic(), Calendars.Shipped, At(1)));
        Done(matter.MergeInto(Opened(), "同一件事".AsPublic(), At(2)));
        Refused("Matters.MergedIsUnmerged", matter.Reopen("再办".AsPublic(), Calendars.Shipped, At(3)));
    }

    [Fact]
    public void Merging_wants_another_open_matter()
    {
        var (matter, ended) = (Opened(), Opened());
        Done(ended.End(Ending.Withdrawn, "撤回".AsPublic(), At(1)));

        Refused("Matters.MergeWithItself", matter.MergeInto(matter, "同一件事".AsPublic(), At(2)));
        Refused("Matters.MergeIntoEnded", matter.MergeInto(ended, "同一件事".AsPublic(), At(2)));
        Refused("Matters.NotMerged", matter.Unmerge(ended, Calendars.Shipped, At(3)));
    }

    [Fact]
    public void A_merge_is_not_undone_from_a_matter_that_has_ended()
    {
        var (matter, other) = (Opened(), Opened());
        Done(matter.MergeInto(other, "同一件事".AsPublic(), At(1)));
        Done(other.End(Ending.Explained, "已说明".AsPublic(), At(2)));

        Refused("Matters.UnmergeFromEnded", matter.Unmerge(other, Calendars.Shipped, At(3)));
    }

    [Fact]
    public void A_new_calendar_moves_the_handling_day_but_not_a_commitment()
    {
        var (unknown, known) = (new WorkingCalendar([], [2025]), new WorkingCalendar([new(new DateOnly(2026, 3, 6), DayKind.Off, "停工")], [2026]));
        var provisional = Deadline.From(Term.WorkingDays(5), Start, unknown);
        var (plain, promised) = (Opened(due: provisional), Opened(due: provisional));
        promised.SetCommittedDue(new DateOnly(2026, 3, 6), At(1));

        Assert.True(plain.Recount(known, At(2)));
        Assert.True(promised.Recount(known, At(2)));
        Assert.False(plain.Recount(known, At(3)));
        Assert.Equal((new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 6)), (plain.DueOn!.Value, promised.DueOn!.Value));
    }
}
