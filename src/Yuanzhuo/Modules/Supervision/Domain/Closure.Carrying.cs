namespace Yuanzhuo.Modules.Supervision.Domain;

/// <summary>A reorganisation: the matter's place ceased to exist; the closure stays with the matter.</summary>
public sealed partial class Closure
{
    /// <summary>The successor's people check and approve; who applied stays in the record.</summary>
    public void CarryOver(Guid closedUnitId, Guid successorId, DateTimeOffset at)
    {
        if (PlaceId != closedUnitId) return;
        PlaceId = successorId;
        Record(at, new ClosureCarriedOver(closedUnitId, successorId));
    }
}

public sealed record ClosureCarriedOver(Guid FromPlaceId, Guid ToPlaceId) : Fact;
