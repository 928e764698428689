using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>How a commitment ends: kept with words and evidence, withdrawn with a reason, or replaced by another.</summary>
public sealed partial class Commitment
{
    public const int LongestKeptWords = 2000;

    private readonly List<CommitmentFile> _files = [];

    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>The day in China on which it was kept.</summary>
    public DateOnly? KeptOn { get; private set; }

    /// <summary>What was done. Public words.</summary>
    public PublicWords? KeptWords { get; private set; }

    /// <summary>When it was withdrawn or replaced.</summary>
    public DateTimeOffset? DroppedAt { get; private set; }

    /// <summary>Why it was withdrawn or replaced. Public words.</summary>
    public PublicWords? DropReason { get; private set; }

    /// <summary>The commitment that stands in its place.</summary>
    public Guid? SupersededById { get; private set; }

    /// <summary>Evidence of keeping.</summary>
    public IReadOnlyList<CommitmentFile> Files => _files;

    /// <summary>Whether it was kept on or before its due day; a commitment without a date cannot be late.</summary>
    public bool IsKeptInTime => KeptOn is { } kept && (DueOn is not { } due || kept <= due);

    /// <summary>Working days by which it was kept late; 0 where it was in time or only days off lay between.</summary>
    public int WorkingDaysLate(WorkingCalendar calendar) =>
        KeptOn is { } kept && DueOn is { } due && kept > due ? calendar.WorkingDaysBetween(due, kept) : 0;

    /// <summary>Done as promised; the words say what, the files show it.</summary>
    public Result Keep(PublicWords words, IReadOnlyList<Guid> fileIds, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (RefusedBecauseNotOpen() is { } closed) return closed;
        if (string.IsNullOrWhiteSpace(words)) return Refusal.Invalid("Commitments.KeptWordsNeeded", "Words");
        (State, KeptAt, KeptOn, KeptWords) = (CommitmentState.Kept, at, ChinaTime.DateOf(at), words);
        _files.AddRange(fileIds.Select(file => new CommitmentFile(Id, file)));
        StopClock(calendar, at);
        Record(at, new CommitmentKept(UnitId, words, fileIds.Count, DueOn, IsKeptInTime, WorkingDaysLate(calendar)));
        return Result.Done;
    }

    /// <summary>
    /// One whose concern it was about says that it is not solved: what was called kept is open again, with the day it had, as if it had not been said.
    /// The record keeps what was said.
    /// </summary>
    public Result OpenAgain(PublicWords reason, DateTimeOffset at)
    {
        if (State != CommitmentState.Kept) return Refusal.RuleBroken("Commitments.NotKept");
        (State, KeptAt, KeptOn, KeptWords) = (CommitmentState.Open, null, null, null);
        Record(at, new CommitmentOpenedAgain(UnitId, reason, DueOn));
        return Result.Done;
    }

    /// <summary>Taken back with a reason that everybody reads: written down wrongly, or no longer needed. The community decides, not the holder.</summary>
    public Result Withdraw(PublicWords reason, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (Drop(CommitmentState.Withdrawn, reason, calendar, at) is { IsDone: false } refused) return refused;
        Record(at, new CommitmentWithdrawn(UnitId, reason));
        return Result.Done;
    }

    /// <summary>Another commitment stands in its place.</summary>
    public Result Supersede(Commitment by, PublicWords reason, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (by.Id == Id || by.MatterId != MatterId) return Refusal.Invalid("Commitments.SupersedeWithinMatter");
        if (Drop(CommitmentState.Superseded, reason, calendar, at) is { IsDone: false } refused) return refused;
        SupersededById = by.Id;
        Record(at, new CommitmentSuperseded(UnitId, by.Id, reason));
        return Result.Done;
    }

    private Result Drop(CommitmentState state, PublicWords reason, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (RefusedBecauseNotOpen() is { } closed) return closed;
        if (string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("Commitments.ReasonNeeded", "Reason");
        (State, DroppedAt, DropReason) = (state, at, reason);
        StopClock(calendar, at);
        return Result.Done;
    }

    /// <summary>Nothing waits any more: a request lapses, and a pause is over on that day, so that the last day is the one it would have had.</summary>
    private void StopClock(WorkingCalendar calendar, DateTimeOffset at)
    {
        OpenExtension?.Lapse(at);
        if (Deadline.IsPaused) Take(Deadline.Settled(at).Reckoned(calendar));
    }

    private Refusal? RefusedBecauseNotOpen() => IsOpen ? null : Refusal.RuleBroken("Commitments.NotOpen", State);
}
