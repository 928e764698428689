using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Domain.Divisions;

namespace Yuanzhuo.UnitTests.Places;

public sealed class DivisionFileTests
{
    private const string Header = "year,code12,name,kind,street_code9,street_name\n";

    /// <summary>Counted in the shipped file itself: communities (with 居委会 of other names), villages, family committees, streets.</summary>
    [Theory]
    [InlineData(2016, 130, 13, 13, 12)]
    [InlineData(2017, 132, 13, 13, 12)]
    [InlineData(2018, 135, 13, 12, 12)]
    [InlineData(2019, 137, 13, 11, 12)]
    [InlineData(2020, 124, 13, 9, 12)]
    [InlineData(2021, 138, 13, 9, 12)]
    [InlineData(2022, 139, 13, 9, 10)]
    [InlineData(2023, 150, 13, 9, 10)]
    public void Each_shipped_year_has_its_places(int year, int communities, int villages, int familyCommittees, int streets)
    {
        var snapshot = ShippedDivisions.Xihu(year);
        int Of(OrgUnitKind kind) => snapshot.Places.Count(p => p.Kind == kind);

        Assert.Equal((communities, villages, familyCommittees, streets), (Of(OrgUnitKind.Community), Of(OrgUnitKind.Village), Of(OrgUnitKind.FamilyCommittee), snapshot.Streets.Count));
        Assert.Equal("360103", snapshot.DistrictCode);
        Assert.All(snapshot.Streets, s => Assert.Equal(12, s.Code.Length));
    }

    [Fact]
    public void Every_year_from_2016_to_2023_is_shipped() => Assert.Equal([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023], ShippedDivisions.Years);

    [Theory]
    [InlineData("二郎庙社区居委会", "二郎庙社区", "二郎庙")]
    [InlineData("三村委会", "三村", "三")]
    [InlineData("市中行家委会居委会", "市中行家委会", "市中行")]
    [InlineData("铁路四村社区居委会", "铁路四村社区", "铁路四村")]
    [InlineData("五坊居委会", "五坊居委会", "五坊")]
    [InlineData("南浦街道办事处", "南浦街道", "南浦")]
    [InlineData("桃花镇", "桃花镇", "桃花")]
    [InlineData("朝农管理处", "朝农管理处", "朝农")]
    public void A_name_is_shown_as_people_say_it(string official, string shown, string stem)
    {
        Assert.Equal(shown, DivisionNames.Shown(official));
        Assert.Equal(stem, DivisionNames.Stem(shown));
    }

    [Theory]
    [InlineData("20x1,360103001001,甲社区居委会,shequ,360103001,甲街道", "Places.RowYear")]
    [InlineData("2021,36010300100,甲社区居委会,shequ,360103001,甲街道", "Places.RowCode")]
    [InlineData("2021,360103001001,,shequ,360103001,甲街道", "Places.RowName")]
    [InlineData("2021,360103001001,甲社区居委会,town,360103001,甲街道", "Places.RowKind")]
    [InlineData("2021,360103001001,甲社区居委会,shequ,360104001,甲街道", "Places.RowStreetCode")]
    [InlineData("2021,360103001001,甲社区居委会,shequ,360103001", "Places.RowStreetName")]
    [InlineData("\"", "Places.RowYear")]
    public void A_line_that_cannot_be_read_says_why(string line, string key) => Assert.Equal(key, Assert.Single(Read(line)).Error!.Key);

    [Fact]
    public void A_code_stands_once_a_street_has_one_name_and_a_year_one_district()
    {
        var rows = Read("2021,360103001001,甲社区居委会,shequ,360103001,甲街道\n2021,360103001001,乙社区居委会,shequ,360103001,甲街道\n"
            + "2021,360103001002,乙社区居委会,shequ,360103001,乙街道\n2021,360104001002,丙社区居委会,shequ,360104001,丙街道\n2022,360103001001,甲社区居委会,shequ,360103001,甲街道");

        Assert.Equal([null, "Places.RowCodeTwice", "Places.RowStreetTwoNames", "Places.RowOtherDistrict", null], rows.Select(r => r.Error?.Key));
    }

    [Fact]
    public void A_file_with_a_byte_order_mark_is_read() => Assert.Null(Assert.Single(DivisionFile.Read(new StringReader("\uFEFF" + Header + "2021,360103001001,甲社区居委会,shequ,360103001,甲街道"))).Error);

    private static IReadOnlyList<DivisionFileRow> Read(string lines) => DivisionFile.Read(new StringReader(Header + lines));
}
