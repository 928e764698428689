using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Domain;

public enum ExtensionState
{
    /// <summary>待答复.</summary>
    Asked,

    /// <summary>同意.</summary>
    Granted,

    /// <summary>不同意.</summary>
    Refused,

    /// <summary>The commitment was kept or dropped before anybody answered.</summary>
    Lapsed,
}

/// <summary>A request for more time (延期): asked before the term expires, decided by the community, told to the residents (policy notes C).</summary>
public sealed class Extension
{
    internal Extension(Guid commitmentId, int workingDays, PublicWords reason, Guid askedByUnitId, Guid askedByAccountId, DateTimeOffset askedAt) =>
        (Id, CommitmentId, WorkingDays, Reason, AskedByUnitId, AskedByAccountId, AskedAt) =
            (NewId.Next(), commitmentId, workingDays, reason, askedByUnitId, askedByAccountId, askedAt);

    public Guid Id { get; private init; }

    public Guid CommitmentId { get; private init; }

    /// <summary>How many working days more, counted from the due day.</summary>
    public int WorkingDays { get; private init; }

    /// <summary>Why. Public words.</summary>
    public PublicWords Reason { get; private init; }

    public Guid AskedByUnitId { get; private init; }

    /// <summary>Who asked: that person cannot decide.</summary>
    public Guid AskedByAccountId { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    public ExtensionState State { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Guid? DecidedByUnitId { get; private set; }

    /// <summary>What the residents are told. Public words.</summary>
    public PublicWords? DecisionWords { get; private set; }

    internal void Decide(ExtensionState state, ExtensionDecision decision, DateTimeOffset at) =>
        (State, DecidedAt, DecidedByUnitId, DecisionWords) = (state, at, decision.UnitId, decision.Words);

    internal void Lapse(DateTimeOffset at) => (State, DecidedAt) = (ExtensionState.Lapsed, at);
}

/// <summary>What is asked for.</summary>
/// <param name="WorkingDays">How many working days more.</param>
/// <param name="Reason">Why. Public words, at most 500 characters.</param>
/// <param name="UnitId">The organisation that asks: the one that promised.</param>
/// <param name="AccountId">The person who asks.</param>
public sealed record ExtensionRequest(int WorkingDays, PublicWords Reason, Guid UnitId, Guid AccountId);

/// <summary>The answer to it.</summary>
/// <param name="Words">What the residents are told. Public words, at most 500 characters.</param>
/// <param name="UnitId">The organisation that decides.</param>
/// <param name="AccountId">The person who decides.</param>
public sealed record ExtensionDecision(PublicWords Words, Guid UnitId, Guid AccountId);

/// <summary>What local rules allow: <c>case.extend.times</c> and <c>case.extend.days</c> (working days).</summary>
public sealed record ExtensionLimits(int Times, int LongestDays);
