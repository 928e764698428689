using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;

namespace Yuanzhuo.UnitTests.Concerns;

public sealed class ConcernTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 15, 59, 0, TimeSpan.Zero);

    [Fact]
    public void It_is_counted_on_the_day_in_China_on_which_it_was_raised() => Assert.Equal(new DateOnly(2026, 3, 2), Raised().RaisedOn);

    /// <summary>Facts hold no personal data (DESIGN, decision 1).</summary>
    [Fact]
    public void Its_first_fact_holds_neither_words_nor_contact()
    {
        var fact = Assert.Single(Raised().NewFacts).Fact;
        Assert.DoesNotContain("13812341234", fact.ToString(), StringComparison.Ordinal);
        Assert.IsType<ConcernRaised>(fact);
    }

    [Fact]
    public void It_is_taken_up_once()
    {
        var concern = Raised();
        Assert.True(concern.TakeUp(Guid.CreateVersion7(), At).IsDone);
        Assert.Equal(RefusalKind.RuleBroken, concern.TakeUp(Guid.CreateVersion7(), At).Refusals[0].Kind);
    }

    [Fact]
    public void Put_back_it_awaits_again_and_its_first_answer_stays_given()
    {
        var concern = Raised();
        concern.TakeUp(Guid.CreateVersion7(), At);
        concern.PutBack(At.AddHours(1));
        Assert.Equal((ConcernState.Awaiting, At), (concern.State, concern.FirstAnsweredAt));
    }

    [Fact]
    public void Taken_up_its_place_stays() =>
        Assert.False(TakenUp().CorrectPlace(Guid.CreateVersion7(), null, Deadline.OnDay(new DateOnly(2026, 3, 3), At), At).IsDone);

    /// <summary>个人信息保护法 47: deleted when the person asks.</summary>
    [Fact]
    public void The_contact_is_forgotten_and_the_concern_stays()
    {
        var concern = Raised();
        concern.ForgetContact(At);
        concern.ForgetContact(At);
        Assert.Equal(SealedContact.None, concern.Contact);
        Assert.Single(concern.NewFacts, f => f.Fact is ConcernContactForgotten);
        Assert.Null(concern.SealedWords);
        Assert.Equal("楼道灯坏了，电话138****1234", concern.PublicWords.Text);
    }

    private static Concern TakenUp()
    {
        var concern = Raised();
        concern.TakeUp(Guid.CreateVersion7(), At);
        return concern;
    }

    private static Concern Raised() => Concern.Raise(
        new Telling { PlaceId = Guid.CreateVersion7(), SealedWords = "sealed words", Contact = new("sealed", "sealed") }, "ABC", "楼道灯坏了，电话138****1234".AsPublic(), Deadline.OnDay(new DateOnly(2026, 3, 3), At), At);
}
