using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Yuanzhuo.Modules.Commitments.Domain;

namespace Yuanzhuo.Modules.Commitments.Following;

/// <summary>Which commitments to show, as it stands in the address.</summary>
public sealed record CommitmentFilter
{
    public const string Path = "/commitments";

    public const string Open = "open", Kept = "kept", Late = "late", InTime = "intime", All = "all", Ours = "ours", Here = "here";

    /// <summary>Working days without movement that a list can be narrowed to.</summary>
    public static IReadOnlyList<int> IdleChoices { get; } = [5, 10, 20];

    /// <summary>What we promised (ours), or what was promised for the places we answer for (here).</summary>
    public string Whose { get; init; } = Ours;

    /// <summary>Whose this person sees who chose nothing: the address then leaves it out. Null where nobody looks at the list.</summary>
    public string? Usually { get; init; }

    public string State { get; init; } = Open;

    /// <summary>Only of this organisation.</summary>
    public Guid? Unit { get; init; }

    public LightColour? Light { get; init; }

    /// <summary>Only of matters of this category's key; empty for those without one.</summary>
    public string? Category { get; init; }

    /// <summary>Only what did not move for at least so many working days: one of <see cref="IdleChoices"/>.</summary>
    public int? Idle { get; init; }

    /// <summary>Words looked for in the commitment, the matter and the organisation.</summary>
    public string Q { get; init; } = "";

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whatever the address says; what it says wrongly is left out.</summary>
    /// <param name="query">The query of the address.</param>
    /// <param name="usually">Whose commitments a person sees who chose nothing.</param>
    public static CommitmentFilter From(IQueryCollection query, string usually) => new()
    {
        Usually = usually,
        Whose = query["whose"] is [Ours or Here] ? query["whose"][0]! : usually,
        State = query["state"] is [Open or Kept or Late or InTime or All] ? query["state"][0]! : Open,
        Unit = Guid.TryParse(query["unit"], out var unit) ? unit : null,
        Light = Enum.TryParse<LightColour>(query["light"], ignoreCase: true, out var light) && Enum.IsDefined(light) ? light : null,
        Category = query["category"] is [{ Length: > 0 and <= 40 } category] ? (category == "none" ? "" : category) : null,
        Idle = int.TryParse(query["idle"], NumberStyles.None, CultureInfo.InvariantCulture, out var idle) && IdleChoices.Contains(idle) ? idle : null,
        Q = query["q"].ToString() is { Length: <= 100 } q ? q.Trim() : "",
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1,
    };

    /// <summary>The address of this list.</summary>
    public string Href(string path = Path)
    {
        var query = new Dictionary<string, string?>();
        if (Whose != Usually) query["whose"] = Whose;
        if (State != Open) query["state"] = State;
        if (Unit is { } unit) query["unit"] = unit.ToString();
        if (Light is { } light) query["light"] = light.ToString().ToLowerInvariant();
        if (Category is { } category) query["category"] = category.Length == 0 ? "none" : category;
        if (Idle is { } idle) query["idle"] = idle.ToString(CultureInfo.InvariantCulture);
        if (Q.Length > 0) query["q"] = Q;
        if (Page > 1) query["page"] = Page.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(path, query);
    }
}
