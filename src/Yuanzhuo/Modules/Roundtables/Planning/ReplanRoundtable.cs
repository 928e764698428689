using Yuanzhuo.Modules.Roundtables.Data;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>The plan is changed before its notice.</summary>
internal sealed class ReplanRoundtable(Doer doer, RoundtableDesk desk, PlanReader reader) : Deed<PlanInput, RoundtableAtHand, string>(doer)
{
    public override Act Act => Act.PlanRoundtable;

    protected override Task<Result<At<RoundtableAtHand>>> TakeAsync(PlanInput input, CancellationToken ct) => desk.TakeAsync(input.Number, ct);

    /// <summary>The roundtable's number.</summary>
    protected override async Task<Result<string>> DoAsync(PlanInput input, RoundtableAtHand at, CancellationToken ct)
    {
        var plan = await reader.ReadAsync(input, at.Host, ct);
        if (plan.Why is { } why) return why;
        var changed = at.Table.Replan(plan.Value, Now);
        // Planning takes the same input, and there is no version yet.
        return changed.IsDone && at.Table.Version != input.Version ? Refusal.Conflict() : changed.Then(input.Number);
    }
}
