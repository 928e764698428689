using Yuanzhuo.Modules.People.Enrolling;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.UnitTests.People.Enrolling;

/// <summary>Lists of people as offices write them.</summary>
public sealed class PeopleSheetTests
{
    private const string Head = "姓名,登录名,单位,岗位,起始日期,截止日期\n";

    [Theory]
    [InlineData("社区（村）工作者", Role.CommunityOrganiser)]
    [InlineData("经办人", Role.DepartmentOfficer)]
    [InlineData("Auditor", Role.Auditor)]
    [InlineData("系统管理员", Role.Administrator)]
    public void A_role_is_known_by_its_words(string words, Role role) => Assert.Equal(role, Read($"季小禾,ji,CJJ,{words},,").Row.Role);

    /// <summary>46388 is how a workbook writes 1 January 2027.</summary>
    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("2027/1/1")]
    [InlineData("2027年1月1日")]
    [InlineData("20270101")]
    [InlineData("46388")]
    public void A_day_is_read_as_people_write_it(string words) => Assert.Equal(new DateOnly(2027, 1, 1), Read($"季小禾,ji,CJJ,经办人,{words},").Row.FromOn);

    [Theory]
    [InlineData(",ji,CJJ,经办人,,", "People.DisplayNameNeeded")]
    [InlineData("季小禾,,CJJ,经办人,,", "People.UserNameNeeded")]
    [InlineData("季小禾,季,CJJ,经办人,,", "People.UserNameUnfit")]
    [InlineData("季小禾,ji,CJJ,什么,,", "People.RoleUnknown")]
    [InlineData("季小禾,ji,CJJ,经办人,明天,", "People.DayUnreadable")]
    [InlineData("季小禾,ji,CJJ,经办人,,13月", "People.DayUnreadable")]
    [InlineData("季小禾,ji,CJJ,经办人,0001-01-01,", "People.DayOutOfReach")]
    [InlineData("季小禾,ji,CJJ,经办人,,9999-12-31", "People.DayOutOfReach")]
    [InlineData("季小禾,ji,CJJ,经办人,2027-01-02,2027-01-01", "People.EndsBeforeItBegins")]
    public void A_wrong_line_says_what_is_wrong(string line, string why) => Assert.Equal(why, Read(line).Wrong?.Key);

    [Fact]
    public void A_file_without_a_needed_column_is_refused() => Assert.Equal("People.HeadingMissing", PeopleSheet.Read("姓名,登录名\n季小禾,ji\n", new Texts()).Refusals[0].Key);

    /// <summary>What is copied out of a spreadsheet, and what some office programs call CSV; a semicolon within a cell is none.</summary>
    [Theory]
    [InlineData('\t')]
    [InlineData(';')]
    public void Columns_are_told_apart_by_what_stands_between_the_headings(char between)
    {
        var row = Assert.Single(PeopleSheet.Read($"{Head}季小禾,ji,CJJ,经办人,,\n".Replace(',', between), new Texts()).Value).Row;

        Assert.Equal(("季小禾", "CJJ", Role.DepartmentOfficer), (row.Name, row.Unit, row.Role));
        Assert.Equal("城建局;二处", Read("季小禾,ji,城建局;二处,经办人,,").Row.Unit);
    }

    private static PeopleSheetLine Read(string line) => Assert.Single(PeopleSheet.Read(Head + line + "\n", new Texts()).Value);
}
