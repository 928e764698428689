using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Platform.Imports;

namespace Yuanzhuo.Modules.Calendar.Importing;

/// <summary>Whether a file can be imported at all.</summary>
internal static class CalendarFileCheck
{
    /// <summary>In characters. All notices since 2004 have some 20,000.</summary>
    public const int LongestFile = 500_000;

    public static IReadOnlyList<HolidayFileRow> Read(string text)
    {
        if (text.Length > LongestFile)
            return [];
        using var reader = new StringReader(text);
        return HolidayFile.Read(reader);
    }

    /// <summary>The first reason not to import, or null. One wrong line holds the whole file back, so that no half notice comes into force.</summary>
    public static Refusal? Refuse(string text) => Read(text) switch
    {
        _ when text.Length > LongestFile => Refusal.Invalid("Calendar.FileTooLong", null, LongestFile),
        _ when SheetFile.Lost(text) is { } line => Refusal.Invalid("Platform.SheetUnreadable", null, line),
        { Count: 0 } => Refusal.Invalid("Calendar.FileEmpty"),
        var rows when rows.Count(row => row.Error is not null) is > 0 and var wrong => Refusal.Invalid("Calendar.FileHasErrors", null, wrong),
        _ => null,
    };
}
