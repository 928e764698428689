using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>
/// Who has the ball (球在谁手里): exactly one organisation at any time. A hand-over is offered and then accepted, or refused with a
/// reason and the next holder named; after two refusals the street decides, and whom it appoints cannot refuse nor hand it on (policy notes D: 经指定不得退回).
/// </summary>
public sealed partial class Matter
{
    /// <summary>After so many refusals in a row the street decides.</summary>
    public const int RefusalsBeforeDecision = 2;

    private readonly List<Holding> _holdings = [];
    private readonly List<HandOver> _handOvers = [];

    /// <summary>The one organisation that has the ball.</summary>
    public Guid HolderId { get; private set; }

    public DateTimeOffset HeldSince { get; private set; }

    /// <summary>Two organisations refused: the street has the ball and must appoint a holder.</summary>
    public bool AwaitsAppointment { get; private set; }

    /// <summary>Who held it from when to when, oldest first.</summary>
    public IReadOnlyList<Holding> Holdings => _holdings;

    public IReadOnlyList<HandOver> HandOvers => _handOvers;

    /// <summary>The offer that waits for an answer, if any.</summary>
    public HandOver? OpenOffer => _handOvers.Find(h => h.State == HandOverState.Offered);

    /// <summary>The latest hand-over, answered or not.</summary>
    public HandOver? LastOffer => _handOvers.MaxBy(h => h.OfferedAt);

    /// <summary>The street appointed the holder: only the street can move it now.</summary>
    public bool IsHeldByAppointment => _handOvers.FindLast(h => h.State is HandOverState.Accepted or HandOverState.Appointed) is { State: HandOverState.Appointed } last
        && last.ToUnitId == HolderId && !AwaitsAppointment;

    /// <summary>Offers the ball to another organisation; it stays here until that one accepts.</summary>
    public Result Offer(Guid toUnitId, PublicWords reason, Deadline answer, DateTimeOffset at)
    {
        if (RefusedBecauseEnded() is { } ended) return ended;
        if (OpenOffer is not null) return Refusal.RuleBroken("Matters.OfferIsOpen");
        if (AwaitsAppointment) return Refusal.RuleBroken("Matters.AwaitsAppointment");
        if (IsHeldByAppointment) return Refusal.RuleBroken("Matters.HolderWasAppointed");
        if (toUnitId == HolderId) return Refusal.RuleBroken("Matters.AlreadyHolder");
        if (string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("Matters.ReasonNeeded", "Reason");
        AddOffer(toUnitId, reason, answer, at);
        return Result.Done;
    }

    /// <summary>The one that offered it takes the offer back before it was answered.</summary>
    public Result WithdrawOffer(DateTimeOffset at)
    {
        if (OpenOffer is not { } offer) return Refusal.RuleBroken("Matters.NoOpenOffer");
        offer.Withdraw(at);
        Record(at, new HandOverWithdrawn(offer.FromUnitId, offer.ToUnitId));
        return Result.Done;
    }

    public Result AcceptOffer(DateTimeOffset at)
    {
        if (OpenOffer is not { } offer) return Refusal.RuleBroken("Matters.NoOpenOffer");
        offer.Accept(at);
        Record(at, new HandOverAccepted(offer.FromUnitId, offer.ToUnitId));
        Hold(offer.ToUnitId, at);
        return Result.Done;
    }

    /// <summary>
    /// Refused: the named next organisation is offered it at once. At the second refusal in a row the street holds it and must appoint.
    /// </summary>
    public Result RefuseOffer(PublicWords reason, Guid nextUnitId, Guid streetId, Deadline answer, DateTimeOffset at)
    {
        if (OpenOffer is not { } offer) return Refusal.RuleBroken("Matters.NoOpenOffer");
        if (string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("Matters.ReasonNeeded", "Reason");
        if (nextUnitId == offer.ToUnitId) return Refusal.Invalid("Matters.NextMustBeAnother", "NextUnitId");
        offer.Refuse(reason, nextUnitId, at);
        Record(at, new HandOverRefused(offer.FromUnitId, offer.ToUnitId, reason, nextUnitId));
        if (RefusalsInARow() >= RefusalsBeforeDecision) PutToStreet(streetId, at);
        else if (nextUnitId != HolderId) AddOffer(nextUnitId, reason, answer, at, namedById: offer.ToUnitId);
        return Result.Done;
    }

    /// <summary>The street decides who holds it; that organisation cannot refuse. An offer nobody answers does not stand in its way.</summary>
    public Result Appoint(Guid unitId, PublicWords reason, DateTimeOffset at)
    {
        if (RefusedBecauseEnded() is { } ended) return ended;
        if (string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("Matters.ReasonNeeded", "Reason");
        OpenOffer?.Withdraw(at);
        _handOvers.Add(HandOver.Appointed(Id, HolderId, unitId, reason, at));
        Record(at, new HolderAppointed(HolderId, unitId, reason));
        Hold(unitId, at);
        return Result.Done;
    }

    /// <summary>An offer taken back is no answer, so it does not break the row.</summary>
    private int RefusalsInARow() =>
        _handOvers.Where(h => h.State != HandOverState.Withdrawn).Reverse().TakeWhile(h => h.State == HandOverState.Refused).Count();

    /// <param name="toUnitId">Who is asked.</param>
    /// <param name="reason">Why it is theirs.</param>
    /// <param name="answer">By when they answer.</param>
    /// <param name="at">Now.</param>
    /// <param name="namedById">Whose words the reason is, where another refused and named them.</param>
    private void AddOffer(Guid toUnitId, PublicWords reason, Deadline answer, DateTimeOffset at, Guid? namedById = null)
    {
        _handOvers.Add(HandOver.Offered(Id, HolderId, toUnitId, reason, answer, at));
        Record(at, new HandOverOffered(HolderId, toUnitId, reason, answer.DueOn!.Value, namedById));
    }

    private void PutToStreet(Guid streetId, DateTimeOffset at)
    {
        Hold(streetId, at);
        AwaitsAppointment = true;
        Record(at, new HandOverPutToStreet(streetId));
    }

    private void Hold(Guid unitId, DateTimeOffset at)
    {
        AwaitsAppointment = false;
        Move(at);
        if (unitId == HolderId) return; // it keeps the ball, and its time goes on
        _holdings.Find(h => h.UntilAt is null)?.End(at);
        _holdings.Add(new Holding(Id, unitId, at));
        (HolderId, HeldSince) = (unitId, at);
        Index();
    }
}
