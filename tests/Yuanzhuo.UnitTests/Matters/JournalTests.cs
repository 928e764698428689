using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.UnitTests.Calendar;
using static Yuanzhuo.UnitTests.Matters.Stories;

namespace Yuanzhuo.UnitTests.Matters;

/// <summary>The timeline "anyone can read at a glance" (MECHANISM, ledger): each deed leaves exactly its line, and nobody rewrites history.</summary>
public sealed class JournalTests
{
    private static readonly Guid Concern = Guid.CreateVersion7();

    [Fact]
    public void Who_was_asked_who_took_it_and_who_refused_is_told()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Done(matter.WithdrawOffer(At(2)));
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(3)));
        Done(matter.RefuseOffer("是水务的井盖".AsPublic(), Water, Street, Due, At(4)));
        Done(matter.RefuseOffer("不归我们".AsPublic(), Works, Street, Due, At(5)));
        Done(matter.Appoint(Works, "城建牵头".AsPublic(), At(6)));
        Tells(matter,
            new HandOverOffered(Community, Works, "路灯归城建".AsPublic(), DueOn), new HandOverWithdrawn(Community, Works),
            new HandOverOffered(Community, Works, "路灯归城建".AsPublic(), DueOn), new HandOverRefused(Community, Works, "是水务的井盖".AsPublic(), Water),
            new HandOverOffered(Community, Water, "是水务的井盖".AsPublic(), DueOn, NamedById: Works), new HandOverRefused(Community, Water, "不归我们".AsPublic(), Works),
            new HandOverPutToStreet(Street), new HolderAppointed(Street, Works, "城建牵头".AsPublic()));
    }

    [Fact]
    public void An_acceptance_is_told_before_the_ball_moves()
    {
        var matter = Opened();
        Done(matter.Offer(Works, "路灯归城建".AsPublic(), Due, At(1)));
        Done(matter.AcceptOffer(At(2)));
        Assert.Equal(new HandOverAccepted(Community, Works), matter.NewFacts[^1].Fact);
    }

    [Fact]
    public void Each_step_and_each_round_at_the_table_is_told()
    {
        var (matter, table) = (Opened(), Guid.CreateVersion7());
        Done(matter.MoveTo(Step.Consult, null, At(1)));
        Done(matter.Table(table, At(2)));
        Done(matter.Table(table, At(3)));
        Done(matter.MoveTo(Step.Consult, "再听听一楼的".AsPublic(), At(4)));
        Tells(matter,
            new MatterMoved(Step.Determine, Step.Consult, null), new MatterTabled(table, 1), new MatterMoved(Step.Consult, Step.Deliberate, null),
            new MatterTabled(table, 2), new MatterMoved(Step.Deliberate, Step.Consult, "再听听一楼的".AsPublic()));
    }

    [Fact]
    public void Every_voice_and_every_support_is_told()
    {
        var (matter, other) = (Opened(), Opened());
        Done(matter.Support(At(1)));
        Done(matter.Join(Concern, null, At(2)));
        Done(matter.Part(Concern, At(3)));
        Tells(matter, new MatterSupported(1), new VoiceJoined(Concern), new VoiceParted(Concern));
        Done(matter.MergeInto(other, "同一盏灯".AsPublic(), At(4)));
        Done(matter.Unmerge(other, Calendars.Shipped, At(5)));
        Tells(other, new SupportsMoved(matter.Id, 1, 1), new SupportsMoved(matter.Id, -1, 0));
        Assert.Equal(new MatterUnmerged(other.Id), matter.NewFacts[^1].Fact);
    }

    [Fact]
    public void A_merger_without_supports_moves_none()
    {
        var (matter, other) = (Opened(Concern), Opened());
        Done(matter.MergeInto(other, "同一盏灯".AsPublic(), At(1)));
        Tells(other, new VoiceJoined(Concern));
    }

    [Fact]
    public void Progress_is_told_with_its_photos_and_stays_with_who_reported_it()
    {
        var (matter, photo) = (Opened(), Guid.CreateVersion7());
        var progress = matter.Report(Works, "灯已换好".AsPublic(), [photo], At(3)).Value;
        Tells(matter, new ProgressReported(Works, "灯已换好".AsPublic(), 1));
        Assert.Same(progress, Assert.Single(matter.ProgressEntries));
        Assert.Equal((Works, At(3), photo), (progress.UnitId, progress.ReportedAt, Assert.Single(progress.Files).FileId));
    }

    /// <summary>MECHANISM: empty words ("协调对接中") are what nobody could act on; no words at all are refused.</summary>
    [Fact]
    public void Progress_without_words_is_none()
    {
        var matter = Opened();
        Assert.Equal(("Matters.WordsNeeded", "Words"), Assert.Single(matter.Report(Works, " ".AsPublic(), [], At(3)).Refusals) is var why ? (why.Key, why.Field) : default);
        Assert.Empty(matter.ProgressEntries);
    }

    [Fact]
    public void New_words_and_words_taken_back_are_told()
    {
        var matter = Opened();
        matter.Retitle("三楼楼道灯坏了".AsPublic(), "三楼到五楼".AsPublic(), "Power", At(1));
        matter.NoteRedacted("提到了病情".AsPublic(), 2, At(2));
        Assert.Equal(("三楼楼道灯坏了", "三楼到五楼", "Power"), (matter.Title.Text, matter.Summary.Text, matter.Category));
        Tells(matter, new MatterRetitled("三楼楼道灯坏了".AsPublic()), new WordsRedacted("提到了病情".AsPublic(), 2));
    }

    [Fact]
    public void Reopened_it_tells_the_step_back_to_the_work()
    {
        var matter = AtStep(Step.Deliberate);
        Done(matter.End(Ending.CannotNow, "暂不具备条件".AsPublic(), At(2)));
        Done(matter.Reopen("条件具备了".AsPublic(), Calendars.Shipped, At(3)));
        Assert.Equal(Step.Implement, matter.Step);
        Assert.Equal(
            [new MatterReopened(Ending.CannotNow, 1, "条件具备了".AsPublic()), new MatterMoved(Step.Deliberate, Step.Implement, "条件具备了".AsPublic())],
            matter.NewFacts.TakeLast(2).Select(f => f.Fact));
    }

    private static void Tells(Matter matter, params Fact[] facts) => Assert.Equal(facts, matter.NewFacts.Select(f => f.Fact).Where(f => f is not (MatterOpened or MatterEnded or MatterUnmerged)));
}
