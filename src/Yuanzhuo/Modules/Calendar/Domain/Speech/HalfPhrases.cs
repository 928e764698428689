using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>半小时, 半天, 半个月 (15 days, as the courts count it), 半年.</summary>
internal static partial class HalfPhrases
{
    private const int HoursOfHalfDay = 12, DaysOfHalfMonth = 15, MonthsOfHalfYear = 6;

    public static IEnumerable<Phrase> In(Heard heard) => Halves().Matches(heard.Text).Select(match => Read(match, heard)).OfType<Phrase>();

    [GeneratedRegex(
        $"(?<![0-9零一二两三四五六七八九十百千个上下每俩仨大小])(?<![前后](?=半年))(?<lead>不超过|最多|最长)?半个?(?<rough>多)?(?<unit>小时|钟头|天|月|年)(?<more>多)?{Amount.Tail}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Halves();

    private static Phrase? Read(Match match, Heard heard)
    {
        if (match.Groups["rough"].Success || match.Groups["more"].Success) return Span.Nothing(match, heard, "Calendar.ReadUnclear");
        var (kind, amount, key) = match.Groups["unit"].Value switch
        {
            "天" => (TermKind.Hours, HoursOfHalfDay, "Calendar.ReadHours"),
            "月" => (TermKind.Days, DaysOfHalfMonth, "Calendar.ReadHalfMonth"),
            "年" => (TermKind.Months, MonthsOfHalfYear, "Calendar.ReadMonths"),
            _ => (TermKind.Hours, 1, "Calendar.ReadHours"),
        };
        return Amount.Phrase(match, heard, kind, amount, match.Groups["lead"].Success, key);
    }
}
