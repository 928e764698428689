using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>What a plan holds. Words and labels are public.</summary>
public sealed record Plan
{
    public required RoundtableKind Kind { get; init; }

    public required PublicWords Title { get; init; }

    public required Guid HostUnitId { get; init; }

    public required PublicWords Venue { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Matters in the order in which they come to the table.</summary>
    public required IReadOnlyList<Guid> MatterIds { get; init; }

    public required IReadOnlyList<Invited> People { get; init; }
}

/// <summary>Somebody asked to come: "4栋居民代表", "区城建局".</summary>
public sealed record Invited(Side Side, PublicWords Label, Guid? UnitId);

public enum RoundtableKind
{
    /// <summary>社区圆桌会.</summary>
    Community,

    /// <summary>专题圆桌会.</summary>
    Themed,

    /// <summary>企业圆桌会, run by the services desk.</summary>
    Enterprise,
}

public enum RoundtableState
{
    Planned,
    Announced,

    /// <summary>Results are being recorded.</summary>
    Held,
    Published,
    Cancelled,
}
