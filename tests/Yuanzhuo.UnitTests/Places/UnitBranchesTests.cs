using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.UnitTests.Places;

/// <summary>Which unit a place stood below on which day: on any day below exactly one of the streets there ever were.</summary>
public sealed class UnitBranchesTests
{
    private static readonly DateOnly Start = new(2016, 1, 1);

    [Fact]
    public void A_community_that_moved_stands_below_the_old_street_until_that_day_and_below_the_new_one_from_it()
    {
        var (district, old, other) = Streets();
        var community = Found(OrgUnitKind.Community, "一社区", old);
        community.Change(OrgUnitKind.Community, "一社区", "2", other, "", new(2022, 9, 1), default);
        var branches = Of(district, old, other, community);

        Assert.Equal(new PlaceSpan(community.Id, null, new(2022, 9, 1)), Assert.Single(branches.Below(UnitTree.Then, old.Id), s => s.PlaceId == community.Id));
        Assert.Equal(new PlaceSpan(community.Id, new(2022, 9, 1), null), Assert.Single(branches.Below(UnitTree.Then, other.Id), s => s.PlaceId == community.Id));
        Assert.Equal(new PlaceSpan(community.Id, null, null), Assert.Single(branches.Below(UnitTree.Then, district.Id), s => s.PlaceId == community.Id));
        Assert.DoesNotContain(branches.Below(UnitTree.Today, old.Id), s => s.PlaceId == community.Id);
        Assert.Equal([new PlaceSpan(community.Id, null, new(2022, 9, 1))], branches.Parts(UnitTree.Then, old.Id));
        Assert.Equal([new PlaceSpan(community.Id, new(2022, 9, 1), null)], branches.Parts(UnitTree.Then, other.Id));
        Assert.Empty(branches.Parts(UnitTree.Today, old.Id));
    }

    [Fact]
    public void A_new_name_or_code_parts_nothing()
    {
        var (district, street, other) = Streets();
        street.Change(OrgUnitKind.Street, "新名街道", "9", district, "", new(2020, 5, 1), default);

        Assert.True(Assert.Single(Of(district, street, other).Below(UnitTree.Then, district.Id), s => s.PlaceId == street.Id).IsAlways);
    }

    [Fact]
    public void A_street_that_ceased_to_exist_keeps_what_it_had()
    {
        var (district, street, other) = Streets();
        var community = Found(OrgUnitKind.Community, "一社区", street);
        community.Change(OrgUnitKind.Community, "一社区", "2", other, "", new(2022, 9, 1), default);
        street.Close(new(2022, 9, 1), other, default);

        var below = Of(district, street, other, community).Below(UnitTree.Then, street.Id);
        Assert.Contains(new PlaceSpan(community.Id, null, new(2022, 9, 1)), below);
        Assert.Contains(below, s => s.PlaceId == street.Id && s.IsAlways);
    }

    /// <summary>By property: whatever moves wherever on whatever days, on every day every place stands below exactly one street, once.</summary>
    [Fact]
    public void On_any_day_every_place_stands_below_exactly_one_street()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var district = Found(OrgUnitKind.District, "区", null);
            OrgUnit[] streets = [.. Enumerable.Range(0, 4).Select(i => Found(OrgUnitKind.Street, $"街{i}", district))];
            OrgUnit[] places = [.. Enumerable.Range(0, 6).Select(i => Found(OrgUnitKind.Community, $"社{i}", streets[random.Next(4)]))];
            var day = Start;
            for (var move = 0; move < 12; move++)
            {
                day = day.AddDays(random.Next(3)); // several on one day, too
                var place = places[random.Next(6)];
                place.Change(place.Kind, place.Name, null, streets[random.Next(4)], "", day, default);
            }

            var branches = Of([district, .. streets, .. places]);
            var below = streets.SelectMany(s => branches.Below(UnitTree.Then, s.Id)).ToList();
            for (var on = Start.AddDays(-3); on < day.AddDays(3); on = on.AddDays(1))
                Assert.All(places, p => Assert.Single(below, s => s.PlaceId == p.Id && s.Holds(on)));
        }
    }

    [Theory]
    [InlineData(null, null, null, "2022-09-01")]
    [InlineData("2023-01-01", null, "gone", null)]
    [InlineData(null, "2022-08-31", null, null)]
    [InlineData("2022-01-01", "2022-12-31", null, "2022-09-01")]
    public void Ends_outside_a_period_do_not_matter(string? from, string? to, string? gone, string? until)
    {
        var span = new PlaceSpan(Guid.CreateVersion7(), null, new(2022, 9, 1)).Within(Day(from), Day(to));
        Assert.Equal(gone is not null, span is null);
        if (span is not null) Assert.Equal(Day(until), span.UntilOn);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static (OrgUnit District, OrgUnit Street, OrgUnit Other) Streets()
    {
        var district = Found(OrgUnitKind.District, "区", null);
        return (district, Found(OrgUnitKind.Street, "一街道", district), Found(OrgUnitKind.Street, "二街道", district));
    }

    private static OrgUnit Found(OrgUnitKind kind, string name, OrgUnit? parent) => OrgUnit.Found(kind, name, null, parent, "", Start, default);

    private static UnitBranches Of(params OrgUnit[] units) => new(units.Select(u => (u.Id, u.ParentId)), units.SelectMany(u => u.Lives));
}
