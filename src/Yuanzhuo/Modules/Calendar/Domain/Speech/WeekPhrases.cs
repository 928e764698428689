using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Weeks and their days: 周五前, 下周五前, 本周内, 下星期三. A week ends on its last working day; weeks begin on Monday.</summary>
internal static partial class WeekPhrases
{
    private const string Limit = "(?<limit>之前|以前|前|之内|以内|内)?(?!起|开始|之?后|以后|一次)";

    public static IEnumerable<Phrase> In(Heard heard) => Weeks().Matches(heard.Text).Select(match => Read(match, heard)).OfType<Phrase>();

    [GeneratedRegex(
        $"(?:(?<which>本|这个?|(?<!下)下{{1,4}}个?)|(?<![0-9零一二两三四五六七八九十百千个半几每上下俩仨]))(?:周|星期|礼拜)(?<day>[一二三四五六日天末])?{Limit}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Weeks();

    private static Phrase? Read(Match match, Heard heard)
    {
        var (which, day) = (match.Groups["which"].Value, match.Groups["day"].Value);
        if (which.Length == 0 && day.Length == 0)
            return null;
        var weeksOn = Days.NextsIn(which);
        var monday = Days.MondayOf(heard.SpokenOn).AddDays(7 * weeksOn);
        var on = day is "" or "末" ? heard.Calendar.RollBack(monday.AddDays(6)) : monday.AddDays(Index(day));
        if (which.Length == 0 && on < heard.SpokenOn)
            on = day == "末" ? heard.Calendar.RollBack(monday.AddDays(13)) : on.AddDays(7);
        var key = day is "" or "末" ? "Calendar.ReadWeekEnd" : "Calendar.ReadDate";
        return on < heard.SpokenOn ? null : Amount.Date(match, on, match.Groups["limit"].Success ? Weight.Marked : Weight.Dated, key);
    }

    private static int Index(string day) => day is "日" or "天" ? 6 : (ChineseNumber.Read(day) ?? 1) - 1;
}
