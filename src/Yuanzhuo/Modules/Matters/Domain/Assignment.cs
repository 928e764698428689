namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>
/// Which of the holder's people works on a matter (经办人). It holds for as long as that organisation has the ball: at a hand-over it falls away by
/// itself, also where the matter comes back later. It changes nothing about who answers for the matter.
/// </summary>
public sealed class Assignment : Aggregate
{
    private readonly Guid? _placeId;

    private Assignment()
    {
    }

    private Assignment(Matter matter) => (MatterId, _placeId) = (matter.Id, matter.PlaceId);

    public Guid MatterId { get; private init; }

    /// <summary>The organisation that gave it to one of its own.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Null: nobody in particular.</summary>
    public Guid? AssigneeId { get; private set; }

    public DateTimeOffset AssignedAt { get; private set; }

    public override Guid? FactsOfMatter => MatterId;

    public override Guid? FactsAtPlace => _placeId ?? UnitId;

    public static Assignment Of(Matter matter) => new(matter);

    /// <summary>Whether it still holds: the organisation has had the ball ever since.</summary>
    public bool HoldsFor(Matter matter) => AssigneeId is not null && UnitId == matter.HolderId && AssignedAt >= matter.HeldSince;

    /// <summary>Gives the matter to one of the holder's people, or to nobody; the caller knows that they have a post there.</summary>
    public Result Give(Matter matter, Guid? assigneeId, DateTimeOffset at)
    {
        if (matter.Ending is { } ending) return Refusal.RuleBroken("Matters.HasEnded", ending);
        if (HoldsFor(matter) ? AssigneeId == assigneeId : assigneeId is null) return Result.Done;
        (UnitId, AssigneeId, AssignedAt) = (matter.HolderId, assigneeId, at);
        Record(at, new MatterAssigned(UnitId, assigneeId));
        return Result.Done;
    }
}
