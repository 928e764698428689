using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.UnitTests.Calendar;
using static Yuanzhuo.UnitTests.Matters.Stories;

namespace Yuanzhuo.UnitTests.Matters;

/// <summary>ADR 16 and policy.md C: a clock stands still for a reason; an end ends the pause, and what opens again has a day.</summary>
public sealed class PausingTests
{
    private static Matter Paused()
    {
        var matter = Opened(due: Deadline.From(Term.WorkingDays(5), Start, Calendars.Shipped)); // due Wednesday 2026-03-11
        Done(matter.Pause(Street, Calendars.Because("等鉴定"), Calendars.Shipped, At(24)));
        Assert.Equal((true, null), (matter.Due.IsPaused, matter.DueOn));
        return matter;
    }

    [Fact]
    public void An_end_ends_the_pause()
    {
        var (ended, struck) = (Paused(), Paused());
        Done(ended.End(Ending.CannotNow, "暂不具备条件".AsPublic(), At(48)));
        Done(struck.StrikeOff("居民确认办好".AsPublic(), At(48)));

        Assert.All((Matter[])[ended, struck], m => Assert.Null(m.Handling!.OpenPause));
        Assert.Equal(At(48), ended.Handling!.Pauses[^1].ToAt);
    }

    [Fact]
    public void Reopened_it_runs_and_has_a_day()
    {
        var (old, fresh) = (Paused(), Paused());
        foreach (var matter in (Matter[])[old, fresh]) Done(matter.End(Ending.CannotNow, "暂不具备条件".AsPublic(), At(48)));

        Done(old.Reopen("条件具备了".AsPublic(), Calendars.Shipped, At(96)));
        Done(fresh.Reopen("条件具备了".AsPublic(), Calendars.Shipped, At(96), Due));

        Assert.Equal((false, new DateOnly(2026, 3, 12)), (old.Due.IsPaused, old.DueOn!.Value)); // one working day stood still
        Assert.Equal((false, DueOn), (fresh.Due.IsPaused, fresh.DueOn!.Value));
    }

    [Fact]
    public void Merged_by_mistake_it_runs_again_and_has_a_day()
    {
        var (matter, other) = (Paused(), Opened());
        Done(matter.MergeInto(other, "同一件事".AsPublic(), At(48)));
        Assert.Null(matter.Handling!.OpenPause);

        Done(matter.Unmerge(other, Calendars.Shipped, At(72)));

        Assert.Equal((false, new DateOnly(2026, 3, 12)), (matter.Due.IsPaused, matter.DueOn!.Value));
    }

    [Fact]
    public void Who_has_it_in_hand_stops_nothing_and_what_ended_or_waits_for_closure_does_not_either()
    {
        var matter = Opened(due: Deadline.From(Term.WorkingDays(5), Start, Calendars.Shipped));
        Refused("Matters.HolderCannotPause", matter.Pause(Community, Calendars.Because("等鉴定"), Calendars.Shipped, At(24)));
        Done(matter.SetAwaitsClosure(true, At(24)));
        Refused("Matters.AwaitsClosureNow", matter.Pause(Street, Calendars.Because("等鉴定"), Calendars.Shipped, At(24)));
        Done(matter.StrikeOff("居民确认办好".AsPublic(), At(48)));
        Refused("Matters.HasEnded", matter.Pause(Street, Calendars.Because("等鉴定"), Calendars.Shipped, At(49)));
        Refused("Matters.HasEnded", matter.Resume(Street, Calendars.Shipped, At(49)));
    }
}
