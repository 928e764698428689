using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Yuanzhuo.Platform.Data.Trips;

/// <summary>How a trip ended.</summary>
/// <param name="WasAsSeen">Whether what the rows rest on still had the version that was seen; if not, nothing was written.</param>
/// <param name="Fingerprint">What stands remembered for the key.</param>
/// <param name="Outcome">The first outcome; ours, if we were first.</param>
internal sealed record TripEnd(bool WasAsSeen, string? Fingerprint, string? Outcome);

internal static class RunTrip
{
    public static async Task<TripEnd> RunAsync(this YuanzhuoDb db, Trip trip, CancellationToken ct)
    {
        using var turn = await db.TurnToWriteAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = db.Database.GetDbConnection();
            await using var command = connection.CreateCommand();
            new TripText(db.Model, trip, command, db is SqliteDb).Write();
            return connection is SqliteConnection sqlite ? InOneTransaction(sqlite, (SqliteCommand)command) : await ReadAsync(command, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<TripEnd> ReadAsync(DbCommand command, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return EndOf(reader);
    }

    /// <summary>The right to write is taken first, so that nobody changes the place between the statements.</summary>
    private static TripEnd InOneTransaction(SqliteConnection connection, SqliteCommand command)
    {
        using var transaction = connection.BeginTransaction();
        command.Transaction = transaction;
        TripEnd end;
        using (var reader = command.ExecuteReader())
        {
            reader.Read();
            end = EndOf(reader);
        }

        transaction.Commit();
        return end;
    }

    private static TripEnd EndOf(DbDataReader row) => new(row.GetBoolean(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2));
}
