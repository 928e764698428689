using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Calendar.Domain.Speech;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>How spoken words are told back, and which of several decides (policy.md C, "parse seeds-type promises"); on Saturday 21 November 2026 where no other day is given.</summary>
public sealed class SpokenTermRuleTests
{
    private static readonly DateOnly Saturday = Day("2026-11-21");

    /// <summary>The rule used is shown, so that a person can correct it.</summary>
    [Theory]
    [InlineData("3天内", "识别为3天（自然日），末日放假则顺延")]
    [InlineData("24小时内", "识别为24小时，从说的时候算起")]
    [InlineData("一个半小时内", "识别为2小时，从说的时候算起")]
    [InlineData("两周内", "一周按7天计，识别为14天")]
    [InlineData("3个月内", "识别为3个月，到期月的对应日届满")]
    [InlineData("一个半月内", "半个月按15天计，识别为45天")]
    [InlineData("一年内", "识别为12个月，到期月的对应日届满")]
    [InlineData("两年半内", "识别为30个月，到期月的对应日届满")]
    [InlineData("半天内", "识别为12小时，从说的时候算起")]
    [InlineData("半小时内", "识别为1小时，从说的时候算起")]
    [InlineData("半个月内", "半个月按15天计，识别为15天")]
    [InlineData("半年内", "识别为6个月，到期月的对应日届满")]
    [InlineData("月底前", "识别为当月最后一天，11月30日 周一")]
    [InlineData("本季度内", "识别为期末最后一天，12月31日 周四")]
    [InlineData("年内", "识别为当年最后一天，12月31日 周四")]
    [InlineData("下周内", "识别为那一周最后一个工作日，11月27日 周五")]
    [InlineData("下周末前", "识别为那一周最后一个工作日，11月27日 周五")]
    [InlineData("下周五前", "识别为11月27日 周五，含当天")]
    [InlineData("15号前", "识别为12月15日 周二，含当天")]
    [InlineData("明天", "识别为11月22日 周日，含当天")]
    [InlineData("当场办理", "识别为当场办理")]
    [InlineData("尽快", "没有说到哪一天，10个工作日后复核")]
    public void A_reading_tells_its_rule(string words, string told) => Assert.Equal(told, ReadingWords.Of(SpokenTerm.Read(words, Saturday, Shipped), Saturday, Chinese));

    /// <summary>A limit ("内", "前", "不超过") decides before a day that is only named, a named day before a bare amount, and of equals the first.</summary>
    [Theory]
    [InlineData("12月4日开工，不超过30天", null, 30)]
    [InlineData("12月4日开工，工期30天", "2026-12-04", 0)]
    [InlineData("12月4日前报，3天内办", "2026-12-04", 0)]
    [InlineData("15号前报，3天内办", "2026-12-15", 0)]
    [InlineData("本月28号开会，3天内办", null, 3)]
    [InlineData("月底前报，3天内办", "2026-11-30", 0)]
    [InlineData("月底开会，3天内办", null, 3)]
    [InlineData("12月4日开工，半个月内完成", null, 15)]
    [InlineData("12月4日开工，最多半个月", null, 15)]
    [InlineData("明天之前报，3天内办", "2026-11-22", 0)]
    [InlineData("明天开会，3天内办", null, 3)]
    [InlineData("下周五前报，3天内办", "2026-11-27", 0)]
    [InlineData("下周五开会，3天内办", null, 3)]
    public void The_clearer_limit_decides(string words, string? on, int days) =>
        Assert.Equal(on is null ? Term.Days(days) : Term.OnDate(Day(on)), SpokenTerm.Read(words, Saturday, Shipped).Term);

    [Theory]
    [InlineData("明年12月4日前", "2026-11-21", "2027-12-04")]
    [InlineData("2027-12-04前", "2026-11-21", "2027-12-04")]
    [InlineData("后年3月底前", "2026-11-21", "2028-03-31")]
    [InlineData("下月25号前", "2026-11-21", "2026-12-25")]
    [InlineData("本月28号", "2026-11-21", "2026-11-28")]
    [InlineData("下季度末前", "2026-11-21", "2027-03-31")]
    [InlineData("明年国庆前", "2026-08-01", "2027-09-30")]
    [InlineData("3～5天内", "2026-11-21", null)]
    public void What_names_the_next_one_means_the_next_one(string words, string spokenOn, string? on) => Read(words, spokenOn, on, on is null ? 5 : 0);

    /// <summary>"以内" includes the day itself (民法典 1259): what falls on today is still to come.</summary>
    [Theory]
    [InlineData("11月21日前", "2026-11-21")]
    [InlineData("11月21日", "2026-11-21")]
    [InlineData("21号前", "2026-11-21")]
    [InlineData("月底前", "2026-11-30")]
    [InlineData("周三前", "2026-11-25")]
    [InlineData("本周三前", "2026-11-25")]
    public void Today_is_not_past(string words, string today) => Read(words, today, today, 0);

