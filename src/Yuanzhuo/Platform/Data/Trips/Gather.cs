using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Yuanzhuo.Platform.Data.Trips;

/// <summary>
/// Several questions that are sent together and answered in one trip: for the few pages that are read most and show a thing with all its
/// parts. Nothing is tracked. On SQLite, where no trip is needed, they are the statements of one command. All are asked by one value, <c>$1</c>.
/// </summary>
public sealed class Gather(YuanzhuoDb db)
{
    private readonly List<(string Text, IRows Rows)> _asked = [];

    /// <summary>Whole rows.</summary>
    /// <param name="where">In SQL that both databases know; <c>$1</c> is the value of the trip. May end with an order.</param>
    public Rows<T> All<T>(string where)
        where T : class =>
        Ask<T, T>(RowReading.Whole<T>(db), where);

    /// <summary>Some columns of each row.</summary>
    /// <param name="line">Made of the row's own properties only.</param>
    /// <param name="where">As for whole rows.</param>
    public Rows<TLine> Lines<T, TLine>(Expression<Func<T, TLine>> line, string where)
        where T : class =>
        Ask<T, TLine>(RowReading.Of(db, line), where);

    /// <summary>Sends what was asked and fills the rows.</summary>
    public async Task RunAsync(object value, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = db.Database.GetDbConnection();
            if (connection is NpgsqlConnection postgres)
            {
                await using var batch = new NpgsqlBatch(postgres, db.Database.CurrentTransaction is null ? null : (NpgsqlTransaction)Transaction()!);
                foreach (var (text, _) in _asked) batch.BatchCommands.Add(new NpgsqlBatchCommand(text) { Parameters = { new NpgsqlParameter { Value = value } } });
                await ReadAsync(await batch.ExecuteReaderAsync(ct), ct);
            }
            else
            {
                await using var command = ((SqliteConnection)connection).CreateCommand();
                command.Transaction = (SqliteTransaction?)Transaction();
                command.CommandText = string.Join(";\n", _asked.Select(a => a.Text));
                command.Parameters.AddWithValue("$1", value);
                await ReadAsync(await command.ExecuteReaderAsync(ct), ct);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private Rows<TLine> Ask<T, TLine>(RowReading<TLine> reading, string where)
        where T : class
    {
        var rows = new Rows<TLine>(reading, db);
        _asked.Add(($"SELECT {reading.Columns} FROM {RowShape.Of(db.Model, typeof(T)).Table} WHERE {where}", rows));
        return rows;
    }

    private DbTransaction? Transaction() => db.Database.CurrentTransaction?.GetDbTransaction();

    private async Task ReadAsync(DbDataReader reader, CancellationToken ct)
    {
        await using (reader)
        {
            foreach (var (_, rows) in _asked)
            {
                while (await reader.ReadAsync(ct)) rows.Take(reader);
                await reader.NextResultAsync(ct);
            }
        }
    }
}
