using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Search;

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

/// <summary>Which roundtables a list shows. Plans without a notice are never among them.</summary>
public sealed record RoundtableFilter
{
    /// <summary>Hosts at or below this path; null is everywhere.</summary>
    public string? PlacePath { get; init; }

    public RoundtableKind? Kind { get; init; }

    public DateOnly? FromOn { get; init; }

    public DateOnly? UntilOn { get; init; }

    /// <summary>What was typed.</summary>
    public string? Words { get; init; }

    /// <summary>What it was understood as: each must be said by the title, the venue, a matter of the agenda, or be the name of whoever hosts.</summary>
    public IReadOnlyList<AskedTerm> Terms { get; init; } = [];
}

/// <summary>A word that a list of roundtables is asked for.</summary>
/// <param name="Term">As it may be written.</param>
/// <param name="Matters">The matters that say it.</param>
/// <param name="Hosts">The organisations that bear it as a name.</param>
public sealed record AskedTerm(WantedTerm Term, MatterHits Matters, IReadOnlyList<Guid> Hosts);
