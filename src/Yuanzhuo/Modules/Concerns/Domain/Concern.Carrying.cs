namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>A reorganisation: the place ceased to exist, the concern goes on at its successor.</summary>
public sealed partial class Concern
{
    /// <summary>What was said, by when it is answered and what became of it stay as they are.</summary>
    public void CarryOver(Guid closedUnitId, Guid successorId, DateOnly on, DateTimeOffset at)
    {
        if (PlaceId != closedUnitId) return;
        PlaceId = successorId;
        // Raised when the place was already gone: the successor is where it was raised.
        if (RaisedPlaceId == closedUnitId && RaisedOn >= on) RaisedPlaceId = successorId;
        Record(at, new ConcernCarriedOver(closedUnitId, successorId));
    }
}
