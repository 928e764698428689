namespace Yuanzhuo.Platform.Journal;

/// <summary>
/// One fact as it stands in the journal: written in the transaction of the change it tells of, never changed or removed (a trigger
/// refuses on both databases). <see cref="Seq"/> orders the journal. No personal data: the actor is ids and a role.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>Order in the journal, given by the database.</summary>
    public long Seq { get; private set; }

    public Guid Id { get; init; } = NewId.Next();

    /// <summary>When it became true (UTC).</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The fact's name, in the past tense, such as <c>ConcernRaised</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind of thing that changed, such as <c>Matter</c>.</summary>
    public required string AggregateKind { get; init; }

    public Guid AggregateId { get; init; }

    /// <summary>The matter whose timeline this belongs to.</summary>
    public Guid? MatterId { get; init; }

    /// <summary>The place this belongs to.</summary>
    public Guid? PlaceId { get; init; }

    public Guid? ActorAccountId { get; init; }

    public Guid? ActorUnitId { get; init; }

    /// <summary>The role in which it was done; "Anyone" for residents, "System" for jobs.</summary>
    public required string ActorRole { get; init; }

    /// <summary>The fact's own values, as JSON; words only by their digest (<see cref="FactWords"/>).</summary>
    public required string Details { get; init; }

    /// <summary>Its words, where they were read along (<see cref="WordsOfFacts"/>); null where not.</summary>
    public IReadOnlyList<FactWords>? Words { get; internal set; }
}
