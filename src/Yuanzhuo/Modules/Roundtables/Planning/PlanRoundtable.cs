using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>A host plans a roundtable: kind, place, time, agenda, people (选议题, 定人员). It becomes public with its notice; one that was held already goes straight to its minutes (补记).</summary>
internal sealed class PlanRoundtable(Doer doer, YuanzhuoDb db, PlanReader reader) : Deed<PlanInput, OrgUnit, string>(doer)
{
    public override Act Act => Act.PlanRoundtable;

    /// <summary>The host may not cease to be at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override async Task<Result<At<OrgUnit>>> TakeAsync(PlanInput input, CancellationToken ct)
    {
        var host = await db.OrgUnits.FindAsync([input.Host], ct);
        return host is { ClosedOn: null } && HostArea.Hosts.Contains(host.Kind) ? At.Place(host, host.Path) : Refusal.Invalid("Roundtables.HostNeeded", nameof(input.Host));
    }

    /// <summary>The roundtable's number.</summary>
    protected override async Task<Result<string>> DoAsync(PlanInput input, OrgUnit host, CancellationToken ct)
    {
        var plan = await reader.ReadAsync(input, host, ct);
        if (plan.Why is { } why) return why;
        var number = await db.NextRoundtableNumberAsync(host, ChinaTime.DateOf(plan.Value.StartsAt).Year, ct);
        var table = Roundtable.Plan(number, plan.Value, Now);
        db.Add(table);
        var held = input.AlreadyHeld ? await db.BringAsync(table, _ => table.RecordHeldBefore(Now), Now, ct) : Result.Done;
        return held.Then(number);
    }
}
