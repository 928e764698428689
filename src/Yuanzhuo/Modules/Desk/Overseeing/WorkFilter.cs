using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Yuanzhuo.Modules.Ledger.Data;

namespace Yuanzhuo.Modules.Desk.Overseeing;

/// <summary>Which matters a person at work looks at, as it stands in the address.</summary>
public sealed record WorkFilter
{
    public const string Path = StaffPages.Matters;

    public const string Open = "open", Late = "late", Soon = "soon", Ended = "ended", All = "all";

    /// <summary>So many working days ahead are soon.</summary>
    public const int SoonDays = 5;

    public static IReadOnlyList<string> States { get; } = [Open, Late, Soon, Ended, All];

    /// <summary>Working days without movement that the list offers; an address may name any number up to <see cref="MostIdle"/>.</summary>
    public static IReadOnlyList<int> IdleChoices { get; } = [5, 10, 20];

    private const int MostIdle = 250;

    /// <summary>Sorts by the words of addresses; the first is the usual one.</summary>
    public static IReadOnlyList<string> Sorts { get; } = ["due", "moved", "received", "-received"];

    /// <summary>Official code or id of a unit: its whole subtree.</summary>
    public string? Place { get; init; }

    /// <summary>The place itself, without what lies below it: a street's own matters.</summary>
    public bool IsPlaceItself { get; init; }

    public Guid? Holder { get; init; }

    /// <summary>A theme's or subject's key; empty for those without one.</summary>
    public string? Category { get; init; }

    /// <summary>Without movement for at least so many working days.</summary>
    public int? Idle { get; init; }

    public LightColour? Light { get; init; }

    public string State { get; init; } = Open;

    /// <summary>Words looked for, as the ledger looks for them.</summary>
    public string Q { get; init; } = "";

    /// <summary>One of <see cref="Sorts"/>.</summary>
    public string Sort { get; init; } = Sorts[0];

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Everything on the page is ticked.</summary>
    public bool IsAllTicked { get; init; }

    /// <summary>By what the list is ordered. Ended ones have no due day to speak of: the latest come first.</summary>
    public LedgerSort Order => (Sort, State) switch
    {
        ("due", Ended) => new(LedgerOrder.Ended, true),
        ("moved", _) => new(LedgerOrder.Moved, false),
        ("received", _) => new(LedgerOrder.Received, false),
        ("-received", _) => new(LedgerOrder.Received, true),
        _ => new(LedgerOrder.Due, false),
    };

    /// <summary>Whatever the address says; what it says wrongly is left out.</summary>
    public static WorkFilter From(IQueryCollection query) => new()
    {
        Place = query["place"] is [{ Length: > 0 and <= 40 } place] ? place : null,
        IsPlaceItself = query["place"].Count > 0 && query["itself"] == "1",
        Holder = Guid.TryParse(query["holder"], out var holder) ? holder : null,
        Category = query["category"] is [{ Length: > 0 and <= 40 } category] ? (category == "none" ? "" : category) : null,
        Idle = Number(query["idle"]) is { } idle and > 0 and <= MostIdle ? idle : null,
        Light = Enum.TryParse<LightColour>(query["light"], ignoreCase: true, out var light) && Enum.IsDefined(light) ? light : null,
        State = States.FirstOrDefault(s => s == query["state"]) ?? Open,
        Q = query["q"].ToString() is { Length: <= 100 } q ? q.Trim() : "",
        Sort = Sorts.FirstOrDefault(s => s == query["sort"]) ?? Sorts[0],
        Page = Number(query["page"]) is { } page and > 0 ? Math.Min(page, WorkList.LastPage) : 1,
        IsAllTicked = query["tick"] == "all",
    };

    /// <summary>The address of this list.</summary>
    public string Href()
    {
        var query = new Dictionary<string, string?>();
        if (Place is { } place) query["place"] = place;
        if (Place is not null && IsPlaceItself) query["itself"] = "1";
        if (Holder is { } holder) query["holder"] = holder.ToString();
        if (Category is { } category) query["category"] = category.Length == 0 ? "none" : category;
        if (Idle is { } idle) query["idle"] = idle.ToString(CultureInfo.InvariantCulture);
        if (Light is { } light) query["light"] = LedgerLinks.WordOf(light);
        if (State != Open) query["state"] = State;
        if (Q.Length > 0) query["q"] = Q;
        if (Sort != Sorts[0]) query["sort"] = Sort;
        if (Page > 1) query["page"] = Page.ToString(CultureInfo.InvariantCulture);
        if (IsAllTicked) query["tick"] = "all";
        return QueryHelpers.AddQueryString(Path, query);
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
