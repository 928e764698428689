using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.UnitTests.Calendar;
using static Yuanzhuo.UnitTests.Matters.Stories;

namespace Yuanzhuo.UnitTests.Matters;

/// <summary>Issue section 4: "merge into a matter (undoable, every voice kept)"; MECHANISM.md: every single thing raised gets an answer.</summary>
public sealed class VoicesTests
{
    [Fact]
    public void A_merged_concern_is_a_further_voice_with_its_own_answer()
    {
        var (matter, concern) = (Opened(Guid.CreateVersion7()), Guid.CreateVersion7());
        Done(matter.Join(concern, null, At(1), "和楼上的事一起办".AsPublic()));
        Done(matter.Join(concern, null, At(2)));

        Assert.Equal(2, matter.VoiceCount);
        Assert.Equal("和楼上的事一起办", matter.Voices[1].Answer);
    }

    [Fact]
    public void A_voice_parts_again_and_its_stay_is_remembered()
    {
        var (matter, concern) = (Opened(Guid.CreateVersion7()), Guid.CreateVersion7());
        Done(matter.Join(concern, null, At(1)));
        Done(matter.Part(concern, At(2)));

        Assert.Equal((1, At(2)), (matter.VoiceCount, matter.Voices[1].LeftAt));
        Refused("Matters.NoSuchVoice", matter.Part(concern, At(3)));
        Done(matter.Join(concern, null, At(4)));
        Assert.Equal((2, 3), (matter.VoiceCount, matter.Voices.Count));
    }

    [Fact]
    public void The_founding_voice_stays()
    {
        var concern = Guid.CreateVersion7();
        Refused("Matters.FoundingVoiceStays", Opened(concern).Part(concern, At(1)));
    }

    [Fact]
    public void Merging_takes_every_voice_and_support_along_and_undoing_gives_them_back()
    {
        var (ours, theirs) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (one, other) = (Opened(ours), Opened(theirs));
        Done(one.Support(At(1)));
        Done(one.Support(At(1)));
        Done(other.Support(At(1)));

        Done(one.MergeInto(other, "同一盏灯".AsPublic(), At(2)));
        Assert.Equal((Ending.Merged, other.Id, 5), (one.Ending, one.MergedIntoId, other.VoiceCount));
        Refused("Matters.VoiceGoesWithItsMatter", other.Part(ours, At(3)));

        Done(one.Unmerge(other, Calendars.Shipped, At(4)));
        Assert.Equal((3, 2, true), (one.VoiceCount, other.VoiceCount, one.IsOpen));
        Assert.Null(one.MergedIntoId);
    }

    [Fact]
    public void No_voice_is_lost_over_any_merging_and_undoing() => Prop.ForAll(
        (from deed in Gen.Choose(0, 3) from a in Gen.Choose(0, 2) from b in Gen.Choose(0, 2) select (deed, a, b)).ListOf().ToArbitrary(),
        deeds =>
        {
            Matter[] matters = [Opened(Guid.CreateVersion7()), Opened(Guid.CreateVersion7()), Opened(Guid.CreateVersion7())];
            var (hour, supports) = (0, 0);
            foreach (var (deed, a, b) in deeds)
            {
                var at = At(++hour);
                if (deed == 0) _ = matters[a].MergeInto(matters[b], "同一件事".AsPublic(), at);
                else if (deed == 1) _ = matters[a].Unmerge(matters[b], Calendars.Shipped, at);
                else if (deed == 2) supports += matters[a].Support(at).IsDone ? 1 : 0;
                else _ = matters[a].Join(Guid.CreateVersion7(), null, at);
            }

            var said = matters.SelectMany(m => m.Voices).Where(v => v.ViaMatterId is null).Select(v => v.ConcernId).ToHashSet();
            var heard = matters.Where(m => m.IsOpen).SelectMany(m => m.Voices).Where(v => v.LeftAt is null).Select(v => v.ConcernId).ToList();
            return said.SetEquals(heard) && heard.Count == said.Count && matters.Where(m => m.IsOpen).Sum(m => m.Supports) == supports;
        }).QuickCheckThrowOnFailure();
}
