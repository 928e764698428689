using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>今天, 当天, 今晚, 明天, 明早, 后天, 大后天, 今明两天; 昨天 is past; 下班前 and 下午五点前 are today.</summary>
internal static partial class NearPhrases
{
    /// <summary>How many days on each word is; the longer stand before those inside them.</summary>
    private static readonly (string Word, int Days)[] Words =
    [
        ("大前", -3), ("大后", 3), ("今明", 1), ("明后", 2), ("前天", -2), ("前日", -2), ("昨", -1), ("后", 2), ("明", 1), ("今", 0), ("当", 0), ("本日", 0),
    ];

    public static IEnumerable<Phrase> In(Heard heard) => Near().Matches(heard.Text).Select(match => Read(match, heard));

    [GeneratedRegex(
        $"(?:(?<day>今明[两二]?天|明后[两二]?天|大[前后]天|(?<![目此之日当以提])前[天日]|(?<![之以今然])后[天日]|[今明昨][天日早晚晨夜]|当[天日晚]|本日){Tail.Pattern}"
        + $"|(?<![0-9日号天晚早][上下]?)(?:{Tail.PartOfDay}?{Tail.Hour}|下班|收工|天黑|午饭|晚饭|午休|散会|(?<!下)中午)(?<before>{Tail.Before}))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Near();

    private static Phrase Read(Match match, Heard heard)
    {
        var day = match.Groups["day"].Value;
        var days = Words.FirstOrDefault(word => day.StartsWith(word.Word, StringComparison.Ordinal)).Days;
        return new Span(heard.SpokenOn.AddDays(days), heard.SpokenOn.AddDays(days)).Read(match, heard, Tail.Of(match), "Calendar.ReadDate");
    }
}
