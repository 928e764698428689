namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>A reorganisation: the organisation that promised, or the matter's place, ceased to exist and another carries on.</summary>
public sealed partial class Commitment
{
    /// <summary>The successor holds the commitment; the words and the term stay as they were spoken.</summary>
    public void CarryOver(Guid closedUnitId, Guid successorId, DateTimeOffset at)
    {
        if (PlaceId != closedUnitId && UnitId != closedUnitId) return;
        if (PlaceId == closedUnitId) PlaceId = successorId;
        if (UnitId == closedUnitId) UnitId = successorId;
        Record(at, new CommitmentCarriedOver(closedUnitId, successorId));
    }
}

public sealed record CommitmentCarriedOver(Guid FromUnitId, Guid ToUnitId) : Fact;
