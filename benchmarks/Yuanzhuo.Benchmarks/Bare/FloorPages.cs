using System.Globalization;
using System.Net;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Yuanzhuo.Benchmarks.Bare;

/// <summary>Two pages, each one query and a string builder.</summary>
internal static class FloorPages
{
    private const int Lines = 25;

    private const string Ledger = """
        SELECT "Number", "Title", "ReceivedOn", "DueOn", "Ending" FROM matters
        WHERE "ReceivedOn" <= $1 AND "ReceivedOn" >= $2 ORDER BY "ReceivedOn" DESC, "Number" DESC LIMIT 25
        """;

    private const string Matter = """SELECT "Number", "Title", "ReceivedOn", "DueOn", "Ending", "Summary" FROM matters WHERE "Number" = $1""";

    public static async Task<byte[]> LedgerAsync(NpgsqlDataSource source, DateOnly? from, DateOnly? to)
    {
        await using var command = source.CreateCommand(Ledger);
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = to ?? DateOnly.MaxValue });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = from ?? DateOnly.MinValue });
        await using var rows = await command.ExecuteReaderAsync();
        var html = new StringBuilder("<!doctype html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>公开台账</title></head><body><h1>公开台账</h1><table>", 256 * Lines);
        while (await rows.ReadAsync())
        {
            html.Append("<tr>");
            Line(html, rows);
            html.Append("</tr>");
        }

        return Encoding.UTF8.GetBytes(html.Append("</table></body></html>").ToString());
    }

    public static async Task<byte[]> MatterAsync(NpgsqlDataSource source, string number)
    {
        await using var command = source.CreateCommand(Matter);
        command.Parameters.Add(new NpgsqlParameter { Value = number, NpgsqlDbType = NpgsqlDbType.Varchar });
        await using var rows = await command.ExecuteReaderAsync();
        var html = new StringBuilder("<!doctype html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>事项</title></head><body><table><tr>", 2048);
        if (await rows.ReadAsync())
        {
            Line(html, rows);
            html.Append("</tr></table><p>").Append(WebUtility.HtmlEncode(rows.GetString(5))).Append("</p>");
        }

        return Encoding.UTF8.GetBytes(html.Append("</body></html>").ToString());
    }

    private static void Line(StringBuilder html, NpgsqlDataReader row)
    {
        var number = WebUtility.HtmlEncode(row.GetString(0));
        html.Append("<td><a href=\"/matters/").Append(number).Append("\">").Append(number).Append("</a></td><td>").Append(WebUtility.HtmlEncode(row.GetString(1)))
            .Append("</td><td>").Append(row.GetFieldValue<DateOnly>(2).ToString("O", CultureInfo.InvariantCulture))
            .Append("</td><td>").Append(row.IsDBNull(3) ? "" : row.GetFieldValue<DateOnly>(3).ToString("O", CultureInfo.InvariantCulture))
            .Append("</td><td>").Append(row.IsDBNull(4) ? "" : row.GetString(4)).Append("</td>");
    }
}
