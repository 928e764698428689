namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>Why a light has its colour.</summary>
public enum LightReason
{
    /// <summary>Green.</summary>
    OnTime,

    /// <summary>Yellow: few working days left, or it is the last day.</summary>
    Soon,

    /// <summary>Yellow: nothing moved for too long, though there may be time.</summary>
    Stuck,

    /// <summary>Yellow: what was only aimed at did not come about by its day.</summary>
    AimPassed,

    /// <summary>Yellow: nobody looked again on the day of the review.</summary>
    ReviewMissed,

    /// <summary>Red.</summary>
    Overdue,

    /// <summary>Grey: somebody looks again on that day.</summary>
    ReviewAhead,

    /// <summary>Grey: the clock stands still for a reason.</summary>
    Paused,

    /// <summary>Grey: no day is set.</summary>
    NoDate,

    /// <summary>Blue.</summary>
    Done,

    /// <summary>Grey.</summary>
    Ended,
}

/// <summary>A light (灯): its colour, why, and the numbers that the sentence needs. <see cref="LightRule"/> makes it, <see cref="DueLightWords"/> tells it.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Reason">Why.</param>
/// <param name="DueOn">The last day or the day of the review.</param>
/// <param name="Left">How long until then, or for how long it is late; null where no day is set or nothing is due any more.</param>
/// <param name="IdleDays">Working days without movement, where these are too many; else null.</param>
/// <param name="Why">What it waits for.</param>
/// <param name="Pause">The pause in which the clock stands still: since when and why.</param>
public sealed record DueLight(LightColour Colour, LightReason Reason, DateOnly? DueOn = null, TimeLeft? Left = null, int? IdleDays = null, string? Why = null, Pause? Pause = null);
