using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>半小时, 半天, 半个月 (15 days, as the courts count it), 半年.</summary>
internal static partial class HalfPhrases
{
    private const int HoursOfHalfDay = 12, DaysOfHalfMonth = 15, MonthsOfHalfYear = 6;

    public static IEnumerable<Phrase?> In(Heard heard) => Halves().Matches(heard.Text).Select(Read);

    [GeneratedRegex(
        "(?<![0-9零一二两三四五六七八九十百千个上下每俩仨])(?<lead>不超过|最多)?半个?(?<unit>小时|钟头|天|月|年)(?<limit>之内|以内|内|里)?(?!之?前|以前)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Halves();

    private static Phrase? Read(Match match)
    {
        var (kind, amount, key) = match.Groups["unit"].Value switch
        {
            "天" => (TermKind.Hours, HoursOfHalfDay, "Calendar.ReadHours"),
            "月" => (TermKind.Days, DaysOfHalfMonth, "Calendar.ReadHalfMonth"),
            "年" => (TermKind.Months, MonthsOfHalfYear, "Calendar.ReadMonths"),
            _ => (TermKind.Hours, 1, "Calendar.ReadHours"),
        };
        return Amount.Phrase(match, kind, amount, match.Groups["limit"].Success || match.Groups["lead"].Success, key);
    }
}
