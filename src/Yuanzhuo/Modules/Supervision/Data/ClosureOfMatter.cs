using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Supervision.Data;

/// <summary>A closure under way: the matter ends by it or after it was returned, and does not change hands meanwhile.</summary>
internal sealed class ClosureOfMatter(YuanzhuoDb db) : IMatterPart
{
    public Task<Result> EndAsync(Matter matter, Ending ending, DateTimeOffset at, CancellationToken ct) => RefuseWhileOpenAsync(matter, ct);

    public Task<Result> PassOnAsync(Matter matter, CancellationToken ct) => RefuseWhileOpenAsync(matter, ct);

    /// <summary>What was applied for before the end is no longer asked.</summary>
    public async Task<Result> ReopenAsync(Matter matter, Reopening why, CancellationToken ct) =>
        await db.OpenClosureAsync(matter.Id, ct) is { IsOpen: true } left ? left.Return(why.Reason, why.At) : Result.Done;

    /// <summary>One that this very deed approved is over, though the database does not say so yet.</summary>
    private async Task<Result> RefuseWhileOpenAsync(Matter matter, CancellationToken ct) =>
        await db.OpenClosureAsync(matter.Id, ct) is { IsOpen: true } ? Refusal.RuleBroken("Supervision.ClosureUnderWay") : Result.Done;
}
