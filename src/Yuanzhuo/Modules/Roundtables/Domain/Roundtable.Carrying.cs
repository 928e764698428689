namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>A reorganisation passes by.</summary>
public sealed partial class Roundtable
{
    public bool IsOver => State is RoundtableState.Published or RoundtableState.Cancelled;

    /// <summary>The host ceased to exist: its successor holds the roundtable. What is over stays with whom it was.</summary>
    public void CarryOver(Guid successorId, DateTimeOffset at)
    {
        if (IsOver) return;
        Record(at, new RoundtableCarriedOver(Number, HostUnitId, successorId));
        HostUnitId = successorId;
    }
}
