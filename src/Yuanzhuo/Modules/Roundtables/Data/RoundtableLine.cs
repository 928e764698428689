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
