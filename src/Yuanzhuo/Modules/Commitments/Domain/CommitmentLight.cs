namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>The light (灯) of a commitment.</summary>
public enum CommitmentLight
{
    /// <summary>Time enough, and something moves.</summary>
    Green,

    /// <summary>Due soon, nothing moves, an aim past its day, or a review that nobody held.</summary>
    Yellow,

    /// <summary>Past its day; never an aim.</summary>
    Red,

    /// <summary>No date yet, or dropped.</summary>
    Grey,

    /// <summary>Kept; the matter may still wait for closure.</summary>
    Blue,
}
