using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>The plan is changed before its notice.</summary>
internal sealed class ReplanRoundtable(YuanzhuoDb db, UnitOfWork unit, RoundtableDesk desk, PlanReader reader, TimeProvider clock)
{
    /// <summary>The roundtable's number.</summary>
    public Task<Result<string>> HandleAsync(PlanInput input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(PlanInput input, CancellationToken ct)
    {
        var taken = await desk.TakeAsync(input.Number, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var plan = await reader.ReadAsync(input, taken.Value.Host, ct);
        if (!plan.IsDone) return Result<string>.Refused(plan.Refusals);
        db.Expect(taken.Value.Table, input.Version);
        var changed = taken.Value.Table.Replan(plan.Value, clock.GetUtcNow());
        return changed.IsDone ? input.Number : Result<string>.Refused(changed.Refusals);
    }
}
