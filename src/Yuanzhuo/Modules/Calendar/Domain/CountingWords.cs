using System.Globalization;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>Tells how a due date was counted, in one sentence.</summary>
public static class CountingWords
{
    /// <summary>从9月26日次日起算，跳过周末和国庆节，10月11日（周六）补班计入，第8个工作日是10月14日。</summary>
    public static string Of(Counting counting, CultureInfo? reader = null)
    {
        var steps = counting.Steps.Select(step => CalendarWords.Format(step.Key, reader, [.. step.Args.Select(arg => Say(arg, counting, reader))]));
        return string.Join(CalendarWords.Get("Comma", reader), steps) + CalendarWords.Get("Stop", reader);
    }

    private static object Say(object arg, Counting counting, CultureInfo? reader) => arg switch
    {
        DateOnly date => DayWords.Plain(date, counting.StartOn, reader),
        DateTimeOffset at => DayWords.Plain(DateOnly.FromDateTime(at.DateTime), counting.StartOn, reader)
            + at.ToString(" HH:mm", CultureInfo.InvariantCulture),
        SkippedDays skipped => Skipped(skipped, reader),
        IReadOnlyList<DateOnly> dates => string.Join(CalendarWords.Get("ListComma", reader), dates.Select(date => WithBrackets(date, counting, reader))),
        _ => arg,
    };

    private static string WithBrackets(DateOnly date, Counting counting, CultureInfo? reader) =>
        CalendarWords.Format("DayExact", reader, DayWords.Plain(date, counting.StartOn, reader), DayWords.Weekday(date, reader));

    private static string Skipped(SkippedDays skipped, CultureInfo? reader)
    {
        var names = skipped.Holidays.Select(name => HolidayWords.Of(name, reader)).ToList();
        if (skipped.Weekends)
            names.Insert(0, CalendarWords.Get("Weekends", reader));
        return names.Count == 2
            ? string.Join(CalendarWords.Get("And", reader), names)
            : string.Join(CalendarWords.Get("ListComma", reader), names);
    }
}
