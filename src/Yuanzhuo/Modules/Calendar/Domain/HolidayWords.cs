using System.Globalization;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>A holiday's name in the reader's language. Names that no notice has used before are shown as printed.</summary>
public static class HolidayWords
{
    /// <param name="printed">As the notice prints it: 国庆节, or joined: 国庆节、中秋节.</param>
    /// <param name="reader">The reader's language.</param>
    public static string Of(string printed, CultureInfo? reader = null) =>
        CalendarWords.Join([.. Names(printed).Select(name => Single(name, reader))], reader);

    public static string Of(Festival festival, CultureInfo? reader = null) => CalendarWords.Get("Festival_" + festival, reader);

    /// <summary>The single names in a joined one.</summary>
    internal static IEnumerable<string> Names(string printed) => printed.Split('、');

    internal static string Single(string printed, CultureInfo? reader) =>
        Festivals.Named(printed) is { } festival ? Of(festival, reader) : printed;
}
