using System.Linq.Expressions;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>Its clock: what its light looks at, how it is stopped and goes on, and how a calendar that comes out moves it.</summary>
public sealed partial class Matter : IHasDeadlines
{
    private static readonly Func<Matter, DueState> StateOf = DueStates.Compile();

    /// <summary>What the light looks at, as columns.</summary>
    public static Expression<Func<Matter, DueState>> DueStates => m => new DueState
    {
        IsEnded = m.Ending != null, IsDone = m.AwaitsClosure, IsPaused = m.DueOn == null && m.Handling != null && m.Handling.StartAt != null && m.Handling.DueOn == null,
        DueOn = m.DueOn, MovedAt = m.LastMovedAt,
    };

    /// <summary>What the light looks at.</summary>
    public DueState Due => StateOf(this) with { Pause = Handling?.OpenPause, Why = Handling?.Awaits };

    /// <summary>
    /// Stops the clock of the handling term (policy notes C: with a reason, told to people). Not by the one who has the ball: nobody gives time
    /// to themselves. An open commitment goes on; its own clock is stopped by itself.
    /// </summary>
    public Result Pause(Guid deciderId, PauseReason reason, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (RefusedBecauseEnded() is { } ended) return ended;
        if (AwaitsClosure) return Refusal.RuleBroken("Matters.AwaitsClosureNow");
        if (deciderId == HolderId) return Refusal.RuleBroken("Matters.HolderCannotPause");
        if (Handling is not { } handling) return Refusal.RuleBroken("Calendar.NothingToPause");
        var paused = handling.Paused(reason with { ById = deciderId }, calendar, at);
        if (!paused.IsDone) return Result.Refused(paused.Refusals);
        SetHandling(paused.Value, at);
        Record(at, new MatterPaused(deciderId, reason.Words, handling.DueOn!.Value, Handling.OpenPause!.UsedDays, Handling.OpenPause.LeftDays, reason.Ground, reason.ExpectedOn));
        return Result.Done;
    }

    /// <summary>The clock goes on with what was left. Who has the ball does not say so, unless it decided the pause before the ball came to it.</summary>
    public Result Resume(Guid deciderId, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (RefusedBecauseEnded() is { } ended) return ended;
        if (Handling is not { } handling) return Refusal.RuleBroken("Calendar.NotPaused");
        if (deciderId == HolderId && handling.OpenPause is { } open && open.ById != deciderId) return Refusal.RuleBroken("Matters.HolderCannotPause");
        var resumed = handling.Resumed(calendar, at);
        if (!resumed.IsDone) return Result.Refused(resumed.Refusals);
        SetHandling(resumed.Value, at);
        Record(at, new MatterResumed(deciderId, Handling.DueOn!.Value, Handling.Pauses[^1].WorkingDays(calendar)));
        return Result.Done;
    }

    /// <inheritdoc/>
    public bool Recount(WorkingCalendar calendar, DateTimeOffset at)
    {
        if (!IsOpen) return false;
        var isOfferMoved = OpenOffer is { } offer && RecountAnswer(offer, calendar, at);
        if (Handling is not { } before || before.Recounted(calendar) is var after && ReferenceEquals(before, after)) return isOfferMoved;
        Handling = after;
        SetDue();
        if (after.DueOn != before.DueOn) Record(at, new HandlingRecounted(before.DueOn!.Value, after.DueOn!.Value));
        return true;
    }

    private bool RecountAnswer(HandOver offer, WorkingCalendar calendar, DateTimeOffset at)
    {
        var before = offer.Answer?.DueOn;
        if (!offer.Recount(calendar)) return false;
        if (offer.Answer!.DueOn is { } after && after != before) Record(at, new AnswerRecounted(offer.ToUnitId, before!.Value, after));
        return true;
    }

    private void SetHandling(Deadline handling, DateTimeOffset at)
    {
        Handling = handling;
        SetDue();
        Move(at);
    }

    private void SetDue() => DueOn = CommittedDueOn ?? Handling?.DueOn;
}

/// <summary>Its handling term stands still.</summary>
public sealed record MatterPaused(Guid UnitId, PublicWords Reason, DateOnly FromDueOn, int UsedDays, int LeftDays, PauseGround? Ground = null, DateOnly? ExpectedOn = null) : Fact;

/// <summary>Its handling term goes on.</summary>
public sealed record MatterResumed(Guid UnitId, DateOnly DueOn, int PausedDays) : Fact;

/// <summary>A calendar moved the day by which an offer is answered.</summary>
public sealed record AnswerRecounted(Guid ToUnitId, DateOnly Before, DateOnly DueOn) : Fact;
