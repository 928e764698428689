using Yuanzhuo.Modules.Places.Domain;

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

        /// <summary>The unit that carries on for whatever had this code, today or once: a notice on the wall outlives a reorganisation.</summary>
        public async Task<OrgUnit?> UnitByAnyCodeAsync(string code, CancellationToken ct = default)
        {
            if (await db.UnitByCodeAsync(code, ct) is { } today) return today;
            var once = await db.OrgUnits.Where(u => u.Lives.Any(l => l.Code == code)).OrderByDescending(u => u.ClosedOn == null).ThenByDescending(u => u.Id).FirstOrDefaultAsync(ct);
            return once is null ? null : await db.SuccessorOfAsync(once, ct);
        }

        /// <summary>The existing unit that carries on: itself, or its successor's successor and so on.</summary>
        public async Task<OrgUnit?> SuccessorOfAsync(OrgUnit unit, CancellationToken ct = default)
        {
            var seen = new HashSet<Guid>();
            var current = unit;
            while (current is { ClosedOn: not null } && seen.Add(current.Id)) current = current.SuccessorId is { } next ? await db.OrgUnits.FindAsync([next], ct) : null;
            return current?.ClosedOn is null ? current : null;
        }

        /// <summary>The street or town it lies in (itself, if it is one), or null.</summary>
        public Task<OrgUnit?> StreetOfAsync(OrgUnit unit, CancellationToken ct = default) => db.AtOrAbove(unit).FirstOrDefaultAsync(u => u.Kind == OrgUnitKind.Street, ct);

        /// <summary>The community, village or family committee it lies in (itself, if it is one), or null.</summary>
        public Task<OrgUnit?> CommunityOfAsync(OrgUnit unit, CancellationToken ct = default) => db.AtOrAbove(unit).FirstOrDefaultAsync(u => OrgUnitKinds.Residential.Contains(u.Kind), ct);

        /// <summary>The six digits of its district, or null where it stands outside any.</summary>
        public Task<string?> DistrictCodeOfAsync(OrgUnit unit, CancellationToken ct = default) =>
            db.AtOrAbove(unit).Where(u => u.Kind == OrgUnitKind.District).Select(u => u.Code).FirstOrDefaultAsync(ct);

        /// <summary>The root of its installation: the district.</summary>
        public Task<OrgUnit> RootOfAsync(OrgUnit unit, CancellationToken ct = default)
        {
            var root = UnitPath.Root(unit.Path);
            return db.OrgUnits.AsNoTracking().SingleAsync(u => u.Path == root, ct);
        }

        /// <summary>The unit and all that stands above it.</summary>
        public IQueryable<OrgUnit> AtOrAbove(OrgUnit unit)
        {
            List<string> paths = [.. unit.PathsAbove, unit.Path];
            return db.OrgUnits.Where(u => paths.Contains(u.Path));
        }
    }

    extension(IQueryable<OrgUnit> units)
    {
        /// <summary>The unit with that path and all below it: one range of the path's index.</summary>
        public IQueryable<OrgUnit> AtOrBelow(string path)
        {
            var end = UnitPath.EndOf(path);
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

        /// <summary>Where concerns are raised: communities, villages, family committees.</summary>
        public IQueryable<OrgUnit> Residential() => units.Where(u => OrgUnitKinds.Residential.Contains(u.Kind));
    }
}
