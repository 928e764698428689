using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Calendar.Domain.Speech;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>Words as they are spoken at the table; all on Saturday 21 November 2026 where no other day is given.</summary>
public sealed class SpokenTermTests
{
    private static readonly DateOnly Saturday = Day("2026-11-21");

    [Theory]
    [InlineData("力争在8个工作日内办理道路开挖手续", TermKind.WorkingDays, 8, true, "8个工作日内")]
    [InlineData("3天内把红线外排水管接好", TermKind.Days, 3, false, "3天内")]
    [InlineData("十个工作日内", TermKind.WorkingDays, 10, false, "十个工作日内")]
    [InlineData("我们承诺 8 个 工作日 内办好", TermKind.WorkingDays, 8, false, "8 个 工作日 内")]
    [InlineData("１５个工作日以内答复", TermKind.WorkingDays, 15, false, "１５个工作日以内")]
    [InlineData("二十五个工作日之内", TermKind.WorkingDays, 25, false, "二十五个工作日之内")]
    [InlineData("不超过5个工作日", TermKind.WorkingDays, 5, false, "不超过5个工作日")]
    [InlineData("3至5个工作日内", TermKind.WorkingDays, 5, false, "3至5个工作日内")]
    [InlineData("三五天内修好", TermKind.Days, 5, false, "三五天内")]
    [InlineData("两三天搞定", TermKind.Days, 3, false, "两三天")]
    [InlineData("三百六十五天内", TermKind.Days, 365, false, "三百六十五天内")]
    [InlineData("一百五十天内", TermKind.Days, 150, false, "一百五十天内")]
    [InlineData("15日内书面答复", TermKind.Days, 15, false, "15日内")]
    [InlineData("60个自然日内办结", TermKind.Days, 60, false, "60个自然日内")]
    [InlineData("五天办完", TermKind.Days, 5, false, "五天")]
    [InlineData("两天之内", TermKind.Days, 2, false, "两天之内")]
    [InlineData("一周内给结果", TermKind.Days, 7, false, "一周内")]
    [InlineData("兩個星期內", TermKind.Days, 14, false, "兩個星期內")]
    [InlineData("三个礼拜以内", TermKind.Days, 21, false, "三个礼拜以内")]
    [InlineData("半个月内", TermKind.Days, 15, false, "半个月内")]
    [InlineData("一个半月内完工", TermKind.Days, 45, false, "一个半月内")]
    [InlineData("一个月内", TermKind.Months, 1, false, "一个月内")]
    [InlineData("最长3个月", TermKind.Months, 3, false, "最长3个月")]
    [InlineData("两天半内", TermKind.Hours, 60, false, "两天半内")]
    [InlineData("俩月内完成", TermKind.Months, 2, false, "俩月内")]
    [InlineData("仨月内", TermKind.Months, 3, false, "仨月内")]
    [InlineData("俩星期内", TermKind.Days, 14, false, "俩星期内")]
    [InlineData("半年内", TermKind.Months, 6, false, "半年内")]
    [InlineData("争取一年内建成", TermKind.Months, 12, true, "一年内")]
    [InlineData("24小时内恢复供水", TermKind.Hours, 24, false, "24小时内")]
    [InlineData("两个小时内到场", TermKind.Hours, 2, false, "两个小时内")]
    [InlineData("半小时内", TermKind.Hours, 1, false, "半小时内")]
    [InlineData("尽量四十八小时内", TermKind.Hours, 48, true, "四十八小时内")]
    [InlineData("第3个工作日给答复", TermKind.WorkingDays, 3, false, "第3个工作日")]
    [InlineData("当场办理", TermKind.OnTheSpot, 0, false, "当场")]
    [InlineData("现场就解决了", TermKind.OnTheSpot, 0, false, "现场")]
    [InlineData("费用从低不从高", TermKind.ReviewOn, 10, false, "从低不从高")]
    [InlineData("按规定办理", TermKind.ReviewOn, 10, false, "按规定")]
    [InlineData("我们尽快协调", TermKind.ReviewOn, 10, false, "尽快")]
    [InlineData("过几天给你们答复", TermKind.ReviewOn, 10, false, "过几天")]
    [InlineData("这个事情我们记下了", TermKind.ReviewOn, 10, false, "")]
    [InlineData("", TermKind.ReviewOn, 10, false, "")]
    public void An_amount_is_read_with_its_unit(string words, TermKind kind, int amount, bool isAim, string matched)
    {
        var reading = SpokenTerm.Read(words, Saturday, Shipped);
        Assert.Equal((kind, amount, isAim, matched), (reading.Term.Kind, reading.Term.Amount, reading.IsAim, reading.In(words).ToString()));
    }

