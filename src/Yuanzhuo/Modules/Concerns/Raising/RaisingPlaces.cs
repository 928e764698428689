using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Where concerns can be raised: found by name, pinyin initials, code, the name of an estate, or in the list.</summary>
internal sealed class RaisingPlaces(YuanzhuoDb db)
{
    /// <summary>More than anybody reads; a longer answer asks for another letter.</summary>
    private const int MostFound = 30;

    private static readonly OrgUnitKind[] Findable = [.. ConcernPlaces.Kinds, OrgUnitKind.Estate, OrgUnitKind.GovernanceUnit];

    /// <summary>The place, if concerns can be raised there today.</summary>
    public Task<OrgUnit?> FindAsync(Guid? id, CancellationToken ct) =>
        db.OrgUnits.FirstOrDefaultAsync(u => u.Id == id && u.ClosedOn == null && ConcernPlaces.Kinds.Contains(u.Kind), ct);

    /// <summary>The place that has that code, or had it once (a notice on the wall outlives a reorganisation).</summary>
    public async Task<OrgUnit?> ByCodeAsync(string? code, CancellationToken ct)
    {
        if (code is not { Length: >= 6 and <= 12 } || !code.All(char.IsAsciiDigit)) return null;
        if (await db.UnitByCodeAsync(code, ct) is { } today) return today.TakesConcerns() ? today : null;
        var once = await db.OrgUnits.Where(u => u.Lives.Any(l => l.Code == code)).OrderByDescending(u => u.Id).FirstOrDefaultAsync(ct);
        for (var hops = 0; once is { ClosedOn: not null, SuccessorId: { } next } && hops < 8; hops++) once = await db.OrgUnits.FindAsync([next], ct);
        return once?.TakesConcerns() == true ? once : null;
    }

    public async Task<IReadOnlyList<PlaceChoice>> SearchAsync(string? typed, CancellationToken ct)
    {
        var query = ContactShape.Narrow(CleanText.Of(typed));
        if (query.Length is 0 or > 60) return [];
        if (await ByCodeAsync(query, ct) is { } coded) return [new(coded.Id, null, coded.Name, await UnderAsync(coded, ct))];
        var units = await db.OrgUnits.AsNoTracking().Existing().Where(u => Findable.Contains(u.Kind)).Select(u => new Row(u.Id, u.ParentId, u.Kind, u.Name)).ToListAsync(ct);
        var byId = units.ToDictionary(u => u.Id);
        return [.. units.Where(u => PinyinInitials.Matches(u.Name, query)).OrderBy(u => u.Name.Length).ThenBy(u => u.Name, StringComparer.Ordinal)
            .Select(u => Choice(u, byId)).OfType<PlaceChoice>().Take(MostFound)];
    }

    /// <summary>Every street with its communities, in the order of their codes.</summary>
    public async Task<IReadOnlyList<StreetChoices>> ListAsync(CancellationToken ct)
    {
        var units = await db.OrgUnits.AsNoTracking().Existing().Where(u => ConcernPlaces.Kinds.Contains(u.Kind)).OrderBy(u => u.Code).ToListAsync(ct);
        var below = units.Where(u => u.Kind != OrgUnitKind.Street).ToLookup(u => u.ParentId);
        return [.. units.Where(u => u.Kind == OrgUnitKind.Street).Select(street => new StreetChoices(
            new(street.Id, null, street.Name, ""), [.. below[street.Id].Select(u => new PlaceChoice(u.Id, null, u.Name, street.Name))]))];
    }

    /// <summary>Estates and buildings the directory knows inside the place, by their names from the place down.</summary>
    public async Task<IReadOnlyList<OrgUnit>> SpotsAsync(OrgUnit place, CancellationToken ct) =>
        await db.OrgUnits.AsNoTracking().AtOrBelow(place.Path).Existing().Where(u => ConcernPlaces.SpotKinds.Contains(u.Kind)).OrderBy(u => u.Path).Take(200).ToListAsync(ct);

    /// <summary>What the place belongs to, in words.</summary>
    public async Task<string> UnderAsync(OrgUnit place, CancellationToken ct) =>
        await db.OrgUnits.Where(u => u.Id == place.ParentId).Select(u => u.Name).FirstOrDefaultAsync(ct) ?? "";

    private static PlaceChoice? Choice(Row unit, Dictionary<Guid, Row> byId)
    {
        var parent = Parent(unit);
        if (ConcernPlaces.Kinds.Contains(unit.Kind)) return new(unit.Id, null, unit.Name, parent?.Name ?? "");
        while (parent is not null && !ConcernPlaces.Kinds.Contains(parent.Kind)) parent = Parent(parent);
        return parent is null ? null : new(parent.Id, unit.Id, unit.Name, parent.Name);

        Row? Parent(Row of) => of.ParentId is { } id ? byId.GetValueOrDefault(id) : null;
    }

    private sealed record Row(Guid Id, Guid? ParentId, OrgUnitKind Kind, string Name);
}
