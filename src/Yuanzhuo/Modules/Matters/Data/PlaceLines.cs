using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>An organisation and all above it.</summary>
public static class PlaceLines
{
    /// <summary>Characters of one part of a path; see <see cref="OrgUnit.Path"/>.</summary>
    private const int PartLength = 13;

    extension(YuanzhuoDb db)
    {
        /// <summary>The unit with that path and those above it, nearest first.</summary>
        public async Task<IReadOnlyList<OrgUnit>> LineAsync(string path, CancellationToken ct = default)
        {
            var paths = Enumerable.Range(1, path.Length / PartLength).Select(n => path[..(n * PartLength)]).ToList();
            var units = await db.OrgUnits.AsNoTracking().Where(u => paths.Contains(u.Path)).ToListAsync(ct);
            return [.. units.OrderByDescending(u => u.Path.Length)];
        }

        /// <summary>Who decides when two organisations refused: the street of the place, or what stands nearest above it.</summary>
        public async Task<OrgUnit> DecidingStreetAsync(OrgUnit place, CancellationToken ct = default)
        {
            var line = await db.LineAsync(place.Path, ct);
            return line.FirstOrDefault(u => u.Kind == OrgUnitKind.Street) ?? line.Skip(1).FirstOrDefault() ?? line[0];
        }
    }
}
