namespace Yuanzhuo.Platform.Passes;

/// <summary>
/// Something that happens without a request because its time has come. A pass asks "what is due now?" and does it in steps; what it did
/// is no longer due, so a pass that was killed half-way goes on where it stopped, and one that runs twice does nothing the second time.
/// </summary>
public interface IPass
{
    /// <summary>Only reads: a pass with nothing to do writes nothing, not even its lease.</summary>
    Task<bool> IsAnythingDueAsync(CancellationToken ct);

    /// <summary>Does a bounded part of what is due now, in a transaction of its own, well within a minute. How many things; 0: nothing is left.</summary>
    Task<int> StepAsync(CancellationToken ct);
}
