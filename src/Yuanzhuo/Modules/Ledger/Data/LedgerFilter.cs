using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>Which matters the ledger shows, understood and checked.</summary>
public sealed record LedgerFilter
{
    public static LedgerFilter Everything { get; } = new();

    /// <summary>This unit and all below it.</summary>
    public OrgUnit? Place { get; init; }

    /// <summary>By which divisions.</summary>
    public UnitTree Tree { get; init; }

    /// <summary>For the divisions of the day: what stood below the place, and when.</summary>
    public IReadOnlyList<PlaceSpan>? Below { get; init; }

    public Step? Step { get; init; }

    /// <summary>Ended in any of these ways; empty asks nothing.</summary>
    public IReadOnlyList<Ending> Endings { get; init; } = [];

    public LightColour? Light { get; init; }

    /// <summary>True: open ones; false: ended ones.</summary>
    public bool? IsOpen { get; init; }

    public Guid? HolderId { get; init; }

    /// <summary>A category's key; empty text asks for those without one.</summary>
    public string? Category { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>As somebody typed them; null asks nothing.</summary>
    public string? Words { get; init; }

    /// <summary>What says the words best comes first, because nobody chose another order.</summary>
    public bool IsRanked { get; init; }

    /// <summary>Place and period as figures count them.</summary>
    public CountingScope Scope => new(Place, From, To, Category) { Tree = Tree, Below = Below };

    /// <summary>Whether anything but words is asked.</summary>
    public bool IsNarrow => Place is not null || Step is not null || Endings.Count > 0 || Light is not null || IsOpen is not null || HolderId is not null || Category is not null || From is not null || To is not null;

    public LedgerSort Sort { get; init; } = LedgerSort.Default;
}

/// <summary>By what the ledger is ordered; the number decides between equals.</summary>
public sealed record LedgerSort(LedgerOrder By, bool IsDescending)
{
    public static LedgerSort Default { get; } = new(LedgerOrder.Received, true);
}

public enum LedgerOrder
{
    Received,
    Due,
    Moved,
    Ended,
}
