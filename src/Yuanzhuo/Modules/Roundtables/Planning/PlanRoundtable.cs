using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>A host plans a roundtable: kind, place, time, agenda, people (选议题, 定人员). It becomes public with its notice.</summary>
internal sealed class PlanRoundtable(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, PlanReader reader, TimeProvider clock)
{
    /// <summary>The roundtable's number.</summary>
    public Task<Result<string>> HandleAsync(PlanInput input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(PlanInput input, CancellationToken ct)
    {
        if (await db.OrgUnits.FindAsync([input.Host], ct) is not { ClosedOn: null } host || !HostArea.Hosts.Contains(host.Kind)) return Refusal.Invalid("Roundtables.HostNeeded", nameof(input.Host));
        var allowed = db.Authorise(user, Act.PlanRoundtable, host.Path);
        if (!allowed.IsDone) return Result<string>.Refused(allowed.Refusals);
        var plan = await reader.ReadAsync(input, host, ct);
        if (!plan.IsDone) return Result<string>.Refused(plan.Refusals);

        var number = await db.NextRoundtableNumberAsync(host, ChinaTime.DateOf(plan.Value.StartsAt).Year, ct);
        db.Add(Roundtable.Plan(number, plan.Value, clock.GetUtcNow()));
        return number;
    }
}
