using Yuanzhuo.Modules.Calendar.Domain;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>Several promises in one breath, each with the clause it stands in; on Saturday 21 November 2026.</summary>
public sealed class SpokenPartsTests
{
    [Theory]
    [InlineData("7天内出方案，两个月内完工", "7天内出方案|两个月内完工")]
    [InlineData("我们先摸底，7天内出方案；请大家放心，12月20日前全部换完。", "我们先摸底，7天内出方案；请大家放心|12月20日前全部换完")]
    [InlineData("7天内出方案、两个月内完工", "7天内出方案|两个月内完工")]
    [InlineData("3天内围挡，材料齐全后，5个工作日内办结", "3天内围挡|材料齐全后，5个工作日内办结")]
    [InlineData("月底前报批，春节前开工，明年上半年建成", "月底前报批|春节前开工|明年上半年建成")]
    public void Each_promise_has_its_own_clause(string words, string clauses) => Assert.Equal(clauses.Split('|'), In(words).Select(part => part.Words));

    [Theory]
    [InlineData("两个月内完工")]
    [InlineData("尽快办，按规定答复")]
    [InlineData("原定11月10日前完成，推迟到12月5日前")]
    [InlineData("需要半个月左右，半个月后开放")] // said twice
    [InlineData("3天内、5天内、6天内、7天内、8天内、9天内、10天内")]
    public void One_promise_is_not_taken_apart(string words) => Assert.Empty(In(words));

    [Fact]
    public void The_clearer_term_of_a_part_decides_and_the_other_stays_to_be_taken()
    {
        var parts = In("12月4日开工30天内完成，明年3月底前验收");
        Assert.Equal([Term.Days(30), Term.OnDate(Day("2027-03-31"))], parts.Select(part => part.Reading.Term));
        Assert.Equal([Term.OnDate(Day("2026-12-04"))], parts[0].Others.Select(reading => reading.Term));
    }

    private static IReadOnlyList<SpokenPart> In(string words) => SpokenParts.In(words, SpokenTerm.ReadAll(words, Day("2026-11-21"), Shipped));
}
