namespace Yuanzhuo.Platform.Tail;

/// <summary>How far a hearer has heard. Whoever hears locks this row until the end of the transaction: one node hears a name at a time.</summary>
public sealed class TailCursor
{
    public required string Hearer { get; init; }

    /// <summary>All facts up to this position are heard or set aside.</summary>
    public long Position { get; init; }

    /// <summary>How often the next fact was tried in vain.</summary>
    public int Failures { get; init; }

    /// <summary>Not tried again before.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}

/// <summary>A fact that a hearer could not hear after all its tries: it waits for an operator (<c>yuanzhuo hear-again</c>), later facts do not.</summary>
public sealed class SetAsideFact
{
    public required string Hearer { get; init; }

    public long Position { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The exception's type; its words stand in the log alone.</summary>
    public required string Failure { get; init; }
}
