using Microsoft.EntityFrameworkCore;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Every row of every table, in short: what a refused try must leave as it was.</summary>
public static class WholeDatabase
{
    /// <summary>What looking at something writes, also when it is refused.</summary>
    private static readonly string[] WrittenByReading = ["trace_entries", "trace_keys"];

    /// <summary>Table → number of rows and a digest over all their values.</summary>
    public static Task<IReadOnlyDictionary<string, string>> WholeAsync(this App app) => app.ReadAsync(Digest);

    /// <summary>Tables in which that stands anywhere.</summary>
    public static async Task<IReadOnlyList<string>> TablesWithAsync(this App app, string text) =>
        [.. (await app.ReadAsync(lines => lines.Any(l => l.Contains(text, StringComparison.Ordinal)) ? text : "")).Where(t => t.Value.Length > 0).Select(t => t.Key)];

    private static Task<IReadOnlyDictionary<string, string>> ReadAsync(this App app, Func<List<string>, string> read) => app.WithDbAsync(async db =>
    {
        var tables = db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null).Select(t => t.GetTableName()!).Distinct().Except(WrittenByReading).Order(StringComparer.Ordinal).ToList();
        await db.Database.OpenConnectionAsync();
        var whole = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables) whole[table] = read(await LinesAsync(db.Database.GetDbConnection(), table));
        return (IReadOnlyDictionary<string, string>)whole;
    });

    /// <summary>Tables whose rows are not the same in both.</summary>
    public static IReadOnlyList<string> ChangedIn(this IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        [.. before.Where(t => after[t.Key] != t.Value).Select(t => t.Key)];

    private static async Task<List<string>> LinesAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        var values = new object[rows.FieldCount];
        while (await rows.ReadAsync())
        {
            rows.GetValues(values);
            lines.Add(string.Join('|', values.Select(Text)));
        }

        return lines;
    }

    private static string Digest(List<string> lines)
    {
        lines.Sort(StringComparer.Ordinal);
        return $"{lines.Count} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))}";
    }

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        Array array => string.Join(',', array.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
