using System.Globalization;

namespace Yuanzhuo.Platform.Exports;

/// <summary>A value as the text of a cell.</summary>
internal static class CellText
{
    /// <summary>The longest text a spreadsheet cell takes.</summary>
    private const int Longest = 32_767;

    public static string Of(object? value)
    {
        var text = value switch
        {
            null => "",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset instant => ChinaTime.Local(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => CleanText.Of(value.ToString()),
        };
        return text.Length <= Longest ? text : text[..Longest];
    }

    /// <summary>
    /// Text that a spreadsheet would take for a formula gets an apostrophe before it (CWE-1236): words of strangers are exported here.
    /// </summary>
    public static string Guarded(object? value)
    {
        var text = Of(value);
        return value is string or null && text.Length > 0 && IsFormulaStart(text[0]) ? "'" + text : text;
    }

    private static bool IsFormulaStart(char c) => c is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
}
