using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Data;

/// <summary>A roundtable with its host.</summary>
internal sealed record RoundtableAtHand(Roundtable Table, OrgUnit Host);

/// <summary>Hands out roundtables: to be changed only to those who may plan at the host.</summary>
internal sealed class RoundtableDesk(YuanzhuoDb db, CurrentUser user)
{
    /// <summary>To be changed by whoever may plan at the host.</summary>
    public async Task<Result<At<RoundtableAtHand>>> TakeAsync(string number, CancellationToken ct)
    {
        if (await db.RoundtableAsync(number, ct) is not { } table) return Refusal.NotFound("Roundtables.NoSuchRoundtable");
        var host = (await db.OrgUnits.FindAsync([table.HostUnitId], ct))!;
        return At.Place(new RoundtableAtHand(table, host), host.Path, table);
    }

    /// <summary>To be shown, not tracked, so that a refused change leaves no trace on the page; null where there is none.</summary>
    public async Task<RoundtableAtHand?> ReadAsync(string number, CancellationToken ct)
    {
        if (await db.WholeRoundtables.AsNoTracking().FirstOrDefaultAsync(r => r.Number == number, ct) is not { } table) return null;
        return new(table, await db.OrgUnits.AsNoTracking().FirstAsync(u => u.Id == table.HostUnitId, ct));
    }

    public bool MayHost(RoundtableAtHand at) => user.May(Act.PlanRoundtable, at.Host.Path);

    /// <summary>Organisations at which this person may host.</summary>
    public Task<List<OrgUnit>> HostsAsync(CancellationToken ct) => db.OrgUnits.AsNoTracking().AtOrBelowAny(user.PathsFor(Act.PlanRoundtable)).Existing()
        .Where(u => HostArea.Hosts.Contains(u.Kind)).OrderBy(u => u.Path.Length).ThenBy(u => u.Code).ToListAsync(ct);
}
