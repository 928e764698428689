using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary>A district's whole tree at hand, ready to be changed.</summary>
internal sealed class DistrictUnits
{
    private readonly YuanzhuoDb _db;
    private readonly Dictionary<Guid, OrgUnit> _byId;

    private DistrictUnits(YuanzhuoDb db, OrgUnit district, IEnumerable<OrgUnit> units) => (_db, District, _byId) = (db, district, units.ToDictionary(u => u.Id));

    public OrgUnit District { get; }

    /// <summary>The official streets and places that exist.</summary>
    public IReadOnlyList<KnownPlace> Known =>
    [
        .. _byId.Values.Where(u => u.ClosedOn is null && u.Code is not null && u.Id != District.Id && u.Kind.IsOfficial)
            .Select(u => new KnownPlace(u.Id, u.Kind, u.Name, u.Code!, _byId[u.ParentId!.Value].Code ?? "")),
    ];

    public OrgUnit this[Guid id] => _byId[id];

    public static async Task<DistrictUnits?> LoadAsync(YuanzhuoDb db, string districtCode, CancellationToken ct)
    {
        if (await db.UnitByCodeAsync(districtCode, ct) is not { } district) return null;
        var units = await db.OrgUnits.AtOrBelow(district.Path).Include(u => u.Lives).AsSplitQuery().ToListAsync(ct);
        return new DistrictUnits(db, district, units);
    }

    /// <summary>A district that the directory does not have yet.</summary>
    public static DistrictUnits Found(YuanzhuoDb db, string name, string code, DateOnly from, DateTimeOffset at)
    {
        var district = OrgUnit.Found(OrgUnitKind.District, name, code, null, PinyinInitials.Of(name), from, at);
        db.Add(district);
        return new DistrictUnits(db, district, [district]);
    }

    public OrgUnit Found(ListedPlace place, OrgUnit parent, DateOnly from, DateTimeOffset at)
    {
        var unit = OrgUnit.Found(place.Kind, place.Name, place.Code, parent, PinyinInitials.Of(place.Name), from, at);
        Add(unit);
        if (unit.Kind == OrgUnitKind.Street) Add(InspectionOffice.Of(unit, from, at));
        return unit;
    }

    /// <summary>What stands directly below and is not on the official list: offices, estates, owners' bodies.</summary>
    public IReadOnlyList<OrgUnit> OwnOf(OrgUnit parent) => [.. _byId.Values.Where(u => u.ParentId == parent.Id && u.ClosedOn is null && !u.Kind.IsOfficial)];

    private void Add(OrgUnit unit)
    {
        _db.Add(unit);
        _byId.Add(unit.Id, unit);
    }

    /// <summary>Brings the paths of the whole tree in line with the parents, from the top down.</summary>
    public void MovePaths() => UnitMoves.FollowParents(_byId.Values);
}
