using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Merging;

/// <summary>The merge was a mistake: the matter goes its own way again, with its own voices.</summary>
internal sealed class UnmergeMatter(YuanzhuoDb db, UnitOfWork unit, MatterDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter that was merged away.</summary>
        public string Number { get; set; } = "";
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        var taken = await desk.TakeAsync(input.Number, Act.MoveMatter, byHolder: false, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var matter = taken.Value.Matter;
        if (matter.MergedIntoId is not { } intoId || await db.MatterAsync(intoId, ct) is not { } into) return Refusal.RuleBroken("Matters.NotMerged");
        var undone = matter.Unmerge(into, clock.GetUtcNow());
        return undone.IsDone ? matter.Number : Result<string>.Refused(undone.Refusals);
    }
}
