using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>
/// So many of a unit: 8个工作日内, 十天, 3至5天, 两天半, 24小时, 两周, 一个月, 一年内. What lies in the past (3天前) or returns (每3天) is no term.
/// </summary>
internal static partial class AmountPhrases
{
    private const int HoursOfDay = 24, HoursOfHalfDay = 12, DaysOfWeek = 7, DaysOfHalfMonth = 15, DaysOfMonth = 30, MonthsOfYear = 12, MonthsOfHalfYear = 6;

    private const string Units =
        "(?:(?<working>个?工作[日天])|(?<daysHalf>天半)|(?<days>天|个?(?:自然|日历)[日天]|日(?=之内|以内|内))|(?<hours>个?(?:小时|钟头)(?!半))|(?<hoursHalf>个半(?:小时|钟头))"
        + "|(?<weeks>个?(?:周|星期|礼拜)(?![年一二三四五六日末半]))|(?<months>个月(?!半)|(?<=[俩仨])月)|(?<monthsHalf>个半月)|(?<years>年(?=之内|以内|内))|(?<yearsHalf>年半))";

    public static IEnumerable<Phrase> In(Heard heard) =>
        Amounts().Matches(heard.Text).Select(Read).Concat(HalfPhrases.In(heard)).OfType<Phrase>();

    [GeneratedRegex(
        $"(?<!每|每隔|已经|连续|持续|长达|第|月)(?<lead>不超过|最多|最长|第(?=.{{1,6}}工作))?{ChineseNumber.NotInside}(?<n>{ChineseNumber.Pattern})"
        + $"(?:[-~—–至到](?<to>{ChineseNumber.Pattern}))?{Units}(?<limit>之内|以内|内|里)?(?!之?前|以前|两头)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Amounts();

    private static Phrase? Read(Match match)
    {
        var number = match.Groups["to"].Success ? match.Groups["to"].Value : match.Groups["n"].Value;
        if (ChineseNumber.Read(number) is not ({ } n and > 0))
            return null;
        var (kind, amount, key) = UnitOf(match) switch
        {
            "working" => (TermKind.WorkingDays, n, "Calendar.ReadWorkingDays"),
            "daysHalf" => (TermKind.Hours, (n * HoursOfDay) + HoursOfHalfDay, "Calendar.ReadHours"),
            "days" => (TermKind.Days, n, "Calendar.ReadDays"),
            "hours" => (TermKind.Hours, n, "Calendar.ReadHours"),
            "hoursHalf" => (TermKind.Hours, n + 1, "Calendar.ReadHours"),
            "weeks" => (TermKind.Days, n * DaysOfWeek, "Calendar.ReadWeeks"),
            "months" => (TermKind.Months, n, "Calendar.ReadMonths"),
            "monthsHalf" => (TermKind.Days, (n * DaysOfMonth) + DaysOfHalfMonth, "Calendar.ReadHalfMonth"),
            "years" => (TermKind.Months, n * MonthsOfYear, "Calendar.ReadMonths"),
            _ => (TermKind.Months, (n * MonthsOfYear) + MonthsOfHalfYear, "Calendar.ReadMonths"),
        };
        var isMarked = match.Groups["limit"].Success || match.Groups["lead"].Success;
        return Amount.Phrase(match, kind, amount, isMarked, key);
    }

    private static string UnitOf(Match match) => match.Groups.Values
        .First(group => group.Success && group.Name is not ("0" or "lead" or "n" or "to" or "limit")).Name;
}
