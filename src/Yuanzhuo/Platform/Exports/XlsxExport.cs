using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Yuanzhuo.Platform.Exports;

/// <summary>
/// Writes a table as XLSX: bold frozen header, filter, column widths, and for the printer A3 landscape fitted to the width with the
/// header on each page (the ledger's official layout, policy.md I). Rows stream through; the file itself is put together in a
/// temporary file, since the format is an archive.
/// </summary>
public static class XlsxExport
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task WriteAsync(ExportTable table, Stream stream, CancellationToken cancel = default)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        await using var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
            await WriteDocumentAsync(document, table, cancel);
        file.Position = 0;
        await file.CopyToAsync(stream, cancel);
    }

    private static async Task WriteDocumentAsync(SpreadsheetDocument document, ExportTable table, CancellationToken cancel)
    {
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
        var sheet = book.AddNewPart<WorksheetPart>();
        var rows = await XlsxSheet.WriteAsync(sheet, table, cancel);
        var name = SheetName(table.Title);
        book.Workbook = new Workbook(
            new Sheets(new Sheet { Name = name, SheetId = 1, Id = book.GetIdOfPart(sheet) }),
            new DefinedNames(
                new DefinedName($"'{name}'!$A$1:${XlsxSheet.Letters(table.Columns.Count)}${rows}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true },
                new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
    }

    // A sheet's name has at most 31 characters and none of these.
    private static string SheetName(string title)
    {
        var name = new string([.. title.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal) && !char.IsControl(c) && !char.IsSurrogate(c)).Take(31)]).Trim();
        return name.Length == 0 ? "Sheet1" : name;
    }
}
