using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>The directory's shared queries.</summary>
public static class PlacesQueries
{
    extension(YuanzhuoDb db)
    {
        public DbSet<OrgUnit> OrgUnits => db.Set<OrgUnit>();

        /// <summary>The unit that has this official code today, or null.</summary>
        public Task<OrgUnit?> UnitByCodeAsync(string code, CancellationToken ct = default) =>
            db.OrgUnits.FirstOrDefaultAsync(u => u.Code == code && u.ClosedOn == null, ct);
    }

    extension(IQueryable<OrgUnit> units)
    {
        /// <summary>The unit with that path and all below it: one range of the path's index.</summary>
        public IQueryable<OrgUnit> AtOrBelow(string path)
        {
            var end = path + "~";
            return units.Where(u => string.Compare(u.Path, path) >= 0 && string.Compare(u.Path, end) < 0);
        }

        /// <summary>Units at or below any of the paths (an empty path is the whole installation).</summary>
        public IQueryable<OrgUnit> AtOrBelowAny(IReadOnlyList<string> paths) => paths switch
        {
            [] => units.Where(_ => false),
            _ when paths.Contains("") => units,
            _ => paths.Skip(1).Aggregate(units.AtOrBelow(paths[0]), (sum, path) => sum.Union(units.AtOrBelow(path))),
        };

        public IQueryable<OrgUnit> Existing() => units.Where(u => u.ClosedOn == null);
    }
}
