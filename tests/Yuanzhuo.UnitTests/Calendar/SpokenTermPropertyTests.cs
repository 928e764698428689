using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Calendar.Domain.Speech;
using static Yuanzhuo.UnitTests.Calendar.Calendars;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>What holds of spoken terms whatever is said, on any day of several years: words before words, phrases beside phrases.</summary>
public sealed class SpokenTermPropertyTests
{
    private static readonly string[] Dated =
    [
        "12月4日前", "12月4日", "3月底前", "十二月月底前", "12月中旬前", "1月前", "6月份", "月底前", "月底", "年底前", "年内", "15号前", "25日前", "周五前", "周三", "元旦前", "春节前", "国庆节之前", "年前",
        "一季度末前", "上半年内", "下半年", "12/20前", "五月一日下班前", "中秋前", "二季度前",
    ];

    private static readonly string[] Amounts = ["三天内", "8个工作日内", "两周内", "半个月内", "一个月内", "48小时内", "两天半内", "俩月内", "半年内", "十天"];

    private static readonly string[] Leads =
        ["力争", "预计", "我们", "我局将在", "确保", "计划于", "拟在", "大概", "最迟", "承诺", "保证", "争取", "必须在", "限", "原定", "从", "下", "下个", "上", "上个", "每", "明年", "去年", "后年", "前年", "今年", "本", "这", "第", "不是", "没有承诺", "一", "十", "3", "2"];

    /// <summary>What changes the day when it stands right before such words.</summary>
    private static readonly (string Modifier, string Words)[] Modified =
    [
        .. from modifier in (string[])["下", "下下", "上", "每"] from words in (string[])["周五前", "周三", "星期三前", "周内", "月底前", "月5号前", "季度末前"] select (modifier, words),
        .. from modifier in (string[])["明", "后", "去", "前", "每"] from words in (string[])["年底前", "年3月底前", "年12月4日前", "年上半年内", "年元旦前"] select (modifier, words),
        .. from modifier in (string[])["去年", "前年", "后年", "每年"] from words in (string[])["12月4日前", "3月底前", "12月中旬", "上半年内", "中秋前"] select (modifier, words),
        .. from modifier in (string[])["十", "二十", "一百二十"] from words in (string[])["三天内", "五个工作日内", "二天"] select (modifier, words),
    ];

    private static readonly string[] Behind = ["后", "以后", "过后", "的次日", "的第二天", "前三天", "前一周", "前两个月"];

    private static readonly string[] BehindAmounts = ["多", "前", "以前", "以来", "的公示期", "的使用期限制", "一次"];

    private static readonly Gen<DateOnly> Days = Gen.Choose(Day("2023-01-01").DayNumber, Day("2029-12-31").DayNumber).Select(DateOnly.FromDayNumber);

    [Fact]
    public void No_word_before_a_date_makes_it_earlier() => Check(
        from lead in Gen.Elements(Leads) from words in Gen.Elements(Dated) from said in Days select (lead, words, said),
        (lead, words, on) =>
        {
            var (plain, led) = (SpokenTerm.Read(words, on, Shipped), SpokenTerm.Read(lead + words, on, Shipped));
            if (plain.Term.On is { } day && led.Term.On is { } other) Assert.True(other >= day, $"{on:yyyy-MM-dd} {words}: {day:yyyy-MM-dd}, {lead + words}: {other:yyyy-MM-dd}");
        });

    [Fact]
    public void No_reading_is_earlier_than_the_day_it_was_spoken() => Check(
        from lead in Gen.Elements(Leads) from words in Gen.Elements((string[])[.. Dated, .. Amounts]) from said in Days select (lead, words, said),
        (lead, words, on) => Assert.All(SpokenTerm.ReadAll(lead + words + "完成", on, Shipped), reading => Assert.False(reading.Term.On < on, $"{on:yyyy-MM-dd} {lead + words}")));

    /// <summary>A modifier is heard with what it modifies, or nothing is: never the shorter term inside the longer.</summary>
    [Fact]
    public void A_modifier_before_a_term_is_heard_or_the_term_is_not() => Check(
        from pair in Gen.Elements(Modified) from tail in Gen.Elements("", "完成", "，请放心") from said in Days select (pair, tail, said),
        (pair, tail, on) =>
        {
            var reading = SpokenTerm.Read(pair.Modifier + pair.Words + tail, on, Shipped);
            if (reading.NamesAnEnd) Assert.StartsWith(pair.Modifier, reading.In(pair.Modifier + pair.Words + tail).ToString(), StringComparison.Ordinal);
        });

    [Fact]
    public void A_modifier_behind_a_term_is_heard_or_the_term_is_not() => Check(
        from pair in Gen.OneOf(
            from words in Gen.Elements(Dated.Where(words => !words.EndsWith('前') && !words.EndsWith('内')).ToArray()) from behind in Gen.Elements(Behind) select (words, behind),
            from words in Gen.Elements("三天", "8个工作日", "两周", "一个月", "半年", "48小时") from behind in Gen.Elements(BehindAmounts) select (words, behind))
        from said in Days
        select (pair.words, pair.behind, said),
        (words, behind, on) =>
        {
            var reading = SpokenTerm.Read(words + behind, on, Shipped);
            if (reading.NamesAnEnd) Assert.Equal(words + behind, reading.In(words + behind).ToString());
        });

    [Fact]
    public void A_number_is_the_same_in_digits_and_in_numerals() => Check(
        from number in Gen.Choose(1, 2_500) from unit in Gen.Elements("个工作日内", "天内") from said in Days select (number, unit, said),
        (number, unit, on) =>
        {
            Assert.Equal(number, ChineseNumber.Read(ChineseNumber.Write(number)));
            Assert.Equal(number, SpokenTerm.Read(ChineseNumber.Write(number) + unit, on, Shipped).Term.Amount);
            Assert.Equal(number, SpokenTerm.Read(number.ToString(CultureInfo.InvariantCulture) + unit, on, Shipped).Term.Amount);
        });

    /// <summary>Words as long as a commitment may have (500 characters); by the quickest of several runs, since the machine does other things too.</summary>
    [Fact]
    public void However_hostile_the_words_they_are_read_in_five_milliseconds()
    {
        string[] pieces = ["12月4日前三天", "下", "十", "-", "的", "力争", "第一季度、", "每", "3天内", "验收后", "待一", "1", "在于自从", "12/", "年", "没有", "一、二、三、", "下下下下个月", "，后", "个半月", "2026.", "周五至"];
        foreach (var text in pieces.Select(piece => string.Concat(Enumerable.Repeat(piece, 500 / piece.Length))).Append(string.Concat(Enumerable.Repeat(string.Concat(pieces), 5))))
        {
            var quickest = Enumerable.Range(0, 40).Min(_ =>
            {
                var from = Stopwatch.GetTimestamp();
                SpokenTerm.ReadAll(text, Day("2026-11-21"), Shipped);
                return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            });
            Assert.True(quickest < 5, $"{text[..12]}… took {quickest:0.0} ms");
        }
    }

    private static void Check<T1, T2, T3>(Gen<(T1, T2, T3)> all, Action<T1, T2, T3> holds) =>
        Prop.ForAll(all.ToArbitrary(), one => holds(one.Item1, one.Item2, one.Item3)).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
}
