namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>
/// A reorganisation: an organisation ceased to exist and another carries on. The number, the step, the due dates and who raised it stay;
/// it is no movement of substance, so a stalled matter stays stalled.
/// </summary>
public sealed partial class Matter
{
    /// <summary>The matter's place, the ball and an open offer go from the closed organisation to its successor.</summary>
    public void CarryOver(Guid closedUnitId, Guid successorId, DateOnly on, DateTimeOffset at)
    {
        var offer = OpenOffer?.ToUnitId == closedUnitId ? OpenOffer : null;
        if (PlaceId != closedUnitId && HolderId != closedUnitId && offer is null) return;
        Record(at, new MatterCarriedOver(closedUnitId, successorId));
        if (PlaceId == closedUnitId) PlaceId = successorId;
        // Received when the place was already gone: the successor is where it was received.
        if (ReceivedPlaceId == closedUnitId && ReceivedOn >= on) ReceivedPlaceId = successorId;
        if (HolderId == closedUnitId) CarryBall(successorId, at);
        Index();
        if (offer is not null) CarryOffer(offer, successorId, at);
    }

    private void CarryBall(Guid successorId, DateTimeOffset at)
    {
        HolderId = successorId;
        // An ended matter is in nobody's hands; should it be opened again, the successor has it.
        if (_holdings.Find(h => h.UntilAt is null) is not { } holding) return;
        holding.End(at);
        _holdings.Add(new Holding(Id, successorId, at));
    }

    private void CarryOffer(HandOver offer, Guid successorId, DateTimeOffset at)
    {
        offer.Withdraw(at);
        if (successorId != HolderId) AddOffer(successorId, offer.Reason, offer.Answer ?? Calendar.Domain.Deadline.OnDay(Kernel.ChinaTime.DateOf(at), at), at);
    }
}