    [Theory]
    [InlineData("12月4日前", "2026-12-04", "12月4日前")]
    [InlineData("十二月四号之前完成", "2026-12-04", "十二月四号之前")]
    [InlineData("本月底前", "2026-11-30", "本月底前")]
    [InlineData("月底前答复", "2026-11-30", "月底前")]
    [InlineData("这个月内", "2026-11-30", "这个月内")]
    [InlineData("下个月底之前", "2026-12-31", "下个月底之前")]
    [InlineData("年底前竣工", "2026-12-31", "年底前")]
    [InlineData("年内完成", "2026-12-31", "年内")]
    [InlineData("明年年底前", "2027-12-31", "明年年底前")]
    [InlineData("2027年内", "2027-12-31", "2027年内")]
    [InlineData("明年3月底前", "2027-03-31", "明年3月底前")]
    [InlineData("3月底前", "2027-03-31", "3月底前")]
    [InlineData("12月中旬前", "2026-12-20", "12月中旬前")]
    [InlineData("1月前", "2026-12-31", "1月前")]
    [InlineData("二〇二七年一月十日前", "2027-01-10", "二〇二七年一月十日前")]
    [InlineData("2026-12-04前", "2026-12-04", "2026-12-04前")]
    [InlineData("2026.12.4 截止", "2026-12-04", "2026.12.4 截止")]
    [InlineData("15号前", "2026-12-15", "15号前")]
    [InlineData("25日前", "2026-11-25", "25日前")]
    [InlineData("下月5号前", "2026-12-05", "下月5号前")]
    [InlineData("中秋前", "2027-09-14", "中秋前")] // 2027 has no notice: by the lunar calendar (15 September is the festival), provisional
    [InlineData("元旦前", "2026-12-31", "元旦前")]
    [InlineData("春节前发到手上", "2027-02-04", "春节前")]
    [InlineData("过年前", "2027-02-04", "过年前")]
    [InlineData("年前", "2027-02-04", "年前")]
    [InlineData("明天", "2026-11-22", "明天")]
    [InlineData("后天之前", "2026-11-23", "后天之前")]
    [InlineData("大后天", "2026-11-24", "大后天")]
    [InlineData("今天下班前", "2026-11-21", "今天下班前")]
    [InlineData("下周五前", "2026-11-27", "下周五前")]
    [InlineData("周五前", "2026-11-27", "周五前")]
    [InlineData("下周内", "2026-11-27", "下周内")]
    [InlineData("下下周一", "2026-11-30", "下下周一")]
    [InlineData("下下下周一前", "2026-12-07", "下下下周一前")]
    [InlineData("下下个月五号前", "2027-01-05", "下下个月五号前")]
    [InlineData("下下月底前", "2027-01-31", "下下月底前")]
    [InlineData("下下季度末前", "2027-06-30", "下下季度末前")]
    [InlineData("明年1月月底前", "2027-01-31", "明年1月月底前")]
    [InlineData("本季度内", "2026-12-31", "本季度内")]
    [InlineData("一季度末前", "2027-03-31", "一季度末前")]
    [InlineData("明年上半年内", "2027-06-30", "明年上半年内")]
    public void A_day_is_read_as_a_date(string words, string on, string matched)
    {
        var reading = SpokenTerm.Read(words, Saturday, Shipped);
        Assert.Equal((TermKind.OnDate, Day(on), matched), (reading.Term.Kind, reading.Term.On, reading.In(words).ToString()));
    }

    [Theory]
    [InlineData("中秋前", "2026-08-01", "2026-09-24")] // off from Friday 25 September
    [InlineData("国庆节之前", "2026-08-01", "2026-09-30")]
    [InlineData("国庆前", "2025-08-01", "2025-09-30")] // printed 国庆节、中秋节
    [InlineData("端午前", "2026-06-01", "2026-06-18")]
    [InlineData("清明节前", "2026-03-01", "2026-04-03")]
    [InlineData("五一前", "2026-04-01", "2026-04-30")]
    [InlineData("春节假期前", "2026-01-10", "2026-02-14")] // the Saturday before is made up
    [InlineData("国庆前", "2026-10-03", "2027-09-30")]
    public void Before_a_festival_is_the_last_working_day_before_its_holiday(string words, string spokenOn, string on) =>
        Assert.Equal(Day(on), SpokenTerm.Read(words, Day(spokenOn), Shipped).Term.On);

