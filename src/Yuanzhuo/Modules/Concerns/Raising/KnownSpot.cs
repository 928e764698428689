using System.Globalization;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>A spot inside a place that the directory knows, under a name that means it alone there.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Code">Its code, where it has one.</param>
/// <param name="Name">As people say it: 铁路四村小区, 3栋, 3栋1单元; with the estate before it where two estates have such a building.</param>
public sealed record KnownSpot(Guid Id, string? Code, string Name)
{
    private static readonly StringComparer ByNumber = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    /// <summary>Whether somebody who wrote this means it.</summary>
    public bool IsNamed(string spot) => Name == spot || Code == spot;

    /// <summary>What is larger first, and each in the order of its numbers: 2栋 before 10栋.</summary>
    public static IReadOnlyList<KnownSpot> Of(IReadOnlyCollection<OrgUnit> units)
    {
        var names = new SpotNames(units);
        return [.. units.Select(u => (Unit: u, Name: names.Of(u))).OrderBy(u => u.Unit.Kind is OrgUnitKind.Building or OrgUnitKind.Entrance).ThenBy(u => u.Name, ByNumber)
            .DistinctBy(u => u.Name).Select(u => new KnownSpot(u.Unit.Id, u.Unit.Code, u.Name))];
    }

    /// <summary>Names of units of one place, each told apart from the others by as little as does.</summary>
    private sealed class SpotNames(IReadOnlyCollection<OrgUnit> units)
    {
        private readonly Dictionary<Guid, OrgUnit> _units = units.ToDictionary(u => u.Id);
        private readonly HashSet<string> _shared = [.. units.Where(u => u.Kind is OrgUnitKind.Building).GroupBy(u => u.Name).Where(g => g.Count() > 1).Select(g => g.Key)];

        public string Of(OrgUnit unit) => unit.Kind switch
        {
            OrgUnitKind.Entrance => Above(unit) is { } building ? Of(building) + unit.Name : unit.Name,
            OrgUnitKind.Building when _shared.Contains(unit.Name) && Above(unit) is { } estate => estate.Name + unit.Name,
            _ => unit.Name,
        };

        private OrgUnit? Above(OrgUnit unit) => unit.ParentId is { } id ? _units.GetValueOrDefault(id) : null;
    }
}
