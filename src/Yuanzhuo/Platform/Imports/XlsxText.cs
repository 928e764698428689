using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Yuanzhuo.Platform.Imports;

/// <summary>A workbook's first sheet as CSV. Row 7 of the sheet is line 7 of the text, so that a line can be named as people see it.</summary>
internal static class XlsxText
{
    /// <summary>Lines with anything in them stand no further down; nothing of a list is left out in silence.</summary>
    public const int MostRows = 50_000;

    /// <summary>In bytes. An archive may unpack to a thousand times its size; a list of units never does.</summary>
    private const long MostUnpacked = 64L << 20;

    /// <summary>A sheet has columns up to XFD.</summary>
    private const int MostColumns = 16_384;

    /// <summary>The text, or why the workbook cannot be taken.</summary>
    public static Result<string> Of(byte[] bytes, int mostLetters)
    {
        try
        {
            return IsTooLarge(bytes) ? TooLong(mostLetters) : Read(bytes, mostLetters);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or FormatException or OverflowException or ArgumentException or InvalidOperationException or IOException)
        {
            return Refusal.Invalid("Platform.WorkbookUnreadable");
        }
    }

    public static Refusal TooLong(int mostLetters) => Refusal.Invalid("Platform.SheetTooLong", null, mostLetters);

    /// <summary>By what comes out of it: what an archive says of its own sizes may be wrong.</summary>
    private static bool IsTooLarge(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var (buffer, unpacked) = (new byte[1 << 16], 0L);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
                if ((unpacked += read) > MostUnpacked) return true;
        }

        return false;
    }

    private static Result<string> Read(byte[] bytes, int mostLetters)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var book = document.WorkbookPart ?? throw new InvalidDataException();
        var first = book.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new InvalidDataException();
        var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(WordsOf).ToArray() ?? [];
        using var reader = OpenXmlReader.Create(book.GetPartById(first));
        var (text, line, next) = (new StringBuilder(), 1u, 1u);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            var number = Math.Max(row.RowIndex?.Value ?? next, line);
            next = number + 1;
            // Rows that are only coloured or framed often go down to the last one of the sheet.
            if (CellsOf(row, shared) is not { Count: > 0 } cells) continue;
            if (number > MostRows) return Refusal.Invalid("Platform.SheetTooManyRows", null, MostRows);
            text.Append('\n', (int)(number - line));
            if (text.Length + cells.Sum(c => (long)c.Words.Length) + cells[^1].Column > mostLetters) return TooLong(mostLetters);
            Write(cells, text);
            line = next;
        }

        return text.ToString();
    }

    private static void Write(List<(int Column, string Words)> cells, StringBuilder text)
    {
        var at = 0;
        foreach (var (column, words) in cells)
        {
            text.Append(',', column - at).Append(Quoted(words));
            at = column;
        }

        text.Append('\n');
    }

    /// <summary>Those with anything in them.</summary>
    private static List<(int Column, string Words)> CellsOf(Row row, string[] shared)
    {
        var (cells, next) = (new List<(int Column, string Words)>(), 0);
        foreach (var cell in row.Elements<Cell>())
        {
            var column = Math.Max(ColumnOf(cell.CellReference?.Value) ?? next, next);
            next = column + 1;
            if (Value(cell, shared) is { Length: > 0 } words) cells.Add((column, words));
        }

        return cells;
    }

    private static string Value(Cell cell, string[] shared)
    {
        if (cell.DataType?.Value == CellValues.InlineString) return cell.InlineString?.InnerText ?? "";
        var value = cell.CellValue?.Text ?? "";
        return cell.DataType?.Value == CellValues.SharedString && int.TryParse(value, out var index) && index >= 0 && index < shared.Length ? shared[index] : value;
    }

    /// <summary>B7 is column 1.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper))
            if ((column = (column * 26) + (letter - 'A' + 1)) > MostColumns) return null;
        return column == 0 ? null : column - 1;
    }

    /// <summary>Without the readings that a Japanese or Chinese Excel keeps beside the words.</summary>
    private static string WordsOf(SharedStringItem item) => item.Text?.Text ?? string.Concat(item.Elements<Run>().Select(r => r.Text?.Text));

    /// <summary>A cell of several lines becomes one, so that lines of the text stay rows of the sheet.</summary>
    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
