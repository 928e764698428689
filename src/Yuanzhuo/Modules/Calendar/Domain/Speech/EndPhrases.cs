using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Ends of months, quarters, half-years and years: 本月底前, 下月内, 一季度末, 上半年内, 年底前, 2027年内.</summary>
internal static partial class EndPhrases
{
    private const int MonthsOfQuarter = 3;
    private const string Limit = "(?<limit>之前|以前|前|之内|以内|内)";
    private const string NoNumber = "(?<![0-9零一二两三四五六七八九十百千个半几每下月俩仨])";

    public static IEnumerable<Phrase> In(Heard heard) =>
        Months().Matches(heard.Text).Select(match => ReadMonth(match, heard.SpokenOn))
            .Concat(Quarters().Matches(heard.Text).Select(match => ReadQuarter(match, heard.SpokenOn)))
            .Concat(Years().Matches(heard.Text).Select(match => ReadYear(match, heard.SpokenOn)))
            .OfType<Phrase>();

    [GeneratedRegex($"(?:(?<which>本|这个|当|(?<!下)下{{1,4}}个?)|{NoNumber})月(?:(?<end>底|末){Limit}?|(?<limit>之内|以内|内))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Months();

    [GeneratedRegex(
        $"(?:(?<year>今|明)年)?(?:(?<which>本|这个|(?<!下)下{{1,4}}个?)|第?(?<n>[一二三四1-4]))季度(?:(?<end>底|末){Limit}?|{Limit})|(?:(?<year>今|明)年)?(?<half>[上下])半年(?:(?<end>底|末){Limit}?|{Limit})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Quarters();

    [GeneratedRegex(
        $"(?:(?<year>今|本|明|{ChineseNumber.NotInside}20[0-9]{{2}})年?|{NoNumber}(?<![今本明去后同]))年(?:(?<end>底|末|终){Limit}?|(?<limit>之内|以内|内))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

    private static Phrase? ReadMonth(Match match, DateOnly spokenOn)
    {
        var month = spokenOn.AddDays(1 - spokenOn.Day).AddMonths(Days.NextsIn(match.Groups["which"].Value));
        return End(match, spokenOn, Days.EndOfMonth(month.Year, month.Month), "Calendar.ReadMonthEnd");
    }

    private static Phrase? ReadQuarter(Match match, DateOnly spokenOn)
    {
        var now = (spokenOn.Month + MonthsOfQuarter - 1) / MonthsOfQuarter;
        var quarter = match.Groups["half"].Value switch
        {
            "上" => 2,
            "下" => 4,
            _ when match.Groups["n"].Success => ChineseNumber.Read(match.Groups["n"].Value) ?? now,
            _ => now + Days.NextsIn(match.Groups["which"].Value),
        };
        var said = Days.Year(match.Groups["year"].Value, spokenOn);
        var isOver = quarter < now && said is null;
        var year = (said ?? spokenOn.Year) + ((quarter - 1) / 4) + (isOver ? 1 : 0);
        return End(match, spokenOn, Days.EndOfMonth(year, (((quarter - 1) % 4) + 1) * MonthsOfQuarter), "Calendar.ReadQuarterEnd");
    }

    private static Phrase? ReadYear(Match match, DateOnly spokenOn) =>
        End(match, spokenOn, Days.Of(Days.Year(match.Groups["year"].Value, spokenOn) ?? spokenOn.Year, 12, 31), "Calendar.ReadYearEnd");

    private static Phrase? End(Match match, DateOnly spokenOn, DateOnly? on, string key) =>
        on >= spokenOn ? Amount.Date(match, on.Value, match.Groups["limit"].Success ? Weight.Marked : Weight.Dated, key) : null;
}
