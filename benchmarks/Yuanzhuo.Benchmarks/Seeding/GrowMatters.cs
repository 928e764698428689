using System.Diagnostics;
using Npgsql;

namespace Yuanzhuo.Benchmarks.Seeding;

/// <summary>Makes the demonstration's database as large as asked; one demonstration, one content.</summary>
internal sealed class GrowMatters(string connection)
{
    /// <param name="matters">So many there are in the end. One in ten is open, of more than 100,000 one in thirty-three: what is open is the work under way and grows less than the archive.</param>
    public async Task FillAsync(int matters)
    {
        await using var db = new NpgsqlConnection(connection);
        await db.OpenAsync();
        var there = (int)await CountAsync(db, "SELECT count(*) FROM matters");
        var open = matters <= 100_000 ? matters / 10 : matters / 33;
        await DoAsync(db, "prepare", GrowSql.Prepare);
        await DoAsync(db, "plan", GrowSql.Plan(matters - there - open, open));
        foreach (var (table, from) in GrowSql.Tables) await DoAsync(db, table, GrowSql.Copy(table, from, await ColumnsAsync(db, table)));
        await DoAsync(db, "awaiting", GrowSql.Awaiting(Math.Max(1, open / 100), await ColumnsAsync(db, "concerns")));
        await DoAsync(db, "indexes and extracts", GrowSql.Finish);
        await DoAsync(db, "vacuum", "VACUUM ANALYZE");
    }

    private static async Task<long> CountAsync(NpgsqlConnection db, string sql)
    {
        await using var command = new NpgsqlCommand(sql, db);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task DoAsync(NpgsqlConnection db, string what, string sql)
    {
        var watch = Stopwatch.StartNew();
        await using var command = new NpgsqlCommand(sql, db) { CommandTimeout = 0 };
        var rows = await command.ExecuteNonQueryAsync();
        Report.Say(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"  {what}: {rows} rows, {watch.Elapsed.TotalSeconds:F1} s"));
    }

    private static async Task<List<(string Name, string Type)>> ColumnsAsync(NpgsqlConnection db, string table)
    {
        await using var command = new NpgsqlCommand("SELECT column_name, udt_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position", db);
        command.Parameters.AddWithValue(table);
        await using var rows = await command.ExecuteReaderAsync();
        var columns = new List<(string, string)>();
        while (await rows.ReadAsync()) columns.Add((rows.GetString(0), rows.GetString(1)));
        return columns;
    }
}
