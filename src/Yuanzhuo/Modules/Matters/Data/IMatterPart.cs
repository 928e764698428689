using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>
/// What a module hangs on a matter: promises, an agenda item, a closure. Whatever changes the fate of a matter asks every part in the same
/// transaction: each settles what is its own or refuses, so that nothing stays open under a matter that has ended.
/// </summary>
public interface IMatterPart
{
    /// <summary>The matter is about to end in that way, merging among them: settle what can be settled by the ending itself, or say what must be settled first.</summary>
    Task<Result> EndAsync(Matter matter, Ending ending, DateTimeOffset at, CancellationToken ct);

    /// <summary>The ball is about to go to another organisation.</summary>
    Task<Result> PassOnAsync(Matter matter, CancellationToken ct) => Task.FromResult(Result.Done);

    /// <summary>The matter is open again; what was left over from before is settled.</summary>
    Task<Result> ReopenAsync(Matter matter, Reopening why, CancellationToken ct) => Task.FromResult(Result.Done);
}

/// <summary>Why and when a matter opened again.</summary>
/// <param name="Reason">Public words.</param>
/// <param name="IsSaidUnsolved">One whose concern had ended said that it is not solved: what had been called kept is not kept.</param>
/// <param name="At">When.</param>
/// <param name="LastOpenedAt">When it had been opened before.</param>
public sealed record Reopening(PublicWords Reason, bool IsSaidUnsolved, DateTimeOffset At, DateTimeOffset LastOpenedAt = default);
