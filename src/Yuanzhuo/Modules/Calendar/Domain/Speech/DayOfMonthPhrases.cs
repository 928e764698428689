using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>A day without its month: 15号前, 本月25日, 下月5号前. Without "this" or "next" the coming such day is meant; 5号楼 is a house.</summary>
internal static partial class DayOfMonthPhrases
{
    public static IEnumerable<Phrase> In(Heard heard) => Spoken().Matches(heard.Text).Select(match => Read(match, heard.SpokenOn)).OfType<Phrase>();

    [GeneratedRegex(
        $"(?<which>本月|这个月|当月|(?<!下)下{{1,4}}个?月)?{ChineseNumber.NotInside}(?<!月份?|第|-|/)(?<day>[0-9]{{1,2}}|[一二三四五六七八九十廿]{{1,3}})[日号](?<limit>之前|以前|前|截止)?"
        + "(?![楼院门线栋机库井口]|起|开始|之?后|以后|内|之内|以内)|"
        + "(?<which>本月|这个月|当月|(?<!下)下{1,4}个?月)(?<day>[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})[日号](?<limit>之前|以前|前|之内|以内|内|截止)?(?!起|开始|之?后|以后)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();

    private static Phrase? Read(Match match, DateOnly spokenOn)
    {
        var (which, isMarked) = (match.Groups["which"].Value, match.Groups["limit"].Success);
        if ((which.Length == 0 && !isMarked) || ChineseNumber.Read(match.Groups["day"].Value) is not { } day)
            return null;
        var next = spokenOn.AddDays(1 - spokenOn.Day).AddMonths(1);
        var thisMonth = Days.Of(spokenOn.Year, spokenOn.Month, day);
        var nextMonth = Days.Of(next.Year, next.Month, day);
        var later = next.AddMonths(Days.NextsIn(which) - 1);
        var on = which switch
        {
            "" => thisMonth >= spokenOn ? thisMonth : nextMonth,
            _ when which[0] == '下' => Days.Of(later.Year, later.Month, day),
            _ => thisMonth,
        };
        return on >= spokenOn ? Amount.Date(match, on.Value, isMarked ? Weight.Marked : Weight.Dated, "Calendar.ReadDate") : null;
    }
}
