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
    /// <summary>Ends otherwise than by being struck off or merged.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="ending">How.</param>
    /// <param name="words">What people are told.</param>
    /// <param name="at">When.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="present">Who was there, where it was solved on the spot as the first answer.</param>
    public Task<Result> EndAsync(Matter matter, Ending ending, PublicWords words, DateTimeOffset at, CancellationToken ct, PublicWords? present = null) =>
        EndAsync(matter, ending, at, () => matter.End(ending, words, at, present), ct);

    /// <summary>Struck off: the closure has turned both keys.</summary>
    public Task<Result> StrikeOffAsync(Matter matter, PublicWords words, DateTimeOffset at, CancellationToken ct) => EndAsync(matter, Ending.Solved, at, () => matter.StrikeOff(words, at), ct);

    public Task<Result> MergeAsync(Matter matter, Matter into, PublicWords words, DateTimeOffset at, CancellationToken ct) => EndAsync(matter, Ending.Merged, at, () => matter.MergeInto(into, words, at), ct);

    /// <summary>Whether the ball may go to another organisation now. What has ended says so itself when it is handed on.</summary>
    public Task<Result> MayPassOnAsync(Matter matter, CancellationToken ct) => matter.IsOpen ? AskAsync(part => part.PassOnAsync(matter, ct)) : Task.FromResult(Result.Done);

    public async Task<Result> ReopenAsync(Matter matter, Reopening why, WorkingCalendar calendar, Deadline? handling, CancellationToken ct)
    {
        var since = matter.ReopenedAt ?? matter.OpenedAt;
        var opened = matter.Reopen(why.Reason, calendar, why.At, handling, why.IsSaidUnsolved);
        return opened.IsDone ? await AskAsync(part => part.ReopenAsync(matter, why with { LastOpenedAt = since }, ct)) : opened;
    }

    /// <summary>What has ended already says so itself, before anybody is asked.</summary>
    private async Task<Result> EndAsync(Matter matter, Ending ending, DateTimeOffset at, Func<Result> end, CancellationToken ct)
    {
        var asked = matter.IsOpen ? await AskAsync(part => part.EndAsync(matter, ending, at, ct)) : Result.Done;
        return asked.IsDone ? end() : asked;
    }

    private async Task<Result> AskAsync(Func<IMatterPart, Task<Result>> ask)
    {
        foreach (var part in parts)
        {
            if (await ask(part) is { IsDone: false } refused) return refused;
        }

        return Result.Done;
    }
}
