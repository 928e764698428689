using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.UnitTests.Supervision;

/// <summary>解释说明并认可: the explainer and those who asked are the two keys (issue 6, 1; ADR 22).</summary>
public sealed class ExplanationTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Explainer = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();
    private static readonly Guid Community = Guid.CreateVersion7();

    [Fact]
    public void When_everybody_agreed_it_is_over_and_not_before()
    {
        var closure = Explained(voices: 2);

        Assert.True(closure.Answer(Guid.CreateVersion7(), true, null, null, null, Monday).IsDone);
        Assert.Equal(ClosureState.Applied, closure.State);
        Assert.True(closure.Answer(Guid.CreateVersion7(), true, Satisfaction.Satisfied, "清楚了".AsPublic(), Other, Monday).IsDone);

        Assert.Equal((ClosureState.Approved, Ending.Explained), (closure.State, closure.Aim.Ends()));
        Assert.Equal([new ExplanationAnswered(true, null, null, AtTheDesk: false), new ExplanationAnswered(true, Satisfaction.Satisfied, "清楚了".AsPublic(), AtTheDesk: true)], closure.NewFacts.Skip(1).Select(f => f.Fact));
    }

    [Fact]
    public void One_who_does_not_agree_sends_it_back_in_their_own_words()
    {
        var closure = Explained(voices: 2);

        Assert.True(closure.Answer(Guid.CreateVersion7(), false, null, "还是不行".AsPublic(), null, Monday).IsDone);

        Assert.Equal(ClosureState.Returned, closure.State);
        Assert.Equal(new ExplanationRejected("还是不行".AsPublic()), closure.NewFacts[^1].Fact);
    }

    [Fact]
    public void Where_not_all_answered_somebody_else_looks_and_it_is_over_without_the_street()
    {
        var closure = Explained(voices: 2);
        Assert.Equal("Supervision.SecondKeyMissing", Assert.Single(closure.Check(Other, Community, "看过".AsPublic(), Monday).Refusals).Key);
        Assert.True(closure.Answer(Guid.CreateVersion7(), true, null, null, null, Monday).IsDone);
        Assert.Equal("Supervision.CheckerIsApplicant", Assert.Single(closure.Check(Explainer, Community, "看过".AsPublic(), Monday).Refusals).Key);

        Assert.True(closure.Check(Other, Community, "看过".AsPublic(), Monday).IsDone);

        Assert.Equal((ClosureState.Approved, (Guid?)Community), (closure.State, closure.CheckedByUnitId));
    }

    [Fact]
    public void Nobody_agrees_where_nobody_asked() =>
        Assert.Equal("Supervision.NobodyToAgree", Assert.Single(Closure.Apply(Application(voices: 0), 0, Monday).Refusals).Key);

    [Fact]
    public void Solved_stays_what_three_people_sign()
    {
        var solved = Closure.Apply(Application(voices: 1) with { Aim = ClosureAim.Solved }, 0, Monday).Value;
        Assert.True(solved.Answer(Guid.CreateVersion7(), true, null, null, null, Monday).IsDone);
        Assert.Equal((ClosureState.Applied, Ending.Solved), (solved.State, solved.Aim.Ends()));
        Assert.True(solved.Check(Other, Community, "看过".AsPublic(), Monday).IsDone);
        Assert.Equal(ClosureState.Checked, solved.State);
    }

    private static Closure Explained(int voices) => Closure.Apply(Application(voices), 0, Monday).Value;

    private static Application Application(int voices) => new()
    {
        Aim = ClosureAim.Explained, MatterId = Guid.CreateVersion7(), PlaceId = Community, AccountId = Explainer, UnitId = Community, Words = "按规定不能装".AsPublic(), VoicesToAsk = voices,
        Asking = Deadline.OnDay(new DateOnly(2026, 3, 9), Monday),
    };
}
