using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>Commitments of an organisation that ceased to exist are held by its successor; those of matters there follow the matter.</summary>
internal sealed class CommitmentsFollowPlaces(YuanzhuoDb db) : IFollowsPlaces
{
    public string CarriedKey => "Commitments.CarriedCommitments";

    public async Task<int> CarryOverAsync(Guid closedUnitId, Guid successorId, DateOnly on, DateTimeOffset at, CancellationToken ct)
    {
        var commitments = await db.Commitments.Where(c => c.PlaceId == closedUnitId || c.UnitId == closedUnitId).ToListAsync(ct);
        foreach (var commitment in commitments) commitment.CarryOver(closedUnitId, successorId, at);
        return commitments.Count;
    }
}
