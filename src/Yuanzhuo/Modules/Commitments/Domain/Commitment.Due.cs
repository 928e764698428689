using System.Linq.Expressions;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>Its clock: what its light looks at, how it is stopped and goes on, and how a calendar that comes out moves it.</summary>
public sealed partial class Commitment : IHasDeadlines
{
    /// <summary>What the light looks at, as columns. It moves when its organisation reports progress on the matter.</summary>
    /// <param name="progress">The matters' progress.</param>
    public static Expression<Func<Commitment, DueState>> DueStates(IQueryable<Progress> progress) => c => new DueState
    {
        IsEnded = c.State != CommitmentState.Open && c.State != CommitmentState.Kept, IsDone = c.State == CommitmentState.Kept,
        IsPaused = c.Deadline.StartAt != null && c.Deadline.DueOn == null, IsReview = c.ReviewOn != null, IsAim = c.Deadline.Term.IsAim, DueOn = c.DueOn ?? c.ReviewOn,
        MovedAt = progress.Where(p => p.MatterId == c.MatterId && p.UnitId == c.UnitId && p.ReportedAt > c.CountedFromAt).Max(p => (DateTimeOffset?)p.ReportedAt) ?? c.CountedFromAt,
    };

    /// <summary>What the light looks at.</summary>
    /// <param name="progressAt">The organisation's last progress on the matter.</param>
    public DueState Due(DateTimeOffset? progressAt) => new()
    {
        IsEnded = State is not (CommitmentState.Open or CommitmentState.Kept), IsDone = State == CommitmentState.Kept, IsPaused = Deadline.StandsStill, IsReview = ReviewOn is not null,
        IsAim = IsAim, DueOn = DueOn ?? ReviewOn, MovedAt = progressAt > CountedFromAt ? progressAt : CountedFromAt, Pause = Deadline.OpenPause, Why = Deadline.Awaits,
    };

    /// <summary>Stops the clock (policy notes C: with a reason, told to people). Not by the organisation that promised.</summary>
    public Result Pause(Guid deciderId, PauseReason reason, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (RefusedBecauseNotOpen() is { } closed) return closed;
        if (OpenExtension is not null) return Refusal.RuleBroken("Commitments.ExtensionIsAsked");
        if (deciderId == UnitId) return Refusal.RuleBroken("Commitments.HolderCannotPause");
        var (before, paused) = (DueOn ?? ReviewOn, Deadline.Paused(reason with { ById = deciderId }, calendar, at));
        if (!paused.IsDone) return Result.Refused(paused.Refusals);
        Take(paused.Value);
        Record(at, new CommitmentPaused(UnitId, deciderId, reason.Words, before!.Value, Deadline.OpenPause!.UsedDays, Deadline.OpenPause.LeftDays, reason.Ground, reason.ExpectedOn));
        return Result.Done;
    }

    /// <summary>The clock goes on with what was left. Who promised does not say so, unless it decided the pause before the promise was its own.</summary>
    public Result Resume(Guid deciderId, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (RefusedBecauseNotOpen() is { } closed) return closed;
        if (deciderId == UnitId && Deadline.OpenPause is { } open && open.ById != deciderId) return Refusal.RuleBroken("Commitments.HolderCannotPause");
        var resumed = Deadline.Resumed(calendar, at);
        if (!resumed.IsDone) return Result.Refused(resumed.Refusals);
        Take(resumed.Value);
        CountedFromAt = at;
        Record(at, new CommitmentResumed(UnitId, deciderId, (DueOn ?? ReviewOn)!.Value, Deadline.Pauses[^1].WorkingDays(calendar)));
        return Result.Done;
    }

    /// <inheritdoc/>
    public bool Recount(WorkingCalendar calendar, DateTimeOffset at)
    {
        if (!IsOpen || Deadline.Recounted(calendar) is var after && ReferenceEquals(after, Deadline)) return false;
        var before = Deadline.DueOn!.Value;
        Take(after);
        Record(at, new CommitmentRedated(before, after.DueOn!.Value, IsProvisional));
        return true;
    }
}

/// <summary>Its term stands still.</summary>
public sealed record CommitmentPaused(Guid UnitId, Guid DeciderId, PublicWords Reason, DateOnly FromDueOn, int UsedDays, int LeftDays, PauseGround? Ground = null, DateOnly? ExpectedOn = null) : Fact;

/// <summary>Its term goes on.</summary>
public sealed record CommitmentResumed(Guid UnitId, Guid DeciderId, DateOnly DueOn, int PausedDays) : Fact;
