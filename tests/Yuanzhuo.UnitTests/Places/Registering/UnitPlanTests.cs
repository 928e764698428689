using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Registering;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.UnitTests.Places.Registering;

/// <summary>What a list of units would do, line by line.</summary>
public sealed class UnitPlanTests
{
    private static readonly DateOnly From = new(2026, 1, 1);

    private readonly List<OrgUnit> _units = [];
    private readonly OrgUnit _district, _street, _community, _works;

    public UnitPlanTests()
    {
        _district = Found(OrgUnitKind.District, "试验区", "361000", null);
        _street = Found(OrgUnitKind.Street, "甲街道", "361000001000", _district);
        _community = Found(OrgUnitKind.Community, "梧桐社区", "361000001001", _street);
        _works = Found(OrgUnitKind.Department, "区城建局", "CJJ", _district);
    }

    [Fact]
    public void A_line_is_new_or_the_same()
    {
        var plan = Draw("编码,名称,类型,上级\nCJJ,区城建局,部门,\nSWJ,区水务局,部门,\n,金桂小区,小区,梧桐社区\n");

        Assert.Equal([UnitChange.Same, UnitChange.New, UnitChange.New], plan.Rows.Select(r => r.Change));
        Assert.Empty(plan.Wrong);
        Assert.Equal(_community.Id, plan.Rows[2].Node!.Parent!.Known!.Id);
    }

    [Fact]
    public void Headings_and_kinds_may_be_English_and_stand_in_any_order()
    {
        var plan = Draw("Kind,Unit name,ID,Parent\ndepartment,区水务局,SWJ,361000\n");

        Assert.Equal((UnitChange.New, OrgUnitKind.Department, "SWJ"), (plan.Rows[0].Change, plan.Rows[0].Node!.Kind, plan.Rows[0].Node!.Code));
    }

    [Fact]
    public void Buildings_of_one_name_are_told_apart_by_the_way_from_above()
    {
        Found(OrgUnitKind.Building, "3栋", null, Found(OrgUnitKind.Estate, "金桂小区", null, _community));
        Found(OrgUnitKind.Building, "3栋", null, Found(OrgUnitKind.Estate, "银桂小区", null, _community));

        var plan = Draw("名称,类型,上级\n1单元,单元,金桂小区/3栋\n1单元,单元,3栋\n3栋,楼栋,银桂小区\n");

        Assert.Equal("金桂小区", plan.Rows[0].Node!.Parent!.Parent!.Name);
        Assert.Equal("Places.ParentUnclear", plan.Rows[1].Wrong!.Key);
        Assert.Equal(UnitChange.Same, plan.Rows[2].Change);
    }

    [Fact]
    public void What_has_the_code_and_another_name_is_renamed_and_under_another_parent_moved()
    {
        var plan = Draw($"编码,名称,类型,上级编码\nCJJ,区城乡建设局,部门,{_street.Code}\n");

        Assert.Equal((UnitChange.Changed, UnitDifference.Renamed | UnitDifference.Moved), (plan.Rows[0].Change, plan.Rows[0].Difference));
    }

    [Fact]
    public void One_without_a_code_gets_one_and_is_not_made_twice()
    {
        Found(OrgUnitKind.Company, "安和公司", null, _district);

        var plan = Draw("编码,名称,类型\nAH,安和公司,企业\n");

        Assert.Equal((UnitChange.Changed, UnitDifference.Recoded), (plan.Rows[0].Change, plan.Rows[0].Difference));
    }

    [Fact]
    public void A_parent_may_stand_in_the_list_itself()
    {
        var plan = Draw("编码,名称,类型,上级\n361000002001,银杏社区,社区,361000002000\n361000002000,乙街道办事处,街道,\n");

        Assert.Empty(plan.Wrong);
        Assert.Equal("乙街道", plan.Rows[0].Node!.Parent!.Name);
    }

