using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>Names as they are shown: from the street down, such as 南浦街道 · 象山社区 or 南站街道 · 铁路四村社区 · 铁路四村小区 · 3栋.</summary>
public static class PlaceNames
{
    private const string Between = " · ";

    // The district is the same for all, and a governance unit says nothing to a passer-by.
    private static readonly OrgUnitKind[] Unsaid = [OrgUnitKind.District, OrgUnitKind.GovernanceUnit];

    extension(YuanzhuoDb db)
    {
        /// <summary>The unit's name with where it lies.</summary>
        public async Task<string> PlaceNameAsync(OrgUnit unit, CancellationToken ct = default)
        {
            var line = await db.AtOrAbove(unit).OrderBy(u => u.Path.Length).ToListAsync(ct);
            return string.Join(Between, line.Where(u => u.Id == unit.Id || !Unsaid.Contains(u.Kind)).Select(u => u.Name));
        }

        /// <summary>The names of many units at once, for lists; two queries whatever their number.</summary>
        public async Task<IReadOnlyDictionary<Guid, string>> PlaceNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct = default)
        {
            var wanted = ids.Distinct().ToList();
            var units = await db.OrgUnits.AsNoTracking().Where(u => wanted.Contains(u.Id)).ToListAsync(ct);
            var paths = units.SelectMany(u => u.PathsAbove).Distinct().ToList();
            var above = await db.OrgUnits.Where(u => paths.Contains(u.Path) && !Unsaid.Contains(u.Kind)).ToDictionaryAsync(u => u.Path, u => u.Name, ct);
            return units.ToDictionary(u => u.Id, u => string.Join(Between, u.PathsAbove.Where(above.ContainsKey).Select(p => above[p]).Append(u.Name)));
        }
    }
}
