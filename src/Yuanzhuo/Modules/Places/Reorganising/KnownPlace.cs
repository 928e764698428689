using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Domain.Divisions;

namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary>A street or place as the directory has it.</summary>
public sealed record KnownPlace(Guid Id, OrgUnitKind Kind, string Name, string Code, string ParentCode)
{
    public string Stem => DivisionNames.Stem(Name);
}

/// <summary>A street or place as the new list has it.</summary>
public sealed record ListedPlace(OrgUnitKind Kind, string Name, string Code, string ParentCode)
{
    public string Stem => DivisionNames.Stem(Name);

    public static IReadOnlyList<ListedPlace> StreetsOf(DivisionSnapshot snapshot) =>
        [.. snapshot.Streets.Select(s => new ListedPlace(OrgUnitKind.Street, s.Name, s.Code, snapshot.DistrictCode))];

    public static IReadOnlyList<ListedPlace> PlacesOf(DivisionSnapshot snapshot) => [.. snapshot.Places.Select(p => new ListedPlace(p.Kind, p.Name, p.Code, p.StreetCode))];
}
