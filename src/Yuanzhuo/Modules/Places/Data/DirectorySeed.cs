using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Domain.Divisions;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>Founds a district with its streets, communities, villages and family committees from an official list.</summary>
public sealed class DirectorySeed(YuanzhuoDb db, TimeProvider clock)
{
    /// <summary>The district; where it has streets already nothing is done. The caller saves.</summary>
    /// <param name="name">The district's name; the list does not say it.</param>
    /// <param name="snapshot">Its streets and places.</param>
    /// <param name="from">The day from which they are known to exist.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<OrgUnit> FoundAsync(string name, DivisionSnapshot snapshot, DateOnly from, CancellationToken ct = default)
    {
        var district = await db.UnitByCodeAsync(snapshot.DistrictCode, ct);
        if (district is not null && await db.OrgUnits.AnyAsync(u => u.ParentId == district.Id && u.Kind == OrgUnitKind.Street, ct)) return district;
        district ??= Found(OrgUnitKind.District, name, snapshot.DistrictCode, null, from);
        var streets = snapshot.Streets.ToDictionary(s => s.Code, s => Found(OrgUnitKind.Street, s.Name, s.Code, district, from));
        foreach (var place in snapshot.Places) Found(place.Kind, place.Name, place.Code, streets[place.StreetCode], from);
        return district;
    }

    private OrgUnit Found(OrgUnitKind kind, string name, string code, OrgUnit? parent, DateOnly from)
    {
        var unit = OrgUnit.Found(kind, name, code, parent, PinyinInitials.Of(name), from, clock.GetUtcNow());
        db.Add(unit);
        return unit;
    }
}
