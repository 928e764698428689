using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>今天, 当天, 今晚, 明天, 明早, 后天, 大后天.</summary>
internal static partial class NearPhrases
{
    public static IEnumerable<Phrase> In(Heard heard) => Near().Matches(heard.Text).Select(match => Read(match, heard.SpokenOn));

    [GeneratedRegex(
        "(?:(?<three>大后天)|(?<two>后天|后日)|(?<one>今明两天|明[天日早晚])|(?<none>[今当][天日晚]))(?<limit>之前|以前|前|之内|以内|内)?(?!起|开始|之?后|以后)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Near();

    private static Phrase Read(Match match, DateOnly spokenOn)
    {
        var days = match.Groups["three"].Success ? 3 : match.Groups["two"].Success ? 2 : match.Groups["one"].Success ? 1 : 0;
        return Amount.Date(match, spokenOn.AddDays(days), match.Groups["limit"].Success ? Weight.Marked : Weight.Dated, "Calendar.ReadDate");
    }
}
