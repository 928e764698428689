using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Yuanzhuo.Platform.Exports;

/// <summary>Writes a table as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel garbles Chinese.</summary>
public static class CsvExport
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static async Task WriteAsync(ExportTable table, Stream stream, CancellationToken cancel = default)
    {
        var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }, leaveOpen: false);
        await using (csv)
        {
            foreach (var column in table.Columns)
                csv.WriteField(CellText.Guarded(column.Header));
            await csv.NextRecordAsync();
            await foreach (var row in table.Rows.WithCancellation(cancel))
            {
                foreach (var value in row)
                    csv.WriteField(CellText.Guarded(value));
                await csv.NextRecordAsync();
            }
        }
    }
}
