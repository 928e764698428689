using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Places.Data;

internal sealed class PlacePaths(YuanzhuoDb db) : IPlacePaths
{
    public Task<string?> OfAsync(Guid unitId, CancellationToken ct) =>
        db.OrgUnits.Where(u => u.Id == unitId).Select(u => (string?)u.Path).FirstOrDefaultAsync(ct);
}
