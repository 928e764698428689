using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Where concerns can be raised: found by name, pinyin initials, code, the name of an estate, or in the list.</summary>
internal sealed class RaisingPlaces(YuanzhuoDb db, PlaceSearch search, SeenPlaces seen)
{
    /// <summary>More than anybody reads; a longer answer asks for another letter.</summary>
    private const int MostCommunities = 12, MostEstates = 8, MostSpots = 500;

    private static readonly OrgUnitKind[] Estates = [OrgUnitKind.Estate, OrgUnitKind.GovernanceUnit];

    /// <summary>The place, if concerns can be raised there today.</summary>
    public Task<OrgUnit?> FindAsync(Guid? id, CancellationToken ct) =>
        db.OrgUnits.FirstOrDefaultAsync(u => u.Id == id && u.ClosedOn == null && ConcernPlaces.Kinds.Contains(u.Kind), ct);

    /// <summary>The place by its id or its code as this node last saw it, for a write that makes sure of it (<see cref="SeenPlaces"/>).</summary>
    public async ValueTask<OrgUnit?> SeenAsync(Guid? id, string? code, CancellationToken ct)
    {
        var place = id is { } known ? await seen.FindAsync(db, known, ct) : IsCode(code) ? await seen.ByCodeAsync(db, code!, ct) : null;
        return place?.TakesConcerns() == true ? place : null;
    }

    /// <summary>It has changed since.</summary>
    public void Forget(OrgUnit place) => seen.Forget(place);

    /// <summary>The building, where it still lies in the place (reorganisation may have moved it meanwhile), or the one that the words for the spot name.</summary>
    public async ValueTask<Guid?> InsideAsync(OrgUnit place, Guid? buildingId, string spot, CancellationToken ct)
    {
        if (buildingId is { } id) return await db.OrgUnits.AtOrBelow(place.Path).AnyAsync(u => u.Id == id, ct) ? id : null;
        return spot.Length == 0 ? null : (await SpotsAsync(place, ct)).FirstOrDefault(s => s.IsNamed(spot))?.Id;
    }

    /// <summary>The place that has that code, or carries on for the one that had it.</summary>
    public async Task<OrgUnit?> ByCodeAsync(string? code, CancellationToken ct)
    {
        if (!IsCode(code)) return null;
        return await db.UnitByAnyCodeAsync(code!, ct) is { } unit && unit.TakesConcerns() ? unit : null;
    }

    private static bool IsCode(string? code) => code is { Length: >= 6 and <= 12 } && code.All(char.IsAsciiDigit);

    /// <summary>Communities first, then the estates whose name fits: people know where they live better than which community that is.</summary>
    public async Task<IReadOnlyList<PlaceChoice>> SearchAsync(string? typed, CancellationToken ct)
    {
        var query = ContactShape.Narrow(CleanText.Of(typed));
        var communities = await search.FindAsync(query, MostCommunities, ct: ct);
        return [.. communities.Select(p => new PlaceChoice(p.Id, null, p.Name, p.Street)), .. await EstatesAsync(query, ct)];
    }

    /// <summary>Every street with its communities, in the order of their codes.</summary>
    public async Task<IReadOnlyList<StreetChoices>> ListAsync(CancellationToken ct)
    {
        var units = await db.OrgUnits.AsNoTracking().Existing().Where(u => ConcernPlaces.Kinds.Contains(u.Kind)).OrderBy(u => u.Code).ToListAsync(ct);
        var below = units.Where(u => u.Kind != OrgUnitKind.Street).ToLookup(u => u.ParentId);
        return [.. units.Where(u => u.Kind == OrgUnitKind.Street).Select(street => new StreetChoices(
            new(street.Id, null, street.Name, ""), [.. below[street.Id].Select(u => new PlaceChoice(u.Id, null, u.Name, street.Name))]))];
    }

    /// <summary>Estates and buildings the directory knows inside the place, from the place down.</summary>
    public async Task<IReadOnlyList<KnownSpot>> SpotsAsync(OrgUnit place, CancellationToken ct) => KnownSpot.Of(
        await db.OrgUnits.AsNoTracking().AtOrBelow(place.Path).Existing().Where(u => ConcernPlaces.SpotKinds.Contains(u.Kind)).OrderBy(u => u.Path).Take(MostSpots).ToListAsync(ct));

    /// <summary>What the place belongs to, in words.</summary>
    public async Task<string> UnderAsync(OrgUnit place, CancellationToken ct) =>
        await db.OrgUnits.Where(u => u.Id == place.ParentId).Select(u => u.Name).FirstOrDefaultAsync(ct) ?? "";

    private async Task<IReadOnlyList<PlaceChoice>> EstatesAsync(string query, CancellationToken ct)
    {
        var asked = UnitQuery.Of(query);
        if (asked.IsEmpty) return [];
        var estates = await db.OrgUnits.AsNoTracking().Existing().Where(u => Estates.Contains(u.Kind)).ToListAsync(ct);
        var choices = new List<PlaceChoice>();
        foreach (var estate in NamesFound<OrgUnit>.Among([.. estates.OrderBy(e => e.Name.Length)], e => asked.FitOf(e.Name), e => asked.NearOf(e.Name)).All.Take(MostEstates))
        {
            if (await db.CommunityOfAsync(estate, ct) is { } community) choices.Add(new(community.Id, estate.Id, estate.Name, community.Name));
        }

        return choices;
    }
}
