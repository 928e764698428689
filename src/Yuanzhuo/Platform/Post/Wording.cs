using System.Globalization;
using System.Text.Json;
using YuanzhuoTexts = Yuanzhuo.Platform.Texts.Texts;

namespace Yuanzhuo.Platform.Post;

/// <summary>A letter in a language.</summary>
/// <param name="Subject">The one line that says it.</param>
/// <param name="Words">What else there is to say.</param>
/// <param name="Link">The page it leads to, whole; null for none.</param>
internal sealed record Wording(string Subject, string Words, string? Link)
{
    public static Wording Of(Letter letter, string? link, YuanzhuoTexts texts, CultureInfo culture)
    {
        object[] values = [.. JsonSerializer.Deserialize<string[]>(letter.Values)!];
        return new(Say(letter.TextKey), Say(letter.TextKey + "_Words"), link);

        string Say(string key) => string.Format(culture, texts.Find(key, culture) ?? key, values);
    }
}
