using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>
/// Months and their days: 12月4日前, 明年3月底前, 二〇二七年一月十日, 9至10月, 元月, 12月中旬, 12月前. "前" includes a day that was named; "12月前"
/// ends with November.
/// </summary>
internal static partial class MonthPhrases
{
    private const string Month = "[0-9]{1,2}|[一二三四五六七八九十]{1,2}";

    public static IEnumerable<Phrase> In(Heard heard) => Spoken().Matches(heard.Text).Select(match => Read(match, heard));

    [GeneratedRegex(
        $"(?:{Years.Pattern}的?)?{ChineseNumber.NotInside}(?:(?:{Month})(?:月份?)?[底末初]?[-~—–至到、和]{{1,2}})?(?<month>{Month}|元)(?<!第.)月(?<named>份)?(?:{MonthParts.Day}|[月的]?{MonthParts.Part})?{Tail.Pattern}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();

    private static Phrase Read(Match match, Heard heard)
    {
        var said = match.Groups["month"].Value;
        var month = said == "元" ? 1 : ChineseNumber.Read(said) ?? 0;
        var (year, part, day) = (Years.Of(match.Groups["year"].Value, heard.SpokenOn), match.Groups["part"].Value, match.Groups["day"].Value);
        var phrase = Span.Read(match, heard, year, y => MonthParts.In(y, month, part, day), part is "" or "底" or "末" && day.Length == 0 ? "Calendar.ReadMonthEnd" : "Calendar.ReadDate");
        var mayBeAmount = year is null && part.Length + day.Length == 0 && Tail.Of(match) == Bound.Within && !match.Groups["named"].Success && said != "元";
        return mayBeAmount && Term.Of(TermKind.Months, month, null, false).IsDone ? phrase with { Other = Term.Months(month) } : phrase;
    }
}
