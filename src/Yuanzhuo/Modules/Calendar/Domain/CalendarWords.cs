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

    /// <summary>The text with its values; where the first is 1 and the text has a form for one (<c>…One</c>), that form.</summary>
    public static string Format(string key, CultureInfo? reader, params object[] args)
    {
        var one = args is [1, ..] ? Get(key + "One", reader) : key + "One";
        return string.Format(CultureInfo.InvariantCulture, one == key + "One" ? Get(key, reader) : one, args);
    }

    /// <summary>A, B and C.</summary>
    public static string Join(IReadOnlyList<string> words, CultureInfo? reader) => words.Count < 2
        ? string.Concat(words)
        : string.Join(Get("ListComma", reader), words.Take(words.Count - 1)) + Get("And", reader) + words[^1];
}
