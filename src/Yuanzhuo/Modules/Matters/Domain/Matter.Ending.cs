using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>How it ends, and how it may open again. Endings are distinct; only solved counts as solved.</summary>
public sealed partial class Matter
{
    /// <summary>How it ended; null while open.</summary>
    public Ending? Ending { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>What people were told at the end. Public words.</summary>
    public PublicWords? EndingWords { get; private set; }

    /// <summary>The matter it was merged into.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Times it was opened again after an ending (复号).</summary>
    public int Reopenings { get; private set; }

    public bool IsOpen => Ending is null;

    /// <summary>Ends otherwise than by closure with two keys or by merging. The words tell people why.</summary>
    /// <param name="ending">How.</param>
    /// <param name="words">Why.</param>
    /// <param name="at">Now.</param>
    /// <param name="present">Who was there, where it was solved on the spot as the first answer: roles, not names.</param>
    public Result End(Ending ending, PublicWords words, DateTimeOffset at, PublicWords? present = null)
    {
        if (ending is Domain.Ending.Solved or Domain.Ending.Merged) return Refusal.RuleBroken("Matters.EndsAnotherWay", ending);
        return EndAs(ending, words, at, present);
    }

    /// <summary>Struck off (销号) after both keys turned; only the closure calls this.</summary>
    public Result StrikeOff(PublicWords words, DateTimeOffset at) => EndAs(Domain.Ending.Solved, words, at);

    /// <summary>The same thing as another matter; its voices go along and its number leads there.</summary>
    public Result MergeInto(Matter other, PublicWords words, DateTimeOffset at)
    {
        if (other.Id == Id) return Refusal.Invalid("Matters.MergeWithItself");
        if (!other.IsOpen) return Refusal.RuleBroken("Matters.MergeIntoEnded");
        var ended = EndAs(Domain.Ending.Merged, words, at);
        if (!ended.IsDone) return ended;
        MergedIntoId = other.Id;
        other.TakeVoicesOf(this, at);
        return Result.Done;
    }

    /// <summary>The merge was a mistake: both go their own way again, with their own voices.</summary>
    public Result Unmerge(Matter from, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (Ending != Domain.Ending.Merged || MergedIntoId != from.Id) return Refusal.RuleBroken("Matters.NotMerged");
        if (!from.IsOpen) return Refusal.RuleBroken("Matters.UnmergeFromEnded");
        from.ReturnVoicesOf(this, at);
        Open(calendar, at);
        MergedIntoId = null;
        Record(at, new MatterUnmerged(from.Id));
        return Result.Done;
    }

    public DateTimeOffset? ReopenedAt { get; private set; }

    /// <summary>When one whose concern had ended said that it is not solved (没解决); null once whoever has the ball did something about it.</summary>
    public DateTimeOffset? SaidUnsolvedAt { get; private set; }

    /// <summary>
    /// Opens again (复号, policy notes E): same number, nothing of its history lost, the ball with whom it was last; what had come as far
    /// as deliberation is back at implementation. A new handling day should be given, else the old one holds on.
    /// </summary>
    /// <param name="reason">Why.</param>
    /// <param name="calendar">The working calendar of its place.</param>
    /// <param name="at">Now.</param>
    /// <param name="handling">The new handling term.</param>
    /// <param name="isSaidUnsolved">Whether one whose concern it was says so, and not the community.</param>
    public Result Reopen(PublicWords reason, WorkingCalendar calendar, DateTimeOffset at, Deadline? handling = null, bool isSaidUnsolved = false)
    {
        if (Ending is null) return Refusal.RuleBroken("Matters.StillOpen");
        if (Ending == Domain.Ending.Merged) return Refusal.RuleBroken("Matters.MergedIsUnmerged");
        if (string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("Matters.ReasonNeeded", "Reason");
        Reopenings++;
        ReopenedAt = at;
        if (handling is not null) Handling = handling;
        if (isSaidUnsolved) SaidUnsolvedAt = at;
        Record(at, isSaidUnsolved ? new EndingContested(Ending.Value, Reopenings, reason, handling?.DueOn) : new MatterReopened(Ending.Value, Reopenings, reason, handling?.DueOn));
        if (Step >= Step.Deliberate && Step != Step.Implement) GoBackTo(Step.Implement, reason, at);
        Open(calendar, at);
        return Result.Done;
    }

    private Result EndAs(Ending ending, PublicWords words, DateTimeOffset at, PublicWords? present = null)
    {
        if (RefusedBecauseEnded() is { } ended) return ended;
        if (string.IsNullOrWhiteSpace(words)) return Refusal.Invalid("Matters.WordsNeeded", "Words");
        (Ending, EndedAt, EndedOn, EndingWords) = (ending, at, ChinaTime.DateOf(at), words);
        Index();
        (DueOn, AwaitsClosure, AwaitsAppointment, SaidUnsolvedAt) = (null, false, false, null);
        Handling = Handling?.Settled(at);
        OpenOffer?.Withdraw(at);
        _visits.Find(v => v.LeftAt is null)?.Leave(at);
        _holdings.Find(h => h.UntilAt is null)?.End(at);
        Record(at, new MatterEnded(ending, words, present));
        Move(at);
        return Result.Done;
    }

    private void GoBackTo(Step step, PublicWords reason, DateTimeOffset at)
    {
        Record(at, new MatterMoved(Step, step, reason));
        Step = step;
    }

    /// <summary>With a clock that runs: a pause ended with the matter, and its day is counted again.</summary>
    private void Open(WorkingCalendar calendar, DateTimeOffset at)
    {
        (Ending, EndedAt, EndedOn, EndingWords) = (null, null, null, null);
        Index();
        (CommittedDueOn, Handling) = (null, Handling?.Reckoned(calendar));
        SetDue();
        _visits.Add(new StepVisit(Id, Step, at));
        _holdings.Add(new Holding(Id, HolderId, at));
        HeldSince = at;
        Move(at);
    }
}
