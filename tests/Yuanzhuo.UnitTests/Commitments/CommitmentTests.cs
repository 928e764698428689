using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Commitments.Commitments;

namespace Yuanzhuo.UnitTests.Commitments;

/// <summary>policy.md C: each commitment has its unit; an aim is tracked, a commitment without a date gets a review date.</summary>
public sealed class CommitmentTests
{
    [Fact] // the vector of policy.md C: 2022-01-08 +8 working days
    public void A_commitment_is_due_as_the_working_calendar_counts_it()
    {
        var made = Made(Term.WorkingDays(8, isAim: true), "2022-01-08");

        Assert.Equal(Day("2022-01-19"), made.DueOn);
        Assert.Null(made.ReviewOn);
        Assert.True(made.IsAim);
        var fact = Assert.IsType<CommitmentMade>(Assert.Single(made.NewFacts).Fact);
        Assert.Equal((Works, "8个工作日内办好", (DateOnly?)Day("2022-01-19")), (fact.UnitId, fact.Words, fact.DueOn));
    }

    [Fact] // MECHANISM.md, case 7: 从低不从高 names no date
    public void A_commitment_without_a_date_has_a_review_date_and_no_due_date()
    {
        var made = Made(Term.ReviewOn(10), "2026-03-02");

        Assert.Null(made.DueOn);
        Assert.Equal(Day("2026-03-16"), made.ReviewOn);
    }

    [Fact]
    public void The_matters_timeline_gets_the_facts_and_they_name_no_person()
    {
        var made = Made(Term.Days(3), "2026-03-02");

        Assert.Equal((made.MatterId, made.PlaceId), (made.FactsOfMatter, made.FactsAtPlace));
        Assert.DoesNotContain("负责人", made.NewFacts[0].Fact.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  ", "2026-03-02", "Commitments.WordsNeeded")]
    [InlineData("3天内", "2026-03-04", "Commitments.SpokenInFuture")]
    public void What_makes_no_commitment_is_refused(string words, string spokenOn, string key)
    {
        var made = Commitment.Make(OpenMatter(), Said(Term.Days(3), Morning(spokenOn), words), Shipped, Morning("2026-03-03"));
        Assert.Equal(key, made.IsDone ? "" : made.Refusals[0].Key);
    }

    [Fact]
    public void A_date_before_the_day_of_speaking_is_refused()
    {
        var made = Commitment.Make(OpenMatter(), Said(Term.OnDate(Day("2026-03-01")), Morning("2026-03-02")), Shipped, Morning("2026-03-02"));
        Assert.Equal("Commitments.DateBeforeSpoken", made.Refusals[0].Key);
    }

    [Fact]
    public void One_organisation_answers_and_does_not_help_itself()
    {
        var said = Said(Term.Days(3), Morning("2026-03-02")) with { HelperIds = [Community, Works] };
        Assert.Equal("Commitments.HelperIsHolder", Commitment.Make(OpenMatter(), said, Shipped, Morning("2026-03-02")).Refusals[0].Key);
    }

    [Fact]
    public void Nothing_is_promised_for_an_ended_matter()
    {
        var matter = OpenMatter();
        matter.End(Ending.Explained, "已说明".AsPublic(), Morning("2026-03-02"));
        Assert.Equal("Commitments.MatterHasEnded", Commitment.Make(matter, Said(Term.Days(3), Morning("2026-03-02")), Shipped, Morning("2026-03-02")).Refusals[0].Key);
    }

    [Theory]
    [InlineData("2022-01-19", true, 0)]
    [InlineData("2022-01-20", false, 1)]
    [InlineData("2022-01-24", false, 3)]
    public void It_is_kept_in_time_or_late_by_working_days(string keptOn, bool inTime, int late)
    {
        var made = Made(Term.WorkingDays(8), "2022-01-08");

        Assert.True(made.Keep("手续已办好".AsPublic(), [Guid.CreateVersion7()], Shipped, Morning(keptOn)).IsDone);

        Assert.Equal((CommitmentState.Kept, inTime, late), (made.State, made.IsKeptInTime, made.WorkingDaysLate(Shipped)));
        Assert.Single(made.Files);
        Assert.Equal(late, Assert.IsType<CommitmentKept>(made.NewFacts[^1].Fact).WorkingDaysLate);
    }

    /// <summary>Issue 6, 1: its people say that it is not solved: the promise is open with the day it had, and the record keeps what was called kept.</summary>
    [Fact]
    public void What_was_called_kept_is_open_again_when_people_say_it_is_not_solved()
    {
        var made = Made(Term.Days(3), "2026-03-02");
        Assert.Equal("Commitments.NotKept", made.OpenAgain("没修".AsPublic(), Morning("2026-03-03")).KeyOf());
        made.Keep("办好了".AsPublic(), [], Shipped, Morning("2026-03-03"));
        var due = made.DueOn;

        Assert.True(made.OpenAgain("没修".AsPublic(), Morning("2026-03-09")).IsDone);

        Assert.Equal((CommitmentState.Open, due, null, null, null), (made.State, made.DueOn, made.KeptOn, made.KeptAt, made.KeptWords));
        Assert.Equal(new CommitmentOpenedAgain(Works, "没修".AsPublic(), due), made.NewFacts[^1].Fact);
        Assert.True(made.Keep("这回办好了".AsPublic(), [], Shipped, Morning("2026-03-10")).IsDone);
    }

    [Fact]
    public void What_is_kept_cannot_be_kept_again_or_withdrawn()
    {
        var made = Made(Term.Days(3), "2026-03-02");
        made.Keep("办好了".AsPublic(), [], Shipped, Morning("2026-03-03"));

        Assert.Equal("Commitments.NotOpen", made.Keep("再来一次".AsPublic(), [], Shipped, Morning("2026-03-04")).KeyOf());
        Assert.Equal("Commitments.NotOpen", made.Withdraw("写错了".AsPublic(), Shipped, Morning("2026-03-04")).KeyOf());
    }

    [Fact]
    public void A_withdrawal_tells_its_reason()
    {
        var made = Made(Term.Days(3), "2026-03-02");

        Assert.Equal("Commitments.ReasonNeeded", made.Withdraw(" ".AsPublic(), Shipped, Morning("2026-03-03")).KeyOf());
        Assert.True(made.Withdraw("记错了单位".AsPublic(), Shipped, Morning("2026-03-03")).IsDone);
        Assert.Equal(CommitmentState.Withdrawn, made.State);
    }

    [Fact]
    public void A_commitment_is_superseded_only_by_another_of_its_matter()
    {
        var matter = OpenMatter();
        var first = Commitment.Make(matter, Said(Term.Days(3), Morning("2026-03-02")), Shipped, Morning("2026-03-02")).Value;
        var second = Commitment.Make(matter, Said(Term.Days(9), Morning("2026-03-03")), Shipped, Morning("2026-03-03")).Value;

        Assert.Equal("Commitments.SupersedeWithinMatter", first.Supersede(Made(Term.Days(3), "2026-03-03"), "另有承诺".AsPublic(), Shipped, Morning("2026-03-03")).KeyOf());
        Assert.True(first.Supersede(second, "第二轮另有承诺".AsPublic(), Shipped, Morning("2026-03-03")).IsDone);
        Assert.Equal((CommitmentState.Superseded, (Guid?)second.Id), (first.State, first.SupersededById));
    }
}
