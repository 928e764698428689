namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>A reorganisation: the place ceased to exist, the concern goes on at its successor.</summary>
public sealed partial class Concern
{
    /// <summary>What was said, by when it is answered and what became of it stay as they are.</summary>
    public void CarryOver(Guid closedUnitId, Guid successorId, DateTimeOffset at)
    {
        if (PlaceId != closedUnitId) return;
        PlaceId = successorId;
        Record(at, new ConcernCarriedOver(closedUnitId, successorId));
    }
}
