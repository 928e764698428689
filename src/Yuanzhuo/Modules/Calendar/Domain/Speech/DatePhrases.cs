using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>
/// Dates with their month: 12月4日前, 明年3月底, 二〇二七年一月十日, 2026-12-04, 12月中旬, 12月前. Without a year the next such day is
/// meant; "前" includes the day itself, "12月前" ends with November. A day that begins something (起, 开始) is no term.
/// </summary>
internal static partial class DatePhrases
{
    private const string Limit = "(?<limit>之前|以前|前|之内|以内|内|止|截止)?(?!起|开始|以来|之?后|以后)";

    public static IEnumerable<Phrase> In(Heard heard) =>
        Spoken().Matches(heard.Text).Select(match => ReadSpoken(match, heard.SpokenOn))
            .Concat(Written().Matches(heard.Text).Select(match => ReadWritten(match, heard.SpokenOn))).OfType<Phrase>();

    [GeneratedRegex(
        $"(?:(?<year>{ChineseNumber.NotInside}{ChineseNumber.Pattern}|今|明|后)年)?{ChineseNumber.NotInside}(?<month>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月份?"
        + "(?:(?<day>[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})(?:日|号|(?=之前|以前|前))|月?(?<part>底|末|上旬|中旬|下旬))?" + Limit,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();

    [GeneratedRegex("(?<![0-9])(?<year>20[0-9]{2})(?<split>[-/.])(?<month>[0-9]{1,2})\\k<split>(?<day>[0-9]{1,2})(?![0-9])日?" + Limit,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    private static Phrase? ReadSpoken(Match match, DateOnly spokenOn)
    {
        var month = ChineseNumber.Read(match.Groups["month"].Value) ?? 0;
        var (part, limit) = (match.Groups["part"].Value, match.Groups["limit"].Value);
        var isBareMonth = part.Length == 0 && !match.Groups["day"].Success;
        if (month is < 1 or > 12 || (isBareMonth && limit.Length == 0))
            return null;
        var isBeforeMonth = isBareMonth && limit.EndsWith('前');
        DateOnly? InYear(int year) => isBeforeMonth ? Days.Of(year, month, 1)?.AddDays(-1) : DayIn(year, month, part, match.Groups["day"]);
        return Choose(match, spokenOn, Days.Year(match.Groups["year"].Value, spokenOn), InYear);
    }

    private static DateOnly? DayIn(int year, int month, string part, Group day) => part switch
    {
        "上旬" => Days.Of(year, month, 10),
        "中旬" => Days.Of(year, month, 20),
        _ when day.Success => Days.Of(year, month, ChineseNumber.Read(day.Value) ?? 0),
        _ => Days.EndOfMonth(year, month),
    };

    private static Phrase? ReadWritten(Match match, DateOnly spokenOn)
    {
        var (month, day) = (ChineseNumber.Read(match.Groups["month"].Value) ?? 0, ChineseNumber.Read(match.Groups["day"].Value) ?? 0);
        return Choose(match, spokenOn, Days.Year(match.Groups["year"].Value, spokenOn), year => Days.Of(year, month, day));
    }

    /// <summary>A past day without a word of limit tells of something that happened, so it does not mean next year's.</summary>
    private static Phrase? Choose(Match match, DateOnly spokenOn, int? year, Func<int, DateOnly?> inYear)
    {
        var isMarked = match.Groups["limit"].Success;
        var on = inYear(year ?? spokenOn.Year);
        if (year is null && isMarked && !(on >= spokenOn))
            on = inYear(spokenOn.Year + 1);
        return on >= spokenOn ? Amount.Date(match, on.Value, isMarked ? Weight.Marked : Weight.Dated, "Calendar.ReadDate") : null;
    }
}
