using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

public enum HandOverState
{
    Offered,
    Accepted,
    Refused,
    Appointed,
    Withdrawn,
}

/// <summary>A hand-over (流转): offered, then accepted, or refused with a reason and the next holder named; or appointed by the street.</summary>
public sealed class HandOver
{
    private HandOver(Guid matterId, Guid fromUnitId, Guid toUnitId, PublicWords reason, HandOverState state, DateTimeOffset offeredAt) =>
        (Id, MatterId, FromUnitId, ToUnitId, Reason, State, OfferedAt) = (NewId.Next(), matterId, fromUnitId, toUnitId, reason, state, offeredAt);

    public Guid Id { get; private init; }

    public Guid MatterId { get; private init; }

    public Guid FromUnitId { get; private init; }

    public Guid ToUnitId { get; private init; }

    /// <summary>Why it is offered there. Public words.</summary>
    public PublicWords Reason { get; private init; }

    /// <summary>By when an answer is expected (rule <c>case.return</c>).</summary>
    public Deadline? Answer { get; private set; }

    public HandOverState State { get; private set; }

    public DateTimeOffset OfferedAt { get; private init; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it was refused. Public words.</summary>
    public PublicWords? RefusalReason { get; private set; }

    /// <summary>Whose it is instead, in the eyes of the one who refused.</summary>
    public Guid? NextUnitId { get; private set; }

    internal static HandOver Offered(Guid matterId, Guid from, Guid to, PublicWords reason, Deadline answer, DateTimeOffset at) =>
        new(matterId, from, to, reason, HandOverState.Offered, at) { Answer = answer };

    internal static HandOver Appointed(Guid matterId, Guid from, Guid to, PublicWords reason, DateTimeOffset at) =>
        new(matterId, from, to, reason, HandOverState.Appointed, at) { AnsweredAt = at };

    /// <summary>Nothing moves until it is answered, so only the day counts.</summary>
    public DueState Due => new() { IsEnded = State != HandOverState.Offered, DueOn = Answer?.DueOn };

    internal bool Recount(WorkingCalendar calendar)
    {
        if (Answer is not { } before || before.Recounted(calendar) is var after && ReferenceEquals(before, after)) return false;
        Answer = after;
        return true;
    }

    internal void Accept(DateTimeOffset at) => (State, AnsweredAt) = (HandOverState.Accepted, at);

    internal void Withdraw(DateTimeOffset at) => (State, AnsweredAt) = (HandOverState.Withdrawn, at);

    internal void Refuse(PublicWords reason, Guid nextUnitId, DateTimeOffset at) =>
        (State, AnsweredAt, RefusalReason, NextUnitId) = (HandOverState.Refused, at, reason, nextUnitId);
}

/// <summary>A stretch of time in which one organisation had the ball.</summary>
public sealed class Holding
{
    internal Holding(Guid matterId, Guid unitId, DateTimeOffset fromAt) => (Id, MatterId, UnitId, FromAt) = (NewId.Next(), matterId, unitId, fromAt);

    public Guid Id { get; private init; }

    public Guid MatterId { get; private init; }

    public Guid UnitId { get; private init; }

    public DateTimeOffset FromAt { get; private init; }

    public DateTimeOffset? UntilAt { get; private set; }

    internal void End(DateTimeOffset at) => UntilAt = at;
}
