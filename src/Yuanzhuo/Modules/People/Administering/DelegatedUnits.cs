using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>The organisations at which whoever administers one street or bureau may give posts.</summary>
internal sealed class DelegatedUnits(YuanzhuoDb db, CurrentUser user)
{
    private const int Most = 300;

    private static readonly OrgUnitKind[] Kinds = [.. Enum.GetValues<OrgUnitKind>().Where(kind => RolePlacing.Delegated.Any(role => RolePlacing.MayHold(role, kind)))];

    public async Task<IReadOnlyList<OrgUnit>> ListAsync(CancellationToken ct) =>
        await db.OrgUnits.AsNoTracking().AtOrBelowAny(user.PathsFor(Act.ManagePeople)).Where(u => u.ClosedOn == null && Kinds.Contains(u.Kind))
            .OrderBy(u => u.Path.Length).ThenBy(u => u.Code).ThenBy(u => u.Name).Take(Most).ToListAsync(ct);
}
