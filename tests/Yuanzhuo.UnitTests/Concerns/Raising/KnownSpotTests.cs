using Yuanzhuo.Modules.Concerns.Raising;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.UnitTests.Concerns.Raising;

/// <summary>A suggested spot says which building an entrance belongs to, in the order of the numbers (checks F19).</summary>
public class KnownSpotTests
{
    private static readonly DateOnly From = new(2020, 1, 1);
    private static readonly DateTimeOffset At = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly OrgUnit _estate = Unit(OrgUnitKind.Estate, "铁路四村小区", null);

    [Fact]
    public void An_entrance_is_named_with_its_building_and_numbers_rise()
    {
        var (ten, two) = (Unit(OrgUnitKind.Building, "10栋", _estate), Unit(OrgUnitKind.Building, "2栋", _estate));
        Assert.Equal(["铁路四村小区", "2栋", "2栋1单元", "10栋", "10栋1单元", "10栋2单元"],
            Names(ten, Unit(OrgUnitKind.Entrance, "2单元", ten), Unit(OrgUnitKind.Entrance, "1单元", ten), two, Unit(OrgUnitKind.Entrance, "1单元", two), _estate));
    }

    [Fact]
    public void Two_estates_with_the_same_building_are_told_apart()
    {
        var other = Unit(OrgUnitKind.Estate, "桃苑小区", null);
        var (here, there) = (Unit(OrgUnitKind.Building, "3栋", _estate), Unit(OrgUnitKind.Building, "3栋", other));
        var names = Names(_estate, other, here, there, Unit(OrgUnitKind.Entrance, "1单元", there), Unit(OrgUnitKind.Building, "5栋", other));
        Assert.Equal(["5栋", "桃苑小区", "桃苑小区3栋", "桃苑小区3栋1单元", "铁路四村小区", "铁路四村小区3栋"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_written_means_the_one_of_that_name()
    {
        var (first, second) = (Unit(OrgUnitKind.Building, "1栋", _estate), Unit(OrgUnitKind.Building, "2栋", _estate));
        var wanted = Unit(OrgUnitKind.Entrance, "1单元", second);
        Assert.Equal(wanted.Id, KnownSpot.Of([_estate, first, second, Unit(OrgUnitKind.Entrance, "1单元", first), wanted]).Single(s => s.IsNamed("2栋1单元")).Id);
    }

    private static List<string> Names(params OrgUnit[] units) => [.. KnownSpot.Of(units).Select(s => s.Name)];

    private static OrgUnit Unit(OrgUnitKind kind, string name, OrgUnit? above) => OrgUnit.Found(kind, name, null, above, "", From, At);
}
