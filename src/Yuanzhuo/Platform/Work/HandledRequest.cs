namespace Yuanzhuo.Platform.Work;

/// <summary>A write that was done, by its key, so that sending it again gives the first outcome instead of a second deed.</summary>
public sealed class HandledRequest
{
    /// <summary>SHA-256 of caller, deed and key, in hex (<see cref="Caller"/>).</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of what was sent; the same key with other words is refused.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The outcome as JSON.</summary>
    public required string Outcome { get; init; }

    public DateTimeOffset At { get; init; }
}
