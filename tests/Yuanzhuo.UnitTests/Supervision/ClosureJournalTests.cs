using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.UnitTests.Supervision;

/// <summary>policy.md E (申请 → 核查 → 审签, with what was found written down) and D (100 % 回访): each deed of a 销号 is in the journal and says its words.</summary>
public sealed class ClosureJournalTests
{
    private static readonly Guid Community = Guid.CreateVersion7();
    private static readonly Guid Street = Guid.CreateVersion7();
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Doer = Guid.CreateVersion7();
    private static readonly Guid Works = Guid.CreateVersion7();
    private static readonly Guid Checker = Guid.CreateVersion7();
    private static readonly Guid[] Photos = [Guid.CreateVersion7(), Guid.CreateVersion7()];
    private static readonly DateOnly AskUntil = new(2026, 3, 9);

    [Fact]
    public void From_the_application_to_the_approval_every_deed_is_told()
    {
        var closure = Applied();
        closure.Answer(Guid.CreateVersion7(), true, Satisfaction.Partly, "好了".AsPublic(), null, Monday);
        closure.Answer(Guid.CreateVersion7(), true, null, null, Checker, Monday);
        closure.Check(Checker, Community, "现场看过".AsPublic(), Monday.AddDays(1));
        closure.Approve(Guid.CreateVersion7(), Street, Monday.AddDays(2));
        Fact[] told =
        [
            new ClosureApplied(Works, "全部换好".AsPublic(), Photos.Length, AskUntil),
            new ClosureAnswered(true, Satisfaction.Partly, "好了".AsPublic(), AtTheDesk: false),
            new ClosureAnswered(true, null, null, AtTheDesk: true),
            new ClosureChecked("现场看过".AsPublic(), Community),
            new ClosureApproved(Street),
        ];
        Assert.Equal(told, closure.NewFacts.Select(f => f.Fact));
        Assert.Equal(Photos, closure.Files.Select(f => f.FileId));
    }

    [Fact]
    public void Each_failed_try_is_told_with_its_number_and_a_return_with_its_reason()
    {
        var closure = Applied();
        closure.NoteFailedContact("电话没人接".AsPublic(), Monday, Checker);
        closure.NoteFailedContact("上门没人".AsPublic(), Monday.AddDays(1), Checker);
        closure.Return("缺照片".AsPublic(), Monday.AddDays(2));
        Fact[] told = [new ContactFailed("电话没人接".AsPublic(), 1), new ContactFailed("上门没人".AsPublic(), 2), new ClosureReturned("缺照片".AsPublic())];
        Assert.Equal(told, closure.NewFacts.Skip(1).Select(f => f.Fact));
    }

    /// <summary>Nobody strikes off, checks or returns with nothing said: residents read why.</summary>
    [Fact]
    public void Applying_checking_and_returning_want_words()
    {
        var nothing = " ".AsPublic();
        AssertMissing("Supervision.WordsNeeded", "Words", Closure.Apply(Application(nothing), 0, Monday).Refusals);
        var closure = Applied(voices: 0);
        AssertMissing("Supervision.WordsNeeded", "Words", closure.Check(Checker, Community, nothing, Monday).Refusals);
        AssertMissing("Supervision.ReasonNeeded", "Reason", closure.Return(nothing, Monday).Refusals);
        Assert.Equal(ClosureState.Applied, closure.State);
    }

    [Fact]
    public void Nothing_is_approved_before_it_was_checked_and_nobody_is_asked_after_it_was_returned()
    {
        var closure = Applied();
        Assert.Equal("Supervision.NotAwaitingApproval", Assert.Single(closure.Approve(Guid.CreateVersion7(), Street, Monday).Refusals).Key);
        closure.Return("缺照片".AsPublic(), Monday);
        Assert.Equal("Supervision.NoLongerAsking", Assert.Single(closure.NoteFailedContact("电话没人接".AsPublic(), Monday, Checker).Refusals).Key);
    }

    /// <summary>Trap 4: the last day for asking follows a notice that came out, while people are asked and no longer.</summary>
    [Fact]
    public void The_day_until_which_people_are_asked_follows_the_calendar_while_they_are_asked()
    {
        var (unknown, known) = (new WorkingCalendar([], [2025]), new WorkingCalendar([new(new DateOnly(2026, 3, 6), DayKind.Off, "停工")], [2026]));
        Closure Asked() => Closure.Apply(Application("全部换好".AsPublic()) with { Asking = Deadline.From(Term.WorkingDays(5), Monday, unknown) }, 0, Monday).Value;
        var (asked, returned) = (Asked(), Asked());
        returned.Return("缺照片".AsPublic(), Monday);
        Assert.Equal((true, false, false), (asked.Recount(known, Monday), asked.Recount(known, Monday), returned.Recount(known, Monday)));
        Assert.Equal((new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 9)), (asked.AskUntilOn, returned.AskUntilOn));
        Assert.Equal(new AskingRecounted(new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 10)), asked.NewFacts[^1].Fact);
    }

    [Fact]
    public void A_notice_that_leaves_the_day_is_not_told()
    {
        var closure = Closure.Apply(Application("全部换好".AsPublic()) with { Asking = Deadline.From(Term.WorkingDays(5), Monday, new WorkingCalendar([], [2025])) }, 0, Monday).Value;
        Assert.True(closure.Recount(new WorkingCalendar([], [2026]), Monday));
        Assert.False(closure.Asking.IsProvisional);
        Assert.IsType<ClosureApplied>(closure.NewFacts[^1].Fact);
    }

    private static void AssertMissing(string key, string field, IReadOnlyList<Refusal> refusals) => Assert.Equal((key, field), Assert.Single(refusals) is var why ? (why.Key, why.Field) : default);

    private static Application Application(PublicWords words, int voices = 2) => new()
    {
        MatterId = Guid.CreateVersion7(), PlaceId = Guid.CreateVersion7(), AccountId = Doer, UnitId = Works, Words = words, FileIds = Photos, VoicesToAsk = voices, Asking = Deadline.OnDay(AskUntil, Monday),
    };

    private static Closure Applied(int voices = 2) => Closure.Apply(Application("全部换好".AsPublic(), voices), 0, Monday).Value;
}
