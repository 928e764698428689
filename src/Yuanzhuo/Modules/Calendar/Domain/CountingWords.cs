using System.Globalization;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>Tells how a due date was counted, in one sentence.</summary>
public static class CountingWords
{
    /// <summary>从9月26日次日起算，跳过周末和国庆节，10月11日（周六）补班计入，第8个工作日是10月14日。</summary>
    public static string Of(Counting counting, CultureInfo? reader = null)
    {
        var steps = counting.Steps.Select(step => CalendarWords.Format(step.Key, reader, [.. step.Args.Select(arg => Say(arg, counting, reader))]));
        var sentence = string.Join(CalendarWords.Get("Comma", reader), steps) + CalendarWords.Get("Stop", reader);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static object Say(object arg, Counting counting, CultureInfo? reader) => arg switch
    {
        DateOnly date => DayWords.Plain(date, counting.StartOn, reader),
        DateTimeOffset at => DayWords.Plain(DateOnly.FromDateTime(at.DateTime), counting.StartOn, reader)
            + at.ToString(" HH:mm", CultureInfo.InvariantCulture),
        SkippedDays skipped => Skipped(skipped, reader),
        IReadOnlyList<DateOnly> dates => CalendarWords.Join([.. dates.Select(date => WithBrackets(date, counting, reader))], reader),
        _ => arg,
    };

    private static string WithBrackets(DateOnly date, Counting counting, CultureInfo? reader) =>
        CalendarWords.Format("DayExact", reader, DayWords.Plain(date, counting.StartOn, reader), DayWords.Weekday(date, reader));

    private static string Skipped(SkippedDays skipped, CultureInfo? reader)
    {
        var names = skipped.Holidays.SelectMany(HolidayWords.Names).Distinct().Select(name => HolidayWords.Single(name, reader));
        return CalendarWords.Join(skipped.Weekends ? [CalendarWords.Get("Weekends", reader), .. names] : [.. names], reader);
    }
}