    [Theory]
    [InlineData("本周五前", "2026-11-25", "2026-11-27")]
    [InlineData("周末前", "2026-11-25", "2026-11-27")]
    [InlineData("周末前", "2026-06-13", "2026-06-18")] // this week's is over, and next Friday begins the Dragon Boat Festival
    [InlineData("周一前", "2026-11-21", "2026-11-23")]
    [InlineData("下周日前", "2026-11-21", "2026-11-29")]
    [InlineData("下周天前", "2026-11-21", "2026-11-29")]
    public void A_week_runs_from_Monday_to_Sunday(string words, string spokenOn, string on) => Read(words, spokenOn, on, 0);

    /// <summary>During the days off "before the festival" is the next one; on the weekend before them it is today.</summary>
    [Theory]
    [InlineData("春节前", "2026-02-15", "2027-02-04")]
    [InlineData("中秋前", "2025-10-02", "2026-09-24")] // printed 国庆节、中秋节
    [InlineData("元旦前", "2023-12-31", "2023-12-31")] // its last working day was Friday
    public void A_festival_has_begun_with_its_first_day_off(string words, string spokenOn, string on) => Read(words, spokenOn, on, 0);

    [Theory]
    [InlineData("本月5号前", "2026-11-21")]
    [InlineData("28号开会", "2026-11-21")]
    [InlineData("12月0日前", "2026-11-21")]
    [InlineData("今年上半年内", "2026-11-21")]
    [InlineData("本周一前", "2026-11-25")]
    [InlineData("3天内", "1949-12-31")]
    [InlineData("3天内", "2091-01-01")]
    public void What_is_past_or_names_no_limit_is_no_term(string words, string spokenOn) => Assert.False(SpokenTerm.Read(words, Day(spokenOn), Shipped).NamesAnEnd);

    [Theory]
    [InlineData("1950-01-01")]
    [InlineData("2090-12-31")]
    public void From_1950_to_2090_terms_are_read(string spokenOn) => Assert.Equal(Term.Days(3), SpokenTerm.Read("3天内", Day(spokenOn), Shipped).Term);

    /// <summary>policy.md C: "力争" is an aim of what has a day; what is done at once or has no day is none.</summary>
    [Theory]
    [InlineData("争取当场解决")]
    [InlineData("尽量按规定办理")]
    [InlineData("3天内接好水管，费用争取从低")]
    public void A_hedge_makes_no_aim_of_what_has_no_day_or_is_in_another_clause(string words) => Assert.False(SpokenTerm.Read(words, Saturday, Shipped).IsAim);

    [Fact]
    public void Words_are_heard_up_to_two_thousand_characters_and_no_words_are_none()
    {
        Assert.True(SpokenTerm.Read(new string('好', 1998) + "3天", Saturday, Shipped).NamesAnEnd);
        Assert.False(SpokenTerm.Read(new string('好', 1999) + "3天", Saturday, Shipped).NamesAnEnd);
        Assert.False(SpokenTerm.Read(null, Saturday, Shipped).NamesAnEnd);
    }

    /// <summary>Numerals as they are written: 零 stands once for what is left out, and ten to nineteen begin with 十.</summary>
    [Theory]
    [InlineData(0, "零")]
    [InlineData(10, "十")]
    [InlineData(15, "十五")]
    [InlineData(20, "二十")]
    [InlineData(100, "一百")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(1_005, "一千零五")]
    [InlineData(1_010, "一千零一十")]
    [InlineData(9_999, "九千九百九十九")]
    public void A_numeral_is_written_as_people_write_it(int number, string written) => Assert.Equal(written, ChineseNumber.Write(number));

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void Beyond_four_digits_no_numeral_is_written(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => ChineseNumber.Write(number));

    [Theory]
    [InlineData("三百五", 350)] // said short
    [InlineData("一千二", 1_200)]
    [InlineData("三百零五", 305)]
    [InlineData("廿五", 25)]
    [InlineData("两百", 200)]
    [InlineData("二零二六", 2026)] // 〇 is folded to 零 before it is read
    [InlineData("十百", null)]
    [InlineData("百五", null)]
    [InlineData("零百", null)]
    [InlineData("二十三十", null)]
    [InlineData("五三", null)]
    [InlineData("", null)]
    public void A_numeral_is_read_as_people_say_it(string said, int? number) => Assert.Equal(number, ChineseNumber.Read(said));

    [Fact]
    public void The_days_of_speech_reach_from_1950_to_2090()
    {
        Assert.Equal((Day("1950-01-01"), Day("2090-12-31")), (Days.Of(1950, 1, 1), Days.EndOfMonth(2090, 12)));
        Assert.Equal((Day("1950-01-31"), Day("2090-12-31")), (Days.EndOfMonth(1950, 1), Days.Of(2090, 12, 31)));
        (int, int, int)[] none = [(1949, 12, 31), (2091, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 2, 29), (2026, 11, 31)];
        Assert.All(none, d => Assert.Null(Days.Of(d.Item1, d.Item2, d.Item3)));
        Assert.All((int[])[1949, 2091], year => Assert.Null(Days.EndOfMonth(year, 6)));
        Assert.Equal([2026, 2026, 2027, 2028, 2030, null], ((string[])["今", "本", "明", "后", "2030", ""]).Select(said => Years.Of(said, Saturday)));
    }

    private static void Read(string words, string spokenOn, string? on, int days) =>
        Assert.Equal(on is null ? Term.Days(days) : Term.OnDate(Day(on)), SpokenTerm.Read(words, Day(spokenOn), Shipped).Term);
}
