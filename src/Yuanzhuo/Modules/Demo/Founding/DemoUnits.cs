using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Demo.Founding;

/// <summary>The demo district's well-known organisations and places, by name.</summary>
internal sealed class DemoUnits(OrgUnit district, IReadOnlyList<OrgUnit> units)
{
    private readonly Dictionary<string, OrgUnit> _byName = units.Where(u => u.Kind is not (OrgUnitKind.Building or OrgUnitKind.Entrance)).GroupBy(u => u.Name).ToDictionary(g => g.Key, g => g.First());

    public OrgUnit District => district;

    /// <summary>All streets and towns.</summary>
    public IEnumerable<OrgUnit> Streets => units.Where(u => u.Kind == OrgUnitKind.Street);

    /// <summary>All communities, villages and family committees.</summary>
    public IEnumerable<OrgUnit> Communities => units.Where(u => u.Kind.IsResidential);

    public IEnumerable<OrgUnit> Departments => units.Where(u => u.Kind == OrgUnitKind.Department);

    /// <summary>区城建局: builds, renews old estates, puts lifts in.</summary>
    public OrgUnit Works => this["区城建局"];

    /// <summary>区住建局: estates, property companies, the maintenance fund.</summary>
    public OrgUnit Housing => this["区住建局"];

    /// <summary>区城管局: streets, parking of bikes.</summary>
    public OrgUnit CityManagement => this["区城管局"];

    public OrgUnit MarketSupervision => this["区市场监管局"];

    public OrgUnit CivilAffairs => this["区民政局"];

    /// <summary>区教体局.</summary>
    public OrgUnit Education => this["区教体局"];

    /// <summary>区文广新旅局.</summary>
    public OrgUnit Culture => this["区文广新旅局"];

    public OrgUnit Water => this["区水务局"];

    public OrgUnit Police => this["西湖公安分局"];

    public OrgUnit Fire => this["区消防救援大队"];

    public OrgUnit YouthLeague => this["团区委"];

    /// <summary>区政务服务办, with the "办不成事" window.</summary>
    public OrgUnit ServicesDesk => this["区政务服务办"];

    /// <summary>区纪委监委.</summary>
    public OrgUnit Discipline => this["区纪委监委"];

    /// <summary>The property company of the yellow-water case.</summary>
    public OrgUnit PropertyCompany => this[DemoNames.PropertyCompany];

    /// <summary>The builder of the window-screens case.</summary>
    public OrgUnit Builder => this[DemoNames.Builder];

    public OrgUnit BikeCompany => this[DemoNames.BikeCompany];

    /// <summary>The unit of that name; a name that the demo did not found is a bug.</summary>
    public OrgUnit this[string name] => _byName[name];

    /// <summary>The estate of a case, such as <see cref="DemoNames.LiftEstate"/>, with its buildings and entrances.</summary>
    public DemoEstate Estate(string name)
    {
        var estate = this[name];
        var below = units.Where(u => u.Id != estate.Id && u.Path.StartsWith(estate.Path, StringComparison.Ordinal)).ToList();
        return new DemoEstate(
            units.First(u => estate.PathsAbove.Contains(u.Path) && u.Kind.IsResidential), units.First(u => estate.PathsAbove.Contains(u.Path) && u.Kind == OrgUnitKind.Street), estate,
            below.Where(u => u.Kind == OrgUnitKind.Building).OrderBy(u => u.Name.Length).ThenBy(u => u.Name, StringComparer.Ordinal).ToList(),
            below.Where(u => u.Kind == OrgUnitKind.Entrance).ToList(), below.Single(u => u.Kind == OrgUnitKind.OwnersBody));
    }

    /// <summary>The street's own discipline inspection (街道纪工委, 镇纪委).</summary>
    public OrgUnit DisciplineOf(OrgUnit street) => units.First(u => u.Kind == OrgUnitKind.Discipline && u.ParentId == street.Id);
}

/// <summary>An estate of the demo and what belongs to it.</summary>
internal sealed record DemoEstate(OrgUnit Community, OrgUnit Street, OrgUnit Estate, IReadOnlyList<OrgUnit> Buildings, IReadOnlyList<OrgUnit> Entrances, OrgUnit OwnersBody);
