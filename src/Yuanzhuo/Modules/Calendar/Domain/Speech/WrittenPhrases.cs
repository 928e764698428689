using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Dates as they are written: 2026-12-04, 2026/12/4, 2026.12.4, 20261204; 12/20前 and 12.20前 only with a word of limit.</summary>
internal static partial class WrittenPhrases
{
    public static IEnumerable<Phrase> In(Heard heard) => Written().Matches(heard.Text).Select(match => Read(match, heard)).OfType<Phrase>();

    [GeneratedRegex(
        "(?:(?<![0-9])(?<year>20[0-9]{2})(?:(?<split>[-/.])(?<month>[0-9]{1,2})\\k<split>(?<day>[0-9]{1,2})|(?<month>0[1-9]|1[0-2])(?<day>[0-3][0-9]))(?![0-9])[日号]?"
        + $"|(?<![0-9./-])(?<short>(?<month>1[0-2]|0?[1-9])[./](?<day>3[01]|[12][0-9]|0?[1-9]))(?![0-9./%])(?<named>[日号])?){Tail.Pattern}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    private static Phrase? Read(Match match, Heard heard)
    {
        if (match.Groups["short"].Success && !match.Groups["named"].Success && Tail.Of(match) is Bound.None or Bound.After) return null;
        var month = ChineseNumber.Read(match.Groups["month"].Value) ?? 0;
        return Span.Read(match, heard, Years.Of(match.Groups["year"].Value, heard.SpokenOn), year => MonthParts.In(year, month, "", match.Groups["day"].Value), "Calendar.ReadDate");
    }
}
