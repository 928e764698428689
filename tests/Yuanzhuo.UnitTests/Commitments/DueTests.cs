using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Commitments.Commitments;

namespace Yuanzhuo.UnitTests.Commitments;

/// <summary>policy.md E: the light of a promise looks at its day and at the last time that who promised reported; the database and the page see the same.</summary>
public sealed class DueTests
{
    [Fact]
    public void Only_progress_of_its_own_unit_and_matter_since_it_was_spoken_is_movement()
    {
        var (matter, other) = (OpenMatter(), OpenMatter());
        var made = Commitment.Make(matter, Said(Term.WorkingDays(20), Morning("2026-03-02")), Shipped, Morning("2026-03-02")).Value;
        Progress[] before = [Report(matter, Works, "2026-02-27"), Report(matter, Community, "2026-03-12"), Report(other, Works, "2026-03-13"), Report(matter, Works, "2026-03-02")];
        Assert.Equal(Morning("2026-03-02"), Row(made, before).MovedAt);
        Progress[] later = [.. before, Report(matter, Works, "2026-03-09"), Report(matter, Works, "2026-03-05")];
        Assert.Equal(Morning("2026-03-09"), Row(made, later).MovedAt);
        Assert.Equal((Morning("2026-03-09"), Morning("2026-03-02"), Morning("2026-03-02")), (made.Due(Morning("2026-03-09")).MovedAt!.Value, made.Due(Morning("2026-02-27")).MovedAt!.Value, made.Due(null).MovedAt!.Value));
    }

    [Theory]
    [InlineData("open", false, false)]
    [InlineData("kept", false, true)]
    [InlineData("withdrawn", true, false)]
    public void Kept_is_done_and_dropped_is_over(string state, bool isEnded, bool isDone)
    {
        var made = Made(Term.WorkingDays(5), "2026-03-02");
        if (state == "kept") made.Keep("办好了".AsPublic(), [], Shipped, Morning("2026-03-03"));
        if (state == "withdrawn") made.Withdraw("记错了".AsPublic(), Shipped, Morning("2026-03-03"));
        Assert.All((DueState[])[Row(made), made.Due(null)], due => Assert.Equal((isEnded, isDone, Day("2026-03-09")), (due.IsEnded, due.IsDone, due.DueOn!.Value)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_pause_and_its_end_are_told_with_the_days_used_and_left(bool isReview)
    {
        var made = Made(isReview ? Term.ReviewOn(5) : Term.WorkingDays(5), "2026-03-02"); // Monday 2026-03-09
        var because = Because("等鉴定") with { ExpectedOn = Day("2026-04-01") };
        Assert.Equal("", made.Pause(Community, because, Shipped, Morning("2026-03-04")).KeyOf());
        Assert.Equal(new CommitmentPaused(Works, Community, because.Words, Day("2026-03-09"), 2, 3, because.Ground, because.ExpectedOn), made.NewFacts[^1].Fact);
        Assert.Equal((Community, "等鉴定"), (made.Due(null).Pause!.ById!.Value, made.Due(null).Pause!.Reason.Text));
        Assert.Equal("Commitments.HolderCannotPause", made.Resume(Works, Shipped, Morning("2026-03-16")).KeyOf());
        Assert.Equal("", made.Resume(Community, Shipped, Morning("2026-03-16")).KeyOf());
        Assert.Equal(new CommitmentResumed(Works, Community, Day("2026-03-19"), 8), made.NewFacts[^1].Fact);
        Assert.Equal("Calendar.NotPaused", made.Resume(Community, Shipped, Morning("2026-03-17")).KeyOf());
    }

    private static DueState Row(Commitment made, params Progress[] progress) => Commitment.DueStates(progress.AsQueryable()).Compile()(made);

    private static Progress Report(Matter matter, Guid unit, string on) => matter.Report(unit, "在办".AsPublic(), [], Morning(on)).Value;
}
