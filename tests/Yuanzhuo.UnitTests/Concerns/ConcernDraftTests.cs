using Yuanzhuo.Modules.Concerns.Domain;

namespace Yuanzhuo.UnitTests.Concerns;

/// <summary>A concern in several screens: nothing typed is lost on going back, and once sent nothing of it is kept twice (个人信息保护法 19).</summary>
public sealed class ConcernDraftTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Community = Guid.CreateVersion7();
    private static readonly Guid Estate = Guid.CreateVersion7();

    [Fact]
    public void What_was_typed_is_legible_again_to_its_writer_only()
    {
        var draft = Draft();
        Assert.Equal(("", (string?)null), (draft.Words, draft.Spot));
        Assert.Equal(("sealed 灯坏了", "sealed 东门口"), (Filled(draft).SealedWords, draft.SealedSpot));
        draft.Open(text => text?["sealed ".Length..]);
        Assert.Equal(("灯坏了", "东门口"), (draft.Words, draft.Spot));
        draft.Open(_ => null);
        Assert.Equal(("", (string?)null), (draft.Words, draft.Spot));
    }

    [Fact]
    public void Another_place_empties_the_spot_and_the_same_place_keeps_it()
    {
        var draft = Filled(Draft());
        draft.StandAt(Community, Estate, At.AddMinutes(1));
        Assert.Equal(("东门口", "sealed 东门口", At.AddMinutes(1)), (draft.Spot, draft.SealedSpot, draft.TouchedAt));
        draft.StandAt(Guid.CreateVersion7(), null, At.AddMinutes(2));
        Assert.Equal((null, null, null), (draft.Spot, draft.SealedSpot, draft.BuildingId));
    }

    [Fact]
    public void Photos_stay_in_the_order_chosen_also_when_one_is_taken_away()
    {
        var draft = Draft();
        var (first, second, third, fourth) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        draft.Show(first, At);
        draft.Show(second, At.AddMinutes(1));
        draft.TakeAway(first);
        draft.Show(third, At.AddMinutes(2));
        draft.Show(fourth, At.AddMinutes(3));
        Assert.Equal([(second, 2), (third, 3), (fourth, 4)], draft.Photos.Select(p => (p.FileId, p.Order)));
        Assert.Equal(At.AddMinutes(3), draft.TouchedAt);
    }

    [Fact]
    public void Once_sent_only_the_number_and_the_place_stay()
    {
        var draft = Filled(Draft());
        draft.LeaveContact(new SealedContact("sealed name", "sealed phone"), At);
        draft.BecomeSent("ABC-123", At.AddMinutes(3));
        Assert.Equal(("ABC-123", "", null, null, null), (draft.SentNumber, draft.Words, draft.SealedWords, draft.Spot, draft.SealedSpot));
        Assert.Equal((null, null, Community), (draft.ContactName, draft.ContactPhone, draft.PlaceId!.Value));
    }

    private static ConcernDraft Draft() => new("digest", At, isTrapped: false, At);

    private static ConcernDraft Filled(ConcernDraft draft)
    {
        draft.Say("灯坏了", text => "sealed " + text, At);
        draft.StandAt(Community, null, At);
        draft.Pinpoint(Estate, "东门口", text => "sealed " + text, At);
        return draft;
    }
}