    [Theory]
    [InlineData("3天前已经报上去了")]
    [InlineData("停水已经3天了")]
    [InlineData("每周一次的例会")]
    [InlineData("每3天清运")]
    [InlineData("5号楼2单元的电梯")]
    [InlineData("1月8日反映的纱窗问题")]
    [InlineData("从12月4日起施工")]
    [InlineData("第二天的事")]
    [InlineData("99999天内")]
    [InlineData("0天内")]
    [InlineData("零容忍")]
    [InlineData("13月40日前")]
    [InlineData("2月30日前")]
    [InlineData("上周五说过了")]
    [InlineData("1.5天内")]
    public void What_is_past_or_returns_or_makes_no_sense_is_no_term(string words) =>
        Assert.False(SpokenTerm.Read(words, Saturday, Shipped).NamesAnEnd);

    [Fact]
    public void A_marked_limit_decides_before_a_bare_date()
    {
        var readings = SpokenTerm.ReadAll("12月4日开工，30天内完成", Saturday, Shipped);
        Assert.Equal([Term.Days(30), Term.OnDate(Day("2026-12-04"))], readings.Select(reading => reading.Term));
    }

    [Fact]
    public void A_hedge_softens_its_own_clause_only()
    {
        Assert.False(SpokenTerm.Read("费用争取从低，3天内把水管接好", Saturday, Shipped).IsAim);
        Assert.True(SpokenTerm.Read("3天内争取把水管接好", Saturday, Shipped).IsAim);
    }

    [Fact]
    public void The_reading_is_told_so_that_a_person_can_correct_it()
    {
        var chinese = new CultureInfo("zh-CN");
        string Told(string words) => ReadingWords.Of(SpokenTerm.Read(words, Saturday, Shipped), Saturday, chinese);
        Assert.Equal("识别为8个工作日，放假日不计；只作目标，不亮红灯", Told("力争8个工作日内"));
        Assert.Equal("识别为12月4日 周五，含当天", Told("12月4日前"));
        Assert.Equal("识别为元旦放假前最后一个工作日，12月31日 周四", Told("元旦前"));
        Assert.Equal("原话未说明期限，10个工作日后复核", Told("好的"));
    }

    [Theory]
    [InlineData("内前3天月底\uD800个工作日内\uDC00")]
    [InlineData("﷽🀄️９９９９９９９９９９天内")]
    [InlineData("\u0000\u202E8个工作日内")]
    public void Odd_Unicode_is_read_without_failing(string words)
    {
        var reading = SpokenTerm.Read(words, Saturday, Shipped);
        Assert.InRange(reading.Start + reading.Length, 0, words.Length);
    }

    [Fact]
    public void The_parser_never_fails_on_any_words()
    {
        var pieces = Gen.Elements("3", "十", "两", "百", "９", "半", "个", "工作日", "天", "日", "月", "年", "周", "五", "号", "内", "前", "底", "下", "本", "明", "季度",
            "中秋", "十一", "力争", "，", " ", "每", "第", "-", "/", ".", "2026", "\uD83D", "\uDE00", "小时", "至");
        var words = Gen.OneOf(Gen.ListOf(pieces).Select(list => string.Concat(list)), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary();
        var dates = Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
        Prop.ForAll(words, dates, (text, spokenOn) =>
        {
            foreach (var on in new[] { spokenOn, Saturday, Day("2024-02-29"), Day("2026-12-31") })
            {
                var reading = SpokenTerm.Read(text, on, Shipped);
                Assert.InRange(reading.Start + reading.Length, 0, text.Length);
                Assert.False(reading.Term.Kind == TermKind.OnDate && reading.Term.On < on);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Fact]
    public void A_numeral_read_back_is_the_number_that_was_written()
    {
        for (var number = 0; number <= 9_999; number++)
            Assert.Equal(number, ChineseNumber.Read(ChineseNumber.Write(number)));
    }
}
