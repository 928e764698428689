using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>A topic of the agenda (议题): one matter.</summary>
public sealed class AgendaItem
{
    public const int LongestWords = 2000;

    internal AgendaItem(Guid roundtableId, Guid matterId, int order) => (Id, RoundtableId, MatterId, Order) = (NewId.Next(), roundtableId, matterId, order);

    public Guid Id { get; private init; }

    public Guid RoundtableId { get; private init; }

    public Guid MatterId { get; private init; }

    /// <summary>Its place on the agenda, from 1.</summary>
    public int Order { get; private init; }

    public Outcome? Outcome { get; private set; }

    /// <summary>What was agreed. Public words.</summary>
    public PublicWords? Words { get; private set; }

    /// <summary>The step at which the matter goes on when the result is published; null where it ends.</summary>
    public Step? NextStep { get; private set; }

    /// <summary>When the result was written down last; a form that saw another instant is too old.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    internal void Settle(Outcome outcome, PublicWords words, Step? nextStep, DateTimeOffset at) => (Outcome, Words, NextStep, SettledAt) = (outcome, words, nextStep, at);

    internal void LeaveOut(DateTimeOffset at) => (Outcome, SettledAt) = (Domain.Outcome.EndedBefore, at);
}
