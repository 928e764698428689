using System.Globalization;
using System.Resources;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>The calendar's own texts, in the reader's language.</summary>
internal static class CalendarWords
{
    private const string Prefix = "Calendar.";
    private static readonly ResourceManager Texts = new("Yuanzhuo.Modules.Calendar.CalendarText", typeof(CalendarWords).Assembly);

    public static string Get(string key, CultureInfo? reader) =>
        Texts.GetString(key.StartsWith(Prefix, StringComparison.Ordinal) ? key[Prefix.Length..] : key, reader ?? CultureInfo.CurrentUICulture) ?? key;

    public static string Format(string key, CultureInfo? reader, params object[] args) =>
        string.Format(CultureInfo.InvariantCulture, Get(key, reader), args);
}
