using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.Platform.Imports;

/// <summary>A list that people made, as text: a CSV file in whatever encoding it came, or a workbook's first sheet, line for line.</summary>
public static class SheetFile
{
    /// <summary>In characters: some 40,000 lines. What is previewed goes through a form's hidden field.</summary>
    public const int MostLetters = 2_000_000;

    /// <summary>What a browser may offer to choose.</summary>
    public const string Accept = ".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The whole text, or why there is none; of text that is too long a little more than may be imported, so that <see cref="Refuse"/> sees it.</summary>
    public static async Task<Result<string>> ReadAsync(Stream file, CancellationToken ct) => Of(await TextFile.BytesAsync(file, MostLetters, ct));

    /// <summary>The same of a file that is at hand.</summary>
    public static Result<string> Of(byte[] bytes) => bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) switch
    {
        false => TextFile.Of(bytes),
        _ when bytes.Length > TextFile.MostBytes(MostLetters) => XlsxText.TooLong(MostLetters),
        _ => XlsxText.Of(bytes, MostLetters),
    };

    /// <summary>Why no list can be read from it, or null: too long, or with a place that is text of no known encoding, whose line is named.</summary>
    public static Refusal? Refuse(string text, string? field)
    {
        if (string.IsNullOrWhiteSpace(text)) return Refusal.Invalid("Platform.SheetEmpty", field);
        if (text.Length > MostLetters) return Refusal.Invalid("Platform.SheetTooLong", field, MostLetters);
        return Lost(text) is { } line ? Refusal.Invalid("Platform.SheetUnreadable", field, line) : null;
    }

    /// <summary>The line of the first letter that was lost on the way; null where none was.</summary>
    public static int? Lost(string text) =>
        text.IndexOf(TextFile.Unreadable, StringComparison.Ordinal) is >= 0 and var broken ? text.AsSpan(0, broken).Count('\n') + 1 : null;
}
