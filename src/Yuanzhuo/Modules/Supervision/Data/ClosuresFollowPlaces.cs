using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Supervision.Data;

/// <summary>Closures of matters at a place that ceased to exist are checked and approved at its successor.</summary>
internal sealed class ClosuresFollowPlaces(YuanzhuoDb db) : IFollowsPlaces
{
    public string CarriedKey => "Supervision.CarriedClosures";

    public async Task<int> CarryOverAsync(Guid closedUnitId, Guid successorId, DateOnly on, DateTimeOffset at, CancellationToken ct)
    {
        var closures = await db.Closures.Where(c => c.PlaceId == closedUnitId).ToListAsync(ct);
        foreach (var closure in closures) closure.CarryOver(closedUnitId, successorId, at);
        return closures.Count;
    }
}
