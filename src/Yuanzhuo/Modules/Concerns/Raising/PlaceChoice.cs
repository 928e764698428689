namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>A place to choose.</summary>
/// <param name="PlaceId">The community, village, family committee or street.</param>
/// <param name="BuildingId">The estate inside it, where that was what the person typed.</param>
/// <param name="Name">What the person reads.</param>
/// <param name="Under">What it belongs to.</param>
public sealed record PlaceChoice(Guid PlaceId, Guid? BuildingId, string Name, string Under)
{
    /// <summary>As a form sends it.</summary>
    public string Value => BuildingId is { } building ? $"{PlaceId:N}.{building:N}" : $"{PlaceId:N}";

    /// <summary>The ids a form sent, or null.</summary>
    public static (Guid PlaceId, Guid? BuildingId)? Read(string? value) => value?.Split('.') switch
    {
        [var place] when Guid.TryParse(place, out var id) => (id, null),
        [var place, var building] when Guid.TryParse(place, out var id) && Guid.TryParse(building, out var inside) => (id, inside),
        _ => null,
    };
}

/// <summary>A street with its communities, for the list.</summary>
public sealed record StreetChoices(PlaceChoice Street, IReadOnlyList<PlaceChoice> Communities);
