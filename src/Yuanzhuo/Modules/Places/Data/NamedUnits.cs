using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>The organisations in which people work, found as a list writes them: by code, by name, or by names from above with slashes between.</summary>
public sealed class NamedUnits
{
    private readonly Dictionary<string, OrgUnit> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, OrgUnit> _byName;
    private readonly Dictionary<Guid, OrgUnit> _byId;

    private NamedUnits(List<OrgUnit> units)
    {
        _byId = units.ToDictionary(u => u.Id);
        _byName = units.ToLookup(u => u.Name, StringComparer.Ordinal);
        foreach (var unit in units.Where(u => u.Code is not null)) _byCode.TryAdd(unit.Code!, unit);
    }

    /// <summary>Those that exist; nobody has a post at a building.</summary>
    public static async Task<NamedUnits> LoadAsync(YuanzhuoDb db, CancellationToken ct) =>
        new(await db.OrgUnits.AsNoTracking().Existing().Where(u => u.Kind != OrgUnitKind.Building && u.Kind != OrgUnitKind.Entrance).ToListAsync(ct));

    /// <summary>The one that is meant, or why none is.</summary>
    public Result<OrgUnit> Meant(string words, string field)
    {
        if (words.Length == 0) return Refusal.Invalid("Places.UnitNeeded", field);
        if (_byCode.TryGetValue(words, out var coded)) return coded;
        string[] way = [.. words.Split('/', '／').Select(w => w.Trim())];
        return _byName[way[^1]].Where(u => Leads(way, u)).ToList() switch
        {
            [var one] => one,
            [] => Refusal.Invalid("Places.UnitUnknown", field, words),
            var several => Refusal.Invalid("Places.ParentUnclear", field, words, several.Count),
        };
    }

    private bool Leads(string[] way, OrgUnit unit)
    {
        var above = Above(unit);
        for (var i = way.Length - 2; i >= 0; i--)
        {
            while (above is not null && above.Name != way[i]) above = Above(above);
            if (above is null) return false;
            above = Above(above);
        }

        return true;
    }

    private OrgUnit? Above(OrgUnit unit) => unit.ParentId is { } parent ? _byId.GetValueOrDefault(parent) : null;
}
