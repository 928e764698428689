namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>What an address asks of the ledger, as it was typed: every value may be missing or nonsense.</summary>
public sealed record LedgerRequest
{
    /// <summary>Official code or id of any unit: its whole subtree.</summary>
    public string? Place { get; init; }

    /// <summary>A step's word, such as <c>deliberate</c>.</summary>
    public string? Step { get; init; }

    /// <summary>Words of endings, parted by commas.</summary>
    public string? Ending { get; init; }

    /// <summary>A light's word, such as <c>red</c>.</summary>
    public string? Light { get; init; }

    /// <summary><c>open</c> or <c>ended</c>.</summary>
    public string? State { get; init; }

    /// <summary>Id of the organisation that has the ball.</summary>
    public string? Holder { get; init; }

    /// <summary>A key of the category list, or <c>none</c>.</summary>
    public string? Category { get; init; }

    /// <summary>First day received, <c>2026-01-31</c>.</summary>
    public string? From { get; init; }

    /// <summary>Last day received.</summary>
    public string? To { get; init; }

    /// <summary><c>then</c> or <c>today</c>: by which divisions a place holds what was received.</summary>
    public string? Tree { get; init; }

    /// <summary><c>voices</c>: everybody who spoke, not the matters.</summary>
    public string? Unit { get; init; }

    /// <summary>Words to search for; two characters suffice.</summary>
    public string? Q { get; init; }

    /// <summary><c>received</c>, <c>due</c>, <c>moved</c> or <c>ended</c>; a minus before it turns the order round.</summary>
    public string? Sort { get; init; }
}
