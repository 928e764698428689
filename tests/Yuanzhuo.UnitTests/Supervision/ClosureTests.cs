using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.UnitTests.Supervision;

/// <summary>销号 with two keys and three people (policy notes E; lessons, idea 12).</summary>
public sealed class ClosureTests
{
    private static readonly Guid Community = Guid.CreateVersion7();
    private static readonly Guid Street = Guid.CreateVersion7();
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Doer = Guid.CreateVersion7();
    private static readonly Guid Checker = Guid.CreateVersion7();
    private static readonly Guid Approver = Guid.CreateVersion7();
    private static readonly Guid Voice = Guid.CreateVersion7();
    private static readonly Guid SecondVoice = Guid.CreateVersion7();

    [Fact]
    public void Open_commitments_hold_a_closure_back()
    {
        var applied = Closure.Apply(Application(voices: 1), openCommitments: 2, Monday);

        Assert.Equal("Supervision.CommitmentsAreOpen", Assert.Single(applied.Refusals).Key);
    }

    [Fact]
    public void Evidence_alone_is_one_key_of_two()
    {
        var closure = Applied(voices: 1);

        Assert.False(closure.IsConfirmed);
        AssertRefused("Supervision.SecondKeyMissing", closure.Check(Checker, Community, "看过".AsPublic(), Monday));
    }

    [Fact]
    public void Three_different_people_close_a_matter()
    {
        var closure = Applied(voices: 1);
        AssertDone(closure.Answer(Voice, true, Satisfaction.Satisfied, "好了".AsPublic(), null, Monday));

        AssertRefused("Supervision.CheckerIsApplicant", closure.Check(Doer, Community, "看过".AsPublic(), Monday));
        AssertDone(closure.Check(Checker, Community, "看过".AsPublic(), Monday));
        AssertRefused("Supervision.ApproverIsInvolved", closure.Approve(Doer, Street, Monday));
        AssertRefused("Supervision.ApproverIsInvolved", closure.Approve(Checker, Street, Monday));
        AssertDone(closure.Approve(Approver, Street, Monday));

        Assert.Equal(ClosureState.Approved, closure.State);
    }

    [Fact]
    public void One_not_solved_goes_back_to_the_doer_even_where_another_said_solved()
    {
        var closure = Applied(voices: 2);
        AssertDone(closure.Answer(Voice, true, null, null, null, Monday));
        AssertDone(closure.Answer(SecondVoice, false, Satisfaction.Dissatisfied, "还在漏".AsPublic(), null, Monday));

        Assert.Equal(ClosureState.Returned, closure.State);
        Assert.False(closure.IsConfirmed);
        Assert.Contains(closure.NewFacts, f => f.Fact is ClosureReturnedByResidents { Words.Text: "还在漏" });
    }

    [Fact]
    public void The_doer_cannot_write_the_answer_down()
    {
        var closure = Applied(voices: 1);

        AssertRefused("Supervision.DoerCannotAnswer", closure.Answer(Voice, true, null, null, recordedByAccountId: Doer, Monday));
        AssertRefused("Supervision.DoerCannotAnswer", closure.NoteFailedContact("电话没人接".AsPublic(), Monday, Doer));
    }

    [Fact]
    public void A_voice_answers_once()
    {
        var closure = Applied(voices: 2);
        AssertDone(closure.Answer(Voice, true, null, null, null, Monday));

        AssertRefused("Supervision.AlreadyAnswered", closure.Answer(Voice, false, null, "又坏了".AsPublic(), null, Monday));
    }

    [Fact]
    public void Three_failed_contacts_on_different_days_stand_for_an_answer()
    {
        var closure = Applied(voices: 1);
        AssertDone(closure.NoteFailedContact("电话没人接".AsPublic(), Monday, Checker));
        AssertRefused("Supervision.OneTryADay", closure.NoteFailedContact("又打了一次".AsPublic(), Monday.AddHours(3), Checker));
        AssertDone(closure.NoteFailedContact("上门没人".AsPublic(), Monday.AddDays(1), Checker));
        Assert.False(closure.IsConfirmed);
        AssertDone(closure.NoteFailedContact("贴了纸条没回".AsPublic(), Monday.AddDays(2), Checker));

        Assert.True(closure.IsConfirmed);
        AssertDone(closure.Check(Checker, Community, "现场看过".AsPublic(), Monday.AddDays(3)));
    }

    [Fact]
    public void A_matter_the_community_opened_itself_has_nobody_to_ask()
    {
        Assert.True(Applied(voices: 0).IsConfirmed);
    }

    [Fact]
    public void What_was_returned_takes_nothing_more()
    {
        var closure = Applied(voices: 1);
        AssertDone(closure.Return("缺照片".AsPublic(), Monday));

        AssertRefused("Supervision.ClosureIsOver", closure.Return("再退".AsPublic(), Monday));
        AssertRefused("Supervision.NotAwaitingCheck", closure.Check(Checker, Community, "看过".AsPublic(), Monday));
        AssertRefused("Supervision.NoLongerAsking", closure.Answer(Voice, true, null, null, null, Monday));
    }

    [Fact]
    public void A_reorganisation_hands_a_closure_to_the_successor_of_its_place_only()
    {
        var closure = Applied(voices: 1);
        var (place, successor) = (closure.PlaceId, Guid.CreateVersion7());

        closure.CarryOver(Guid.CreateVersion7(), successor, Monday);
        Assert.Equal(place, closure.PlaceId);
        closure.CarryOver(place, successor, Monday);

        Assert.Equal((successor, Doer), (closure.PlaceId, closure.AppliedByAccountId));
        Assert.Single(closure.NewFacts, f => f.Fact is ClosureCarriedOver);
    }

    private static Application Application(int voices) => new()
    {
        MatterId = Guid.CreateVersion7(), PlaceId = Guid.CreateVersion7(), AccountId = Doer, UnitId = Guid.CreateVersion7(), Words = "全部换好".AsPublic(), VoicesToAsk = voices, Asking = Deadline.OnDay(new DateOnly(2026, 3, 9), Monday),
    };

    private static Closure Applied(int voices) => Closure.Apply(Application(voices), 0, Monday).Value;

    private static void AssertDone(Result result) => Assert.True(result.IsDone, result.IsDone ? "" : result.Refusals[0].Key);

    private static void AssertRefused(string key, Result result) => Assert.Equal(key, Assert.Single(result.Refusals).Key);
}
