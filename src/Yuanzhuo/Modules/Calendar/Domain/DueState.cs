namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>
/// What a light looks at, whatever it belongs to. Each thing says once, as an expression over its stored columns, where these stand
/// (<c>Matter.DueStates</c>); the page and the database then tell the same.
/// </summary>
public sealed record DueState
{
    /// <summary>Over, in whatever way.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Done by the doer: kept, or waiting for closure.</summary>
    public bool IsDone { get; init; }

    /// <summary>The clock stands still.</summary>
    public bool IsPaused { get; init; }

    /// <summary>The day is one on which somebody looks again, not one on which something is due.</summary>
    public bool IsReview { get; init; }

    /// <summary>力争: tracked, never red.</summary>
    public bool IsAim { get; init; }

    /// <summary>The last day; null where none is set.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The last movement of substance; null for what is not expected to move until it is due, such as an offer.</summary>
    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>The pause in which it stands still, where it is at hand; told, never decided by.</summary>
    public Pause? Pause { get; init; }

    /// <summary>What it waits for. Public words; told, never decided by.</summary>
    public string? Why { get; init; }
}
