using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Finds the organisations that can have the ball: those that do work, not places that are only addresses.</summary>
public static class HolderSearch
{
    public static bool CanHold(this OrgUnit unit) => unit.ClosedOn is null && unit.Kind.CanHoldMatters;

    extension(YuanzhuoDb db)
    {
        /// <summary>Organisations in the same installation that can hold, by part of the name or first pinyin letters; without words the nearest.</summary>
        public Task<List<OrgUnit>> HoldersAsync(OrgUnit near, string? words, int most, CancellationToken ct = default) => FindAsync(db, OrgUnitKinds.Holders, near, words, most, ct);

        /// <summary>Communities, villages and streets by part of the name or first pinyin letters.</summary>
        public Task<List<OrgUnit>> ConcernPlacesAsync(OrgUnit near, string? words, int most, CancellationToken ct = default) => FindAsync(db, ConcernPlaces.Kinds, near, words, most, ct);
    }

    private static Task<List<OrgUnit>> FindAsync(YuanzhuoDb db, IReadOnlyList<OrgUnitKind> kinds, OrgUnit near, string? words, int most, CancellationToken ct)
    {
        var root = near.Path[..Math.Min(near.Path.Length, near.Path.IndexOf('/', StringComparison.Ordinal) + 1)];
        var name = (words ?? "").Trim();
        var letters = Bigrams.Fold(name);
        var units = db.OrgUnits.AsNoTracking().AtOrBelow(root).Existing().Where(u => kinds.Contains(u.Kind));
        if (name.Length > 0) units = units.Where(u => u.Name.Contains(name) || u.Initials.StartsWith(letters));
        return units.OrderBy(u => u.Kind == OrgUnitKind.Department ? 0 : 1).ThenBy(u => u.Path.Length).ThenBy(u => u.Name).Take(most).ToListAsync(ct);
    }
}
