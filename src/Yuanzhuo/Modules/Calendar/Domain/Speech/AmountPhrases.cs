using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>
/// So many of a unit: 8个工作日内, 十天, 3至5天, 两天半, 24小时, 两周, 一个月, 一年零三个月内, 十来天, 个把月. 十几天 and 20多天 are no number.
/// </summary>
internal static partial class AmountPhrases
{
    private const int MinutesOfHour = 60, HoursOfDay = 24, HoursOfHalfDay = 12, DaysOfWeek = 7, DaysOfHalfMonth = 15, DaysOfMonth = 30, MonthsOfQuarter = 3, MonthsOfYear = 12, MonthsOfHalfYear = 6;

    /// <summary>Years without a word of limit are only read up to so many: 26年 is a year of the calendar.</summary>
    private const int MostYears = 10;

    private const string Units =
        "(?:(?<working>个?(?:有效)?工作[日天])|(?<daysHalf>天半)|(?<days>天(?!半)|个?(?:自然|日历|整)[日天]|日(?=之内|以内|内(?!部)))|(?<minutes>分钟)|(?<hours>个?(?:小时|钟头|h|H)(?!半))|(?<hoursHalf>个半(?:小时|钟头))"
        + "|(?<weeks>个?(?:周(?![年岁长围边密到期])|星期|礼拜)(?![一二三四五六日末半]))|(?<weeksHalf>个?(?:周|星期|礼拜)半)|(?<months>个月(?!半)|(?<=[俩仨两])月)|(?<monthsHalf>个半月)|(?<quarters>个季度)"
        + "|(?<yearsHalf>年半)|(?<years>年(?![级度代制龄轮底末初中终前纪检月多份会审来老0-9零一二三四五六七八九十])))";

    public static IEnumerable<Phrase> In(Heard heard) => Amounts().Matches(heard.Text).Select(match => Read(match, heard)).OfType<Phrase>();

    [GeneratedRegex(
        $"(?<lead>不超过|不超出|最多|最长|至多|第(?=.{{1,6}}工作)|限(?!于)期?)?(?:(?<![0-9零一二两三四五六七八九十百千廿俩仨年月])(?<yy>{ChineseNumber.Pattern})年[零又]?(?={ChineseNumber.Pattern}个月))?(?:{ChineseNumber.NotInside}|(?<=[零又年]))(?:(?<n>{ChineseNumber.Pattern})"
        + $"(?:[-~—–至到、或]{{1,2}}(?<to>{ChineseNumber.Pattern}))?(?<rough>[来多余几])?{Units}|(?<few>个把)(?:(?<days>天)|(?<weeks>星期|礼拜|周)|(?<hours>小时|钟头)|(?<months>月))){Amount.Tail}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Amounts();

    private static Phrase? Read(Match match, Heard heard)
    {
        var number = match.Groups["few"].Success ? "1" : match.Groups["to"].Success ? match.Groups["to"].Value : match.Groups["n"].Value;
        if (ChineseNumber.Read(number) is not ({ } n and > 0)) return Span.Nothing(match, heard, "Calendar.ReadUnclear");
        var leads = match.Groups["lead"].Success;
        if (match.Groups["rough"].Value is "多" or "余" or "几") return Span.Nothing(match, heard, "Calendar.ReadUnclear");
        if (match.Groups["years"].Success && n > MostYears && !leads && !match.Groups["limit"].Success) return null;
        var years = match.Groups["yy"].Success ? (ChineseNumber.Read(match.Groups["yy"].Value) ?? 0) * MonthsOfYear : 0;
        var (kind, amount, key) = UnitOf(match) switch
        {
            "working" => (TermKind.WorkingDays, n, "Calendar.ReadWorkingDays"),
            "daysHalf" => (TermKind.Hours, (n * HoursOfDay) + HoursOfHalfDay, "Calendar.ReadHours"),
            "days" => (TermKind.Days, n, "Calendar.ReadDays"),
            "minutes" => (TermKind.Hours, (n + MinutesOfHour - 1) / MinutesOfHour, "Calendar.ReadHours"),
            "hours" => (TermKind.Hours, n, "Calendar.ReadHours"),
            "hoursHalf" => (TermKind.Hours, n + 1, "Calendar.ReadHours"),
            "weeks" => (TermKind.Days, n * DaysOfWeek, "Calendar.ReadWeeks"),
            "weeksHalf" => (TermKind.Hours, ((n * 2) + 1) * DaysOfWeek * HoursOfHalfDay, "Calendar.ReadHours"),
            "months" => (TermKind.Months, years + n, "Calendar.ReadMonths"),
            "monthsHalf" => (TermKind.Days, (n * DaysOfMonth) + DaysOfHalfMonth, "Calendar.ReadHalfMonth"),
            "quarters" => (TermKind.Months, n * MonthsOfQuarter, "Calendar.ReadMonths"),
            "years" => (TermKind.Months, n * MonthsOfYear, "Calendar.ReadMonths"),
            _ => (TermKind.Months, (n * MonthsOfYear) + MonthsOfHalfYear, "Calendar.ReadMonths"),
        };
        return Amount.Phrase(match, heard, kind, amount, leads, key);
    }

    private static string UnitOf(Match match) => match.Groups.Values
        .First(group => group.Success && group.Name is not ("0" or "lead" or "yy" or "n" or "to" or "rough" or "few" or "limit" or "past" or "in")).Name;
}
