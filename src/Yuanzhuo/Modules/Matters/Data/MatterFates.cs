using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>
/// The one way in which a matter ends, goes into another, is passed on or opens again: its parts are asked first, so that the matter, its promises, its
/// closure and its place on an agenda never say different things. Whoever calls this reads others' rows (<see cref="Deed.ReadsOthers"/>).
/// </summary>
public sealed class MatterFates(IEnumerable<IMatterPart> parts)
{
    /// <summary>Ends otherwise than by closure or merging.</summary>
    public Task<Result> EndAsync(Matter matter, Ending ending, PublicWords words, DateTimeOffset at, CancellationToken ct) =>
        AfterPartsAsync(matter, part => part.EndAsync(matter, ending, at, ct), () => matter.End(ending, words, at));

    /// <summary>Struck off: the closure has turned both keys.</summary>
    public Task<Result> StrikeOffAsync(Matter matter, PublicWords words, DateTimeOffset at, CancellationToken ct) =>
        AfterPartsAsync(matter, part => part.EndAsync(matter, Ending.Solved, at, ct), () => matter.StrikeOff(words, at));

    public Task<Result> MergeAsync(Matter matter, Matter into, PublicWords words, DateTimeOffset at, CancellationToken ct) =>
        AfterPartsAsync(matter, part => part.EndAsync(matter, Ending.Merged, at, ct), () => matter.MergeInto(into, words, at));

    /// <summary>Whether the ball may go to another now; the caller hands it on.</summary>
    public Task<Result> PassOnAsync(Matter matter, Func<Result> handOn, CancellationToken ct) =>
        AfterPartsAsync(matter, part => part.PassOnAsync(matter, ct), handOn);

    public async Task<Result> ReopenAsync(Matter matter, Reopening why, WorkingCalendar calendar, Deadline? handling, CancellationToken ct)
    {
        var since = matter.ReopenedAt ?? matter.OpenedAt;
        var opened = matter.Reopen(why.Reason, calendar, why.At, handling, why.IsSaidUnsolved);
        return opened.IsDone ? await AfterPartsAsync(matter, part => part.ReopenAsync(matter, why with { LastOpenedAt = since }, ct), () => Result.Done) : opened;
    }

    /// <summary>What has ended already says so itself, before anybody is asked.</summary>
    private async Task<Result> AfterPartsAsync(Matter matter, Func<IMatterPart, Task<Result>> ask, Func<Result> deed)
    {
        if (matter.IsOpen)
        {
            foreach (var part in parts)
            {
                if (await ask(part) is { IsDone: false } refused) return refused;
            }
        }

        return deed();
    }
}
