using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Yuanzhuo.Platform.Exports;

namespace Yuanzhuo.UnitTests.Platform.Exports;

/// <summary>CSV and XLSX of the ledger: frozen header, A3 landscape print (issue 2, section 6).</summary>
public class ExportTests
{
    private static readonly ExportColumns<int> Columns = new()
    {
        { "编号", 20, i => $"360103-2026-{i:000000}" },
        { "天数", 8, i => i },
        { "期限", 12, _ => new DateOnly(2026, 11, 21) },
        { "内容", 60, i => i % 2 == 1 ? "=HYPERLINK(\"x\")" : "说\"好\",\n是的\0" },
    };

    private static ExportTable Table(int rows = 2) => Columns.Table("销号台账/2026", Enumerable.Range(1, rows).ToAsyncEnumerable());

    [Fact]
    public void A_column_is_written_as_what_its_cell_gives() =>
        Assert.Equal([ColumnKind.Text, ColumnKind.Number, ColumnKind.Date, ColumnKind.Text], Columns.Select(c => c.Kind));

    [Fact]
    public async Task Csv_opens_in_excel_and_runs_no_formula()
    {
        var stream = new MemoryStream();
        await CsvExport.WriteAsync(Table(), stream);
        Assert.Equal([0xef, 0xbb, 0xbf], stream.ToArray()[..3]);
        Assert.Equal(
            "编号,天数,期限,内容\r\n360103-2026-000001,1,2026-11-21,\"'=HYPERLINK(\"\"x\"\")\"\r\n360103-2026-000002,2,2026-11-21,\"说\"\"好\"\",\n是的\"\r\n",
            Encoding.UTF8.GetString(stream.ToArray()[3..]));
    }

    [Fact]
    public async Task Exports_never_block_on_the_answer()
    {
        await CsvExport.WriteAsync(Table(3000), new AsyncOnlyStream());
        await XlsxExport.WriteAsync(Table(10), new AsyncOnlyStream());
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-2", "'-2")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("＝1", "'＝1")]
    [InlineData("好", "好")]
    [InlineData(-2, "-2")]
    public void Words_that_look_like_formulas_are_guarded_numbers_are_not(object value, string cell) => Assert.Equal(cell, CellText.Guarded(value));

    [Fact]
    public async Task Xlsx_is_valid_and_laid_out_for_a3()
    {
        using var document = await OpenAsync(Table());
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var setup = sheet.GetFirstChild<PageSetup>()!;
        Assert.Equal((8u, OrientationValues.Landscape, 1u, 0u), (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("A1:D3", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal([20d, 8d, 12d, 60d], sheet.Descendants<Column>().Select(c => c.Width!.Value));
        Assert.Contains("'销号台账2026'!$1:$1", document.WorkbookPart.Workbook.DefinedNames!.Select(n => n.InnerText));
    }

    [Fact]
    public async Task Xlsx_keeps_numbers_dates_and_words()
    {
        using var document = await OpenAsync(Table());
        var row = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Assert.Equal("1", row[1].CellValue!.Text);
        Assert.Null(row[1].DataType);
        Assert.Equal("46347", row[2].CellValue!.Text);
        Assert.Equal("=HYPERLINK(\"x\")", row[3].InlineString!.InnerText);
        Assert.Null(row[3].CellFormula);
    }

    [Fact]
    public async Task An_empty_or_long_table_is_written_too()
    {
        using var empty = await OpenAsync(Table(0));
        Assert.Single(empty.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>());
        using var full = await OpenAsync(Table(5000));
        Assert.Equal(5001, full.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Count());
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(703, "AAA")]
    public void Columns_have_letters(int column, string letters) => Assert.Equal(letters, XlsxSheet.Letters(column));

    private static async Task<SpreadsheetDocument> OpenAsync(ExportTable table)
    {
        var stream = new MemoryStream();
        await XlsxExport.WriteAsync(table, stream);
        stream.Position = 0;
        return SpreadsheetDocument.Open(stream, false);
    }

    // A web server's answer refuses blocking writes.
    private sealed class AsyncOnlyStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("blocking write");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("blocking write");

        public override void Flush() => throw new InvalidOperationException("blocking flush");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
