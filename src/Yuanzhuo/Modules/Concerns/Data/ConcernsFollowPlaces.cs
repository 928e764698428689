using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Concerns.Data;

/// <summary>Concerns at a place that ceased to exist go on at its successor, so that every list and figure still finds them.</summary>
internal sealed class ConcernsFollowPlaces(YuanzhuoDb db) : IFollowsPlaces
{
    public string CarriedKey => "Concerns.CarriedConcerns";

    public async Task<int> CarryOverAsync(Guid closedUnitId, Guid successorId, DateOnly on, DateTimeOffset at, CancellationToken ct)
    {
        var concerns = await db.Concerns.Where(c => c.PlaceId == closedUnitId).ToListAsync(ct);
        foreach (var concern in concerns) concern.CarryOver(closedUnitId, successorId, on, at);
        return concerns.Count;
    }
}
