using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Modules.Demo.Seeding;

/// <summary>The demo's directory: Xihu as it was in 2021, with departments, companies and the estates of the cases. Safe to repeat.</summary>
internal sealed class DemoDirectory(YuanzhuoDb db, DirectorySeed seed, TimeProvider clock)
{
    /// <summary>The reports speak of 138 communities and 13 villages; that is the snapshot of 2021.</summary>
    public const int Year = 2021;

    private static readonly DateOnly From = new(Year, 1, 1);

    private List<OrgUnit> _units = [];

    /// <summary>Founds what is missing and saves.</summary>
    public async Task FoundAsync(CancellationToken ct = default)
    {
        var district = await seed.FoundAsync(ShippedDivisions.XihuName, ShippedDivisions.Xihu(Year), From, ct);
        await db.SaveChangesAsync(ct);
        _units = await db.OrgUnits.AtOrBelow(district.Path).Existing().ToListAsync(ct);
        foreach (var (kind, name) in DemoNames.OfDistrict) Once(kind, name, district);
        foreach (var street in _units.Where(u => u.Kind == OrgUnitKind.Street).ToList()) FoundDiscipline(street);
        foreach (var plan in DemoNames.Estates) FoundEstate(plan);
        await db.SaveChangesAsync(ct);
    }

    private void FoundDiscipline(OrgUnit street)
    {
        if (_units.Exists(u => u.ParentId == street.Id && u.Kind == OrgUnitKind.Discipline)) return;
        Once(OrgUnitKind.Discipline, DisciplineNames.Of(street.Name), street);
    }

    private void FoundEstate(EstatePlan plan)
    {
        // After a reorganisation the community may be gone; its estates have gone along to the successor.
        if (_units.Exists(u => u.Kind == OrgUnitKind.Estate && u.Name == plan.Estate)) return;
        var community = _units.First(u => u.Kind.IsResidential && u.Name == plan.Community);
        var governance = Once(OrgUnitKind.GovernanceUnit, plan.GovernanceUnit, community);
        var estate = Once(OrgUnitKind.Estate, plan.Estate, governance);
        Once(OrgUnitKind.OwnersBody, plan.OwnersBody, estate);
        foreach (var number in Enumerable.Range(1, plan.Buildings))
        {
            var building = Once(OrgUnitKind.Building, $"{number}栋", estate);
            foreach (var entrance in Enumerable.Range(1, plan.Entrances)) Once(OrgUnitKind.Entrance, $"{entrance}单元", building);
        }
    }

    private OrgUnit Once(OrgUnitKind kind, string name, OrgUnit parent)
    {
        if (_units.Find(u => u.Kind == kind && u.Name == name && u.ParentId == parent.Id) is { } known) return known;
        var unit = OrgUnit.Found(kind, name, null, parent, PinyinInitials.Of(name), From, clock.GetUtcNow());
        db.Add(unit);
        _units.Add(unit);
        return unit;
    }
}
