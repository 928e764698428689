using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Quarters and half-years: 一季度末, 第三季度, 三、四季度, 下季度前, 2027年上半年, 下半年.</summary>
internal static partial class QuarterPhrases
{
    private const int MonthsOfQuarter = 3, MonthsOfHalf = 6;

    /// <summary>A quarter over for longer than this is next year's.</summary>
    private const int DaysPast = 30;

    public static IEnumerable<Phrase> In(Heard heard) => Spoken().Matches(heard.Text).Select(match => Read(match, heard));

    [GeneratedRegex(
        $"{Years.Pattern}?的?(?:(?:(?<which>本|这个?|当|每个?|上个?|(?<!下)下{{1,4}}个?)|(?<![0-9零一二两三四五六七八九十])[第前]?(?:[一二三1-3](?:季度)?[、和至到~-])?(?<n>[一二三四1-4]))(?:季度|季(?=[末底内]))|(?<half>[上下前后])半年)"
        + $"(?<part>初(?!步)|中(?![旬秋心标央])|末|底)?{Tail.Pattern}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();

    private static Phrase Read(Match match, Heard heard)
    {
        var (said, which, half) = (Years.Of(match.Groups["year"].Value, heard.SpokenOn), match.Groups["which"].Value, match.Groups["half"].Value);
        if (which.StartsWith('每')) return Span.Nothing(match, heard, "Calendar.ReadNoLimit");
        var months = half.Length > 0 ? MonthsOfHalf : MonthsOfQuarter;
        var now = (heard.SpokenOn.Month + MonthsOfQuarter - 1) / MonthsOfQuarter;
        var number = half.Length > 0 ? half is "上" or "前" ? 1 : 2
            : match.Groups["n"].Success ? ChineseNumber.Read(match.Groups["n"].Value) ?? now
            : now + (which.StartsWith('上') ? -1 : Days.NextsIn(which));
        var yearsOn = which.Length > 0 ? ((number + 3) / 4) - 1 : 0;
        var first = ((number - 1 - (yearsOn * 4)) * months) + 1;
        var last = match.Groups["part"].Value switch { "初" => first, "中" => first + 1, _ => first + months - 1 };
        Span? InYear(int year) => match.Groups["part"].Success ? Span.Months(year + yearsOn, first, last)?.Ending : Span.Months(year + yearsOn, first, last);
        return Span.Read(match, heard, which.Length > 0 ? said ?? heard.SpokenOn.Year : said, InYear, "Calendar.ReadQuarterEnd", DaysPast);
    }
}
