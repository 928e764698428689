using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;
using static Yuanzhuo.UnitTests.Commitments.Commitments;

namespace Yuanzhuo.UnitTests.Commitments;

/// <summary>policy.md C: a clock is paused only with a reason and a decision, never by the one who promised; ADR 16: what was left is kept.</summary>
public sealed class PausingTests
{
    private static Commitment Paused(Term? term = null)
    {
        var made = Made(term ?? Term.WorkingDays(5), "2026-03-02"); // due Monday 2026-03-09
        Assert.Equal("", made.Pause(Community, Because("等鉴定"), Shipped, Morning("2026-03-04")).KeyOf());
        return made;
    }

    [Fact]
    public void While_it_stands_still_nothing_is_due_and_it_goes_on_with_what_was_left()
    {
        var made = Paused();
        Assert.Equal((null, null), (made.DueOn, made.ReviewOn));

        Assert.True(made.Resume(Community, Shipped, Morning("2026-03-16")).IsDone);

        Assert.Equal(Day("2026-03-19"), made.DueOn);
        Assert.Equal((Day("2026-03-19"), 8), Assert.IsType<CommitmentResumed>(made.NewFacts[^1].Fact) is var told ? (told.DueOn, told.PausedDays) : default);
    }

    [Fact]
    public void Kept_while_it_stood_still_it_has_no_open_pause_and_tells_the_day_it_would_have_had()
    {
        var made = Paused();

        Assert.True(made.Keep("办好了".AsPublic(), [], Shipped, Morning("2026-03-16")).IsDone);

        Assert.Null(made.Deadline.OpenPause);
        Assert.Equal((Day("2026-03-19"), true, 0), (made.DueOn!.Value, made.IsKeptInTime, made.WorkingDaysLate(Shipped)));
        Assert.Equal((Day("2026-03-19"), true), Assert.IsType<CommitmentKept>(made.NewFacts[^1].Fact) is var told ? (told.DueOn!.Value, told.IsInTime) : default);
    }

    [Fact]
    public void Dropped_while_it_stood_still_it_has_no_open_pause()
    {
        var (withdrawn, replaced) = (Paused(), Paused());
        var matter = OpenMatter();
        var (first, second) = (Made(matter), Made(matter));
        Assert.Equal("", first.Pause(Community, Because("等鉴定"), Shipped, Morning("2026-03-04")).KeyOf());

        Assert.True(withdrawn.Withdraw("记错了".AsPublic(), Shipped, Morning("2026-03-16")).IsDone);
        Assert.True(first.Supersede(second, "另有承诺".AsPublic(), Shipped, Morning("2026-03-16")).IsDone);

        Assert.Equal((null, Day("2026-03-19")), (withdrawn.Deadline.OpenPause, withdrawn.DueOn!.Value));
        Assert.Null(first.Deadline.OpenPause);
        Assert.NotNull(replaced.Deadline.OpenPause);

        static Commitment Made(Matter matter) => Commitment.Make(matter, Said(Term.WorkingDays(5), Morning("2026-03-02")), Shipped, Morning("2026-03-02")).Value;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Page_and_database_call_the_same_paused(bool isReview)
    {
        var made = Made(isReview ? Term.ReviewOn(10) : Term.WorkingDays(5), "2026-03-02");
        Agree(false);
        Assert.Equal("", made.Pause(Community, Because("等鉴定"), Shipped, Morning("2026-03-04")).KeyOf());
        Agree(true);
        Assert.True(made.Resume(Community, Shipped, Morning("2026-03-16")).IsDone);
        Agree(false);

        void Agree(bool isPaused)
        {
            var row = Commitment.DueStates(Array.Empty<Progress>().AsQueryable()).Compile()(made);
            Assert.Equal((isPaused, isPaused, isPaused), (made.Deadline.IsPaused, row.IsPaused, made.Due(null).IsPaused));
            Assert.Equal(row, made.Due(null) with { Why = null, Pause = null });
        }
    }

    [Fact]
    public void Who_promised_stops_nothing_and_what_was_asked_for_is_answered_first()
    {
        var made = Made(Term.WorkingDays(5), "2026-03-02");
        Assert.Equal("Commitments.HolderCannotPause", made.Pause(Works, Because("等鉴定"), Shipped, Morning("2026-03-04")).KeyOf());
        made.Ask("2026-03-03");
        Assert.Equal("Commitments.ExtensionIsAsked", made.Pause(Community, Because("等鉴定"), Shipped, Morning("2026-03-04")).KeyOf());
    }

    [Fact]
    public void While_it_stands_still_no_more_time_is_asked_for_and_nothing_is_paused_twice()
    {
        var made = Paused();
        Assert.Equal("Commitments.StandsStill", made.Ask("2026-03-05").KeyOf());
        Assert.Equal("Calendar.AlreadyPaused", made.Pause(Community, Because("等鉴定"), Shipped, Morning("2026-03-05")).KeyOf());
    }
}
