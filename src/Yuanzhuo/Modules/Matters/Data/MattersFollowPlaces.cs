using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Matters placed at, held by or offered to an organisation that ceased to exist go on at its successor; ended ones too, so that lists find them.</summary>
internal sealed class MattersFollowPlaces(YuanzhuoDb db) : IFollowsPlaces
{
    public string CarriedKey => "Matters.CarriedMatters";

    public async Task<int> CarryOverAsync(Guid closedUnitId, Guid successorId, DateOnly on, DateTimeOffset at, CancellationToken ct)
    {
        var matters = await db.Matters.Include(m => m.Holdings).Include(m => m.HandOvers).Include(m => m.ProgressEntries).AsSplitQuery()
            .Where(m => m.PlaceId == closedUnitId || m.HolderId == closedUnitId || m.HandOvers.Any(h => h.ToUnitId == closedUnitId && h.State == HandOverState.Offered))
            .ToListAsync(ct);
        foreach (var matter in matters) matter.CarryOver(closedUnitId, successorId, on, at);
        return matters.Count;
    }
}
