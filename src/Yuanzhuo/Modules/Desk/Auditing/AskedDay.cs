using System.Globalization;

namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>A day out of an address.</summary>
internal static class AskedDay
{
    /// <summary>The day; null where it is none. The last year is kept free for counting on.</summary>
    public static DateOnly? Of(string? text) => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) && day is { Year: > 1900 and < 9000 } ? day : null;

    /// <summary>The day as an address says it.</summary>
    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
