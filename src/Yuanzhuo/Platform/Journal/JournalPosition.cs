namespace Yuanzhuo.Platform.Journal;

/// <summary>
/// A fact's place in the one order of all facts: gapless, given once (ADR 11), never changed or removed (a trigger refuses on both
/// databases). Follow facts by this and never by <see cref="JournalEntry.Seq"/>, which is given before the commit and may be skipped.
/// </summary>
public sealed class JournalPosition
{
    /// <summary>1 for the first fact, then without a gap.</summary>
    public long Position { get; init; }

    /// <summary>The fact's <see cref="JournalEntry.Seq"/>.</summary>
    public long FactSeq { get; init; }

    /// <summary>SHA-256 over the digest before and this fact's line (<see cref="CanonicalLine"/>): 32 bytes.</summary>
    public required byte[] Digest { get; init; }
}

/// <summary>A committed fact that has no position yet. The database writes it down with the fact, by whichever way the fact came.</summary>
public sealed class UnplacedFact
{
    public long FactSeq { get; init; }
}

/// <summary>A fact with its position.</summary>
public sealed record PlacedFact(long Position, JournalEntry Entry);
