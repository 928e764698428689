using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>A unit that is to be changed; none where it ceased to be.</summary>
internal sealed class ReadUnit(YuanzhuoDb db)
{
    public Task<OrgUnit?> OfAsync(Guid id, CancellationToken ct) => db.OrgUnits.AsNoTracking().Existing().FirstOrDefaultAsync(u => u.Id == id, ct);
}
