using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Domain.Divisions;
using Yuanzhuo.Modules.Places.Reorganising;

namespace Yuanzhuo.UnitTests.Places;

public sealed class ReorganisationPlanTests
{
    public static TheoryData<int, int> Pairs
    {
        get
        {
            var pairs = new TheoryData<int, int>();
            foreach (var from in ShippedDivisions.Years)
                foreach (var to in ShippedDivisions.Years.Where(to => to >= from)) pairs.Add(from, to);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_known_place_goes_on_or_is_gone_with_somebody_to_carry_on_and_every_listed_one_is_reached(int from, int to)
    {
        var (known, snapshot) = (KnownIn(from), ShippedDivisions.Xihu(to));
        var plan = Draw(from, to);

        Assert.Equal(known.Count, plan.Rows.Count(r => r.Before is not null));
        Assert.Equal(snapshot.Places.Select(p => p.Code).Order(), plan.Places.Select(r => r.After?.Code).OfType<string>().Order());
        Assert.Equal(snapshot.Streets.Select(s => s.Code), plan.Streets.Select(r => r.After?.Code).OfType<string>().Order());
        var listed = plan.Rows.Select(r => r.After?.Code).ToHashSet();
        Assert.All(plan.Rows.Where(r => r.Change == PlanChange.Gone), r => Assert.Contains(r.Successor!.Code, listed));
        if (from == to) Assert.False(plan.ChangesSomething);
    }

    /// <summary>The list of changes between the snapshots of 2022: 64 recoded, 2 renamed, 1 gone, 2 new; 12 streets become 10.</summary>
    [Fact]
    public void In_2022_64_places_are_recoded_and_12_streets_become_10()
    {
        var plan = Draw(2021, 2022);
        int Places(Func<PlanRow, bool> which) => plan.Places.Count(which);

        Assert.Equal(64, Places(r => r.Change == PlanChange.Changed && r.Difference.HasFlag(PlanDifference.Recoded)));
        Assert.Equal(2, Places(r => r.Change == PlanChange.Changed && r.Difference == PlanDifference.Renamed));
        Assert.Equal((1, 2), (Places(r => r.Change == PlanChange.Gone), Places(r => r.Change == PlanChange.New)));
        Assert.Equal(["西湖街道", "系马桩街道", "十字街街道"], plan.Streets.Where(r => r.Change == PlanChange.Gone).Select(r => r.Before!.Name));
        Assert.Equal("九洲街道", Assert.Single(plan.Streets, r => r.Change == PlanChange.New).After!.Name);
        Assert.Equal(10, plan.Streets.Count(r => r.After is not null));
    }

    [Fact]
    public void In_2022_nobody_has_to_be_asked_who_carries_on()
    {
        var plan = Draw(2021, 2022);

        Assert.DoesNotContain(plan.Rows, r => r.NeedsChoice);
        Assert.Equal(
            ["六眼井社区→360103001019 PlaceInRow", "十字街街道→360103007000 MostPlaces", "系马桩街道→360103001000 AllPlaces", "西湖街道→360103004000 AllPlaces"],
            plan.Rows.Where(r => r.Change == PlanChange.Gone).Select(r => $"{r.Before!.Name}→{r.Successor!.Code} {r.Successor.Reason}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_town_that_becomes_a_street_of_the_same_name_goes_on()
    {
        var row = Assert.Single(Draw(2021, 2022).Streets, r => r.Before?.Name == "桃花镇");

        Assert.Equal(("桃花街道", PlanChange.Changed, PlanDifference.Renamed | PlanDifference.Recoded), (row.After!.Name, row.Change, row.Difference));
    }

    [Fact]
    public void A_family_committee_that_becomes_a_community_goes_on_as_another_kind()
    {
        var row = Assert.Single(Draw(2017, 2018).Places, r => r.Before?.Code == "360103012010");

        Assert.Equal(("江电家委会", "江电社区", PlanDifference.Renamed | PlanDifference.OtherKind), (row.Before!.Name, row.After!.Name, row.Difference));
    }

    [Fact]
    public void Where_the_list_does_not_tell_who_carries_on_a_person_is_asked_and_heard()
    {
        var asked = Draw(2019, 2020).Rows.Where(r => r.NeedsChoice).ToList();
        Assert.Contains(asked, r => r.Before!.Name == "南浦路社区");

        var plan = ReorganisationPlan.Draw(KnownIn(2019), ShippedDivisions.Xihu(2020), new Dictionary<string, string> { ["360103001003"] = "360103001009", ["360103004006"] = "000000000000" });

        Assert.Equal(new SuccessorPlan("360103001009", SuccessorReason.Chosen), Assert.Single(plan.Rows, r => r.Before?.Name == "南浦路社区").Successor);
        Assert.True(Assert.Single(plan.Rows, r => r.Before?.Code == "360103004006").NeedsChoice);
    }

    [Fact]
    public void Names_that_changed_places_follow_the_name_within_the_street()
    {
        // 2022 gives 利字街 the code that 团结路 had; 利字街's own code of 2016 is free since 2020.
        var plan = Draw(2016, 2022);

        Assert.Equal("360103002003", Assert.Single(plan.Places, r => r.Before?.Name == "利字街社区").After!.Code);
        Assert.Equal(PlanChange.Gone, Assert.Single(plan.Places, r => r.Before?.Name == "团结路社区").Change);
    }

    private static ReorganisationPlan Draw(int from, int to) => ReorganisationPlan.Draw(KnownIn(from), ShippedDivisions.Xihu(to), new Dictionary<string, string>());

    private static List<KnownPlace> KnownIn(int year)
    {
        var snapshot = ShippedDivisions.Xihu(year);
        return
        [
            .. snapshot.Streets.Select(s => new KnownPlace(Guid.CreateVersion7(), OrgUnitKind.Street, s.Name, s.Code, snapshot.DistrictCode)),
            .. snapshot.Places.Select(p => new KnownPlace(Guid.CreateVersion7(), p.Kind, p.Name, p.Code, p.StreetCode)),
        ];
    }
}
