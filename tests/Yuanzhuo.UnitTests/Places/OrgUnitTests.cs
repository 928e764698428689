using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.UnitTests.Places;

/// <summary>Places change name, code and street; what refers to them does not, and what they were called on a day stays known (2022: 12 streets became 10).</summary>
public sealed class OrgUnitTests
{
    private static readonly DateOnly Then = new(2016, 1, 1);
    private static readonly DateOnly Reform = new(2022, 1, 1);
    private static readonly DateTimeOffset At = ChinaTime.At(Reform, new TimeOnly(9, 0));
    private readonly OrgUnit _district = OrgUnit.Found(OrgUnitKind.District, "西湖区", "360103", null, "xhq", Then, At);

    [Fact]
    public void A_founded_unit_stands_below_its_parent_and_the_journal_knows_it()
    {
        var street = Street("南浦街道", "360103001000");
        Assert.Equal(UnitPath.Below(_district.Path, street.Id), street.Path);
        Assert.Equal([_district.Path], street.PathsAbove);
        Assert.Empty(_district.PathsAbove);
        Assert.Equal(new OrgUnitFounded(OrgUnitKind.Street, "南浦街道", "360103001000", _district.Id, Then), Assert.Single(street.NewFacts).Fact);
        Assert.Equal((Then, "南浦街道", (DateOnly?)null), Assert.Single(street.Lives) is var life ? (life.FromOn, life.Name, life.UntilOn) : default);
    }

    [Fact]
    public void What_it_was_called_coded_and_under_until_a_change_stays_known()
    {
        var (old, street) = (Street("十字街街道", "360103002000"), Street("南浦街道", "360103001000"));
        var unit = OrgUnit.Found(OrgUnitKind.FamilyCommittee, "江电家委会", "360103002010", old, "jdjwh", Then, At);
        Assert.Equal(Then, unit.UnchangedSinceOn);
        unit.Change(OrgUnitKind.Community, "江电社区", "360103001010", street, "jdsq", Reform, At);
        Assert.Equal((OrgUnitKind.Community, "江电社区", "360103001010", street.Id, "jdsq"), (unit.Kind, unit.Name, unit.Code, unit.ParentId!.Value, unit.Initials));
        Assert.Equal([("江电家委会", old.Id, (DateOnly?)Reform), ("江电社区", street.Id, null)], unit.Lives.Select(l => (l.Name, l.ParentId!.Value, l.UntilOn)));
        Assert.Equal((Reform, Then), (unit.UnchangedSinceOn, unit.ValidFromOn));
        Assert.Equal(UnitPath.Below(street.Path, unit.Id), unit.Path);
        Assert.Equal(new OrgUnitChanged(OrgUnitKind.Community, "江电社区", "360103001010", street.Id, Reform), unit.NewFacts[^1].Fact);
    }

    [Fact]
    public void Where_a_street_moves_its_communities_move_along_once()
    {
        var (old, street) = (Street("十字街街道", "360103002000"), Street("南浦街道", "360103001000"));
        var estate = OrgUnit.Found(OrgUnitKind.Estate, "铁路四村小区", null, old, "tlsc", Then, At);
        var building = OrgUnit.Found(OrgUnitKind.Building, "3栋", null, estate, "3d", Then, At);
        Assert.False(building.FollowParent(estate));
        estate.Change(OrgUnitKind.Estate, "铁路四村小区", null, street, "tlsc", Reform, At);
        Assert.True(building.FollowParent(estate));
        Assert.False(building.FollowParent(estate));
        Assert.Equal([_district.Path, street.Path, estate.Path], building.PathsAbove);
    }

    [Fact]
    public void What_ceased_to_exist_names_who_carries_on_and_holds_nothing_any_more()
    {
        var (gone, successor) = (Street("十字街街道", "360103002000"), Street("南浦街道", "360103001000"));
        Assert.True(gone.CanHoldMatters);
        gone.Close(Reform, successor, At);
        Assert.Equal((Reform, successor.Id, false), (gone.ClosedOn!.Value, gone.SuccessorId!.Value, gone.CanHoldMatters));
        Assert.Equal(Reform, Assert.Single(gone.Lives).UntilOn);
        Assert.Equal(Then, gone.UnchangedSinceOn);
        Assert.Equal(new OrgUnitClosed(Reform, successor.Id), gone.NewFacts[^1].Fact);
    }

    /// <summary>Who can have the ball are organisations with people who work; 纪委监委 follows and supervises (MECHANISM, "Who"), and houses hold nothing.</summary>
    [Theory]
    [InlineData(OrgUnitKind.District, false)]
    [InlineData(OrgUnitKind.Street, true)]
    [InlineData(OrgUnitKind.Community, true)]
    [InlineData(OrgUnitKind.Village, true)]
    [InlineData(OrgUnitKind.FamilyCommittee, true)]
    [InlineData(OrgUnitKind.GovernanceUnit, false)]
    [InlineData(OrgUnitKind.Estate, false)]
    [InlineData(OrgUnitKind.Building, false)]
    [InlineData(OrgUnitKind.Entrance, false)]
    [InlineData(OrgUnitKind.Department, true)]
    [InlineData(OrgUnitKind.Discipline, false)]
    [InlineData(OrgUnitKind.Company, true)]
    [InlineData(OrgUnitKind.OwnersBody, true)]
    [InlineData(OrgUnitKind.ServicesDesk, true)]
    public void Who_works_can_have_the_ball(OrgUnitKind kind, bool canHold) => Assert.Equal(canHold, OrgUnit.Found(kind, "甲", null, _district, "j", Then, At).CanHoldMatters);

    /// <summary>街道 have a 纪工委 (sent by the district's), towns a 纪委 of their own (中国共产党章程 45).</summary>
    [Theory]
    [InlineData("南浦街道", "南浦街道纪工委")]
    [InlineData("桃花镇", "桃花镇纪委")]
    [InlineData("甲乡", "甲乡纪委")]
    public void A_streets_discipline_inspection_is_called_by_its_kind(string street, string name) => Assert.Equal(name, DisciplineNames.Of(street));

    private OrgUnit Street(string name, string code) => OrgUnit.Found(OrgUnitKind.Street, name, code, _district, "j", Then, At);
}
