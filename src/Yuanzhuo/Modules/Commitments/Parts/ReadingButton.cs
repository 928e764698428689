using System.Globalization;

namespace Yuanzhuo.Modules.Commitments.Parts;

/// <summary>The buttons of the commitment form beside "read", "count" and "save": one takes another reading, for the whole words or for one part.</summary>
internal static class ReadingButton
{
    /// <summary>Takes down every part that is kept.</summary>
    public const string SaveSeveral = "save-several";

    private const string Other = "other-";

    /// <summary>The value of the button that takes a reading.</summary>
    public static string Of(int reading, int? part = null) =>
        part is { } of ? string.Create(CultureInfo.InvariantCulture, $"{Other}{reading}-{of}") : string.Create(CultureInfo.InvariantCulture, $"{Other}{reading}");

    /// <summary>Which reading was taken, and for which part; null for every other button.</summary>
    public static (int Reading, int? Part)? Taken(string? button)
    {
        if (button?.StartsWith(Other, StringComparison.Ordinal) != true) return null;
        int?[] numbers = [.. button[Other.Length..].Split('-').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null)];
        return numbers switch
        {
            [{ } reading] => (reading, null),
            [{ } reading, { } part] => (reading, part),
            _ => null,
        };
    }
}
