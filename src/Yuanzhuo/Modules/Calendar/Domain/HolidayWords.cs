using System.Globalization;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>A holiday's name in the reader's language. Names that no notice has used before are shown as printed.</summary>
public static class HolidayWords
{
    /// <param name="printed">As the notice prints it: 国庆节, or joined: 国庆节、中秋节.</param>
    /// <param name="reader">The reader's language.</param>
    public static string Of(string printed, CultureInfo? reader = null)
    {
        var names = printed.Split('、').Select(name => Single(name, reader));
        return string.Join(CalendarWords.Get("NameJoin", reader), names);
    }

    public static string Of(Festival festival, CultureInfo? reader = null) => CalendarWords.Get("Festival_" + festival, reader);

    private static string Single(string printed, CultureInfo? reader) =>
        Festivals.Named(printed) is { } festival ? Of(festival, reader) : printed;
}
