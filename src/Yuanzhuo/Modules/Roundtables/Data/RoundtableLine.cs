using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Data;

/// <summary>A roundtable in a list, for everybody.</summary>
public sealed record RoundtableLine
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required RoundtableKind Kind { get; init; }

    public required RoundtableState State { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>The day in China.</summary>
    public required DateOnly HeldOn { get; init; }

    public required string Venue { get; init; }

    public required Guid HostUnitId { get; init; }

    public required string HostName { get; init; }

    /// <summary>Titles of the matters, in the agenda's order.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
}

/// <summary>A roundtable that had, or will have, a certain matter on the table.</summary>
/// <param name="Number">The roundtable's number; its page is <c>/roundtables/{Number}</c>.</param>
/// <param name="Outcome">What became of this matter there; null while open.</param>
/// <param name="Words">What was agreed.</param>
public sealed record MatterRound(
    string Number, string Title, RoundtableKind Kind, RoundtableState State, DateTimeOffset StartsAt, DateOnly HeldOn, string Venue,
    Guid RoundtableId, Guid AgendaItemId, int Order, Outcome? Outcome, string? Words)
{
    /// <summary>Whether the result is published; until then it can still be put right.</summary>
    public bool IsResultOut => State == RoundtableState.Published;
}

/// <summary>Which roundtables a list shows. Plans without a notice are never among them.</summary>
public sealed record RoundtableFilter
{
    /// <summary>Hosts at or below this path; null is everywhere.</summary>
    public string? PlacePath { get; init; }

    public RoundtableKind? Kind { get; init; }

    public DateOnly? FromOn { get; init; }

    public DateOnly? UntilOn { get; init; }

    /// <summary>Part of the title.</summary>
    public string? Words { get; init; }
}
