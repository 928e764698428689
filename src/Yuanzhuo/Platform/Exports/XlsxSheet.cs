using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Yuanzhuo.Platform.Exports;

/// <summary>Writes the sheet forwards, row by row, so that a long ledger never stands in memory.</summary>
internal static class XlsxSheet
{
    /// <summary>Writes everything and returns the number of rows with the header.</summary>
    public static async Task<int> WriteAsync(WorksheetPart part, ExportTable table, CancellationToken cancel)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        WriteFrame(writer, table);
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, table.Columns.Select(column => Text(column.Header, XlsxStyles.Header)));
        var rows = 1;
        await foreach (var row in table.Rows.WithCancellation(cancel))
        {
            WriteRow(writer, table.Columns.Select((column, i) => Cell(column.Kind, row[i])));
            rows++;
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Letters(table.Columns.Count)}{rows}" });
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 8, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 }); // 8 is A3
        writer.WriteElement(new HeaderFooter(new OddFooter("&C&P / &N")));
        writer.WriteEndElement();
        return rows;
    }

    /// <summary>A column's letters: 1 is A, 27 is AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }

    private static void WriteFrame(OpenXmlWriter writer, ExportTable table)
    {
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue> { InnerText = "A2" } }) { WorkbookViewId = 0, TabSelected = true }));
        writer.WriteElement(new Columns(table.Columns.Select((column, i) =>
            new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Clamp(column.Width, 4, 120), CustomWidth = true })));
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    private static Cell Cell(ColumnKind kind, object? value) => (kind, value) switch
    {
        (_, null) => new Cell { StyleIndex = XlsxStyles.Text },
        (ColumnKind.Number, byte or short or int or long or uint or ushort) => new Cell { CellValue = new CellValue(CellText.Of(value)), StyleIndex = XlsxStyles.Number },
        (ColumnKind.Date, DateOnly date) => new Cell { CellValue = new CellValue(Serial(date)), StyleIndex = XlsxStyles.Date },
        _ => Text(CellText.Of(value), XlsxStyles.Text),
    };

    // An inline string is never a formula, so the text stays as it was spoken.
    private static Cell Text(string text, uint style) =>
        new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }), StyleIndex = style };

    // Spreadsheets count days from 1899-12-30.
    private static string Serial(DateOnly date) => (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture);
}