    /// <summary>Each line is wrong in one way, and says it.</summary>
    [Theory]
    [InlineData(",区水务局,什么,", "Places.RowKind")]
    [InlineData(",区水务局,,", "Places.KindNeeded")]
    [InlineData("A B,区水务局,部门,", "Places.UnitCodeUnfit")]
    [InlineData("12,乙社区,社区,甲街道", "Places.UnitCodeUnfit")]
    [InlineData(",乙社区,社区,甲街道", "Places.DivisionNeedsCode")]
    [InlineData(",金桂小区,小区,没有的社区", "Places.UnitNotListed")]
    [InlineData(",金桂小区,小区,区城建局", "Places.CannotStandUnder")]
    [InlineData("CJJ,区城建局,企业,", "Places.OtherKind")]
    [InlineData("361000001001,梧桐二社区,社区,", "Places.DivisionGoesByList")]
    [InlineData("NEW,,部门,", "Places.UnitNameNeeded")]
    public void A_wrong_line_says_what_is_wrong(string line, string why) => Assert.Equal(why, Draw("编码,名称,类型,上级\n" + line + "\n").Rows[0].Wrong?.Key);

    [Fact]
    public void A_unit_that_stands_twice_is_wrong_the_second_time()
    {
        var plan = Draw("名称,类型\n区水务局,部门\n区水务局,部门\n");

        Assert.Equal([null, "Places.UnitTwice"], plan.Rows.Select(r => r.Wrong?.Key));
    }

    [Fact]
    public void One_cannot_end_while_something_is_below_it()
    {
        var estate = Found(OrgUnitKind.Estate, "金桂小区", "JG", _community);
        Found(OrgUnitKind.Building, "1栋", null, estate);

        Assert.Equal("Places.HasBelow", Draw("编码,名称,类型,状态\nJG,金桂小区,小区,停用\n").Rows[0].Wrong?.Key);
        Assert.Empty(Draw("编码,名称,类型,上级,状态\nJG,金桂小区,小区,,停用\n,1栋,楼栋,金桂小区,停用\n").Wrong);
    }

    [Fact]
    public void A_whole_list_ends_what_it_leaves_out_of_its_kinds_only()
    {
        for (var i = 0; i < 12; i++) Found(OrgUnitKind.Company, $"公司{i}", null, _district);

        var part = Draw("名称,类型\n公司0,企业\n");
        var whole = Draw("名称,类型\n公司0,企业\n", isWhole: true);

        Assert.Equal(0, part.Count(UnitChange.Ended));
        Assert.Equal(11, whole.Count(UnitChange.Ended));
        Assert.True(whole.EndsMany);
        Assert.DoesNotContain(whole.Rows, r => r.Node!.Kind == OrgUnitKind.Department);
    }

    /// <summary>Of ten that are there one may end, two are more than a tenth.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void More_than_a_tenth_is_many(int ending, bool isMany)
    {
        for (var i = 0; i < 9; i++) Found(OrgUnitKind.Company, $"公司{i}", null, _district);

        var lines = string.Join('\n', Enumerable.Range(0, ending).Select(i => $"公司{i},企业,停用"));

        Assert.Equal(isMany, Draw("名称,类型,状态\n" + lines).EndsMany);
    }

    [Fact]
    public void Another_directory_has_another_fingerprint()
    {
        var before = Draw("名称,类型\n区水务局,部门\n").Fingerprint;
        Assert.Equal(before, Draw("名称,类型\n区水务局,部门\n").Fingerprint);

        Found(OrgUnitKind.Department, "区水务局", null, _district);

        Assert.NotEqual(before, Draw("名称,类型\n区水务局,部门\n").Fingerprint);
    }

    [Fact]
    public void A_file_without_a_name_column_or_without_rows_is_refused()
    {
        Assert.Equal("Places.HeadingMissing", UnitSheet.Read("编码,类型\nA,部门\n", new Texts()).Refusals[0].Key);
        Assert.Equal("Platform.SheetEmpty", UnitSheet.Read("编码,名称\n,\n", new Texts()).Refusals[0].Key);
        Assert.Equal("Platform.SheetEmpty", UnitSheet.Read("  ", new Texts()).Refusals[0].Key);
    }

    private UnitPlan Draw(string text, bool isWhole = false) => UnitPlan.Draw(_district, _units, UnitSheet.Read(text, new Texts()).Value, isWhole);

    private OrgUnit Found(OrgUnitKind kind, string name, string? code, OrgUnit? parent)
    {
        var unit = OrgUnit.Found(kind, name, code, parent, "", From, new DateTimeOffset(2026, 1, 1, 0, 0, 0, ChinaTime.Offset));
        _units.Add(unit);
        return unit;
    }
}
