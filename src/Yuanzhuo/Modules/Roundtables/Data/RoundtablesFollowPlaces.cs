using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Data;

/// <summary>Roundtables that are not over are held by the successor of a host that ceased to exist.</summary>
internal sealed class RoundtablesFollowPlaces(YuanzhuoDb db) : IFollowsPlaces
{
    public string CarriedKey => "Roundtables.CarriedRoundtables";

    public async Task<int> CarryOverAsync(Guid closedUnitId, Guid successorId, DateOnly on, DateTimeOffset at, CancellationToken ct)
    {
        var tables = await db.Roundtables
            .Where(r => r.HostUnitId == closedUnitId && r.State != RoundtableState.Published && r.State != RoundtableState.Cancelled).ToListAsync(ct);
        foreach (var table in tables) table.CarryOver(successorId, at);
        return tables.Count;
    }
}
