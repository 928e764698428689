using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>The demo district's organisations by name, as stories call them.</summary>
internal sealed class Map(IEnumerable<OrgUnit> units)
{
    private readonly List<OrgUnit> _units = [.. units];

    public IReadOnlyList<OrgUnit> All => _units;

    public OrgUnit District => _units.Single(u => u.Kind == OrgUnitKind.District);

    public OrgUnit this[string name] => _units.Find(u => u.Name == name) ?? throw new InvalidOperationException($"The demo district has no {name}.");

    public OrgUnit StreetOf(OrgUnit unit) => _units.Single(u => u.Kind == OrgUnitKind.Street && UnitPath.Holds(u.Path, unit.Path));

    public IReadOnlyList<OrgUnit> Communities => [.. _units.Where(u => u.Kind is OrgUnitKind.Community or OrgUnitKind.Village).OrderBy(u => u.Code, StringComparer.Ordinal)];
}
