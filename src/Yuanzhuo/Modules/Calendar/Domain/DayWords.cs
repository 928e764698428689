using System.Globalization;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>Dates as people say them. The year is left out while it is the reader's own.</summary>
public static class DayWords
{
    /// <summary>11月21日 周六, with the year where it is not the year of <paramref name="today"/>.</summary>
    public static string WithWeekday(DateOnly date, DateOnly today, CultureInfo? reader = null) =>
        CalendarWords.Format("DayWithWeekday", reader, Plain(date, today, reader), Weekday(date, reader));

    /// <summary>11月21日, with the year where it is not the year of <paramref name="today"/>.</summary>
    public static string Plain(DateOnly date, DateOnly today, CultureInfo? reader = null) =>
        date.ToString(CalendarWords.Get(date.Year == today.Year ? "DayPattern" : "DayPatternWithYear", reader), CultureInfo.InvariantCulture);

    /// <summary>2026年11月21日（周六）: for hover and print.</summary>
    public static string Exact(DateOnly date, CultureInfo? reader = null) =>
        CalendarWords.Format("DayExact", reader, date.ToString(CalendarWords.Get("DayPatternWithYear", reader), CultureInfo.InvariantCulture), Weekday(date, reader));

    /// <summary>今天, 明天, 后天, 昨天, else as <see cref="WithWeekday"/>.</summary>
    public static string Near(DateOnly date, DateOnly today, CultureInfo? reader = null) => (date.DayNumber - today.DayNumber) switch
    {
        0 => CalendarWords.Get("Today", reader),
        1 => CalendarWords.Get("Tomorrow", reader),
        2 => CalendarWords.Get("DayAfterTomorrow", reader),
        -1 => CalendarWords.Get("Yesterday", reader),
        _ => WithWeekday(date, today, reader),
    };

    public static string Weekday(DateOnly date, CultureInfo? reader = null) =>
        CalendarWords.Get("Weekdays", reader).Split(',')[(int)date.DayOfWeek];
}
