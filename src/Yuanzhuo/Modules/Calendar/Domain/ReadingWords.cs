using System.Globalization;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>Tells how words were read: 听到“8个工作日内”，读作8个工作日，放假日不计。</summary>
public static class ReadingWords
{
    /// <param name="reading">What was read.</param>
    /// <param name="today">The reader's day, for dates without their year.</param>
    /// <param name="reader">The reader's language.</param>
    public static string Of(Reading reading, DateOnly today, CultureInfo? reader = null)
    {
        var words = CalendarWords.Format(reading.Key, reader, [.. reading.Args.Select(arg => Say(arg, today, reader))]);
        return reading.IsAim ? words + CalendarWords.Get("ReadAim", reader) : words;
    }

    private static object Say(object arg, DateOnly today, CultureInfo? reader) => arg switch
    {
        DateOnly on => DayWords.WithWeekday(on, today, reader),
        Term term => TermWords.Of(term, today, reader),
        Festival festival => HolidayWords.Of(festival, reader),
        _ => arg,
    };
}
