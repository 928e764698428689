using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Places.Browsing;

/// <summary>What an administrator reads of the directory.</summary>
public sealed class BrowsePlaces(YuanzhuoDb db, UnitSearch units)
{
    public const int MostFound = 60;

    /// <summary>A district with its streets and their places.</summary>
    public sealed record Tree(OrgUnit District, IReadOnlyList<Branch> Streets, IReadOnlyList<OrgUnit> Organisations)
    {
        public int Count(OrgUnitKind kind) => Streets.Sum(s => s.Places.Count(p => p.Kind == kind));
    }

    public sealed record Branch(OrgUnit Street, IReadOnlyList<OrgUnit> Places);

    /// <summary>One unit with what it was, what stands above and below, and who carried it on.</summary>
    public sealed record Whole(OrgUnit Unit, IReadOnlyList<OrgUnit> Above, IReadOnlyList<OrgUnit> Below, OrgUnit? Successor, IReadOnlyDictionary<Guid, string> Names)
    {
        /// <summary>The district it stands in, or itself.</summary>
        public OrgUnit Root => Above is [var root, ..] ? root : Unit;

        /// <summary>By what a list or a form means it: its code, else all names from the district down, for there is a 3栋 in every estate.</summary>
        public string Way => Unit.Code ?? string.Join('/', Above.Select(u => u.Name).Append(Unit.Name));
    }

    /// <summary>Districts by code.</summary>
    public async Task<IReadOnlyList<OrgUnit>> DistrictsAsync(CancellationToken ct) =>
        await db.OrgUnits.AsNoTracking().Existing().Where(u => u.Kind == OrgUnitKind.District).OrderBy(u => u.Code).ToListAsync(ct);

    public async Task<Tree> TreeAsync(OrgUnit district, CancellationToken ct)
    {
        var units = await db.OrgUnits.AsNoTracking().AtOrBelow(district.Path).Existing()
            .Where(u => u.ParentId == district.Id || OrgUnitKinds.Residential.Contains(u.Kind)).OrderBy(u => u.Code == null).ThenBy(u => u.Code).ThenBy(u => u.Name).ToListAsync(ct);
        var below = units.ToLookup(u => u.ParentId);
        return new Tree(
            district, [.. units.Where(u => u.Kind == OrgUnitKind.Street).Select(s => new Branch(s, [.. below[s.Id].Where(u => u.Kind.IsResidential)]))],
            [.. below[district.Id].Where(u => u.Kind != OrgUnitKind.Street)]);
    }

    /// <summary>By name as all boxes understand it (<see cref="UnitQuery"/>), or a code of today or earlier; also what is closed. Buildings are found through their estate: 3栋 says nothing by itself.</summary>
    public async Task<NamesFound<OrgUnit>> SearchAsync(string typed, CancellationToken ct)
    {
        var query = SearchBox.Read(typed);
        if (query.Length >= 6 && query.All(char.IsAsciiDigit))
            return new(await db.OrgUnits.AsNoTracking().Where(u => u.Lives.Any(l => l.Code!.StartsWith(query))).OrderBy(u => u.ClosedOn != null).ThenBy(u => u.Code).Take(MostFound).ToListAsync(ct), false);
        var found = await units.EverAsync(query, ct);
        return found with { All = [.. found.All.Take(MostFound)] };
    }

    public async Task<Whole?> UnitAsync(Guid id, CancellationToken ct)
    {
        if (await db.OrgUnits.AsNoTracking().Include(u => u.Lives.OrderBy(l => l.FromOn).ThenBy(l => l.Id)).FirstOrDefaultAsync(u => u.Id == id, ct) is not { } unit) return null;
        var above = await db.AtOrAbove(unit).AsNoTracking().Where(u => u.Id != id).OrderBy(u => u.Path.Length).ToListAsync(ct);
        var below = await db.OrgUnits.AsNoTracking().Existing().Where(u => u.ParentId == id).OrderBy(u => u.Code == null).ThenBy(u => u.Code).ThenBy(u => u.Name.Length).ThenBy(u => u.Name).Take(500).ToListAsync(ct);
        var successor = unit.SuccessorId is { } next ? await db.OrgUnits.AsNoTracking().FirstOrDefaultAsync(u => u.Id == next, ct) : null;
        var names = await db.PlaceNamesAsync([.. unit.Lives.Select(l => l.ParentId).OfType<Guid>()], ct);
        return new Whole(unit, above, below, successor, names);
    }
}
