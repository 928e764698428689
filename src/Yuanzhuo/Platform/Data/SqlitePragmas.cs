using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using System.Data.Common;

namespace Yuanzhuo.Platform.Data;

/// <summary>Sets what SQLite forgets with each connection, and the write-ahead log, which the file remembers.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // WAL: readers never wait for the writer. FULL: an acknowledged write is on disk even if the power fails.
    // 64 MB of address space for the page cache and memory-mapped reading keep the ledger off the system calls.
    // FAST: what a written page loses is overwritten in it, which costs no write more; whole pages that become free only where that is asked for (Shredding).
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = FAST; " + ForReading;
    private const string ForReading = "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 67108864;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>EF looks whether the file exists by a connection that only reads; such a one cannot switch a restored file to the log.</summary>
    private static string PragmasFor(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? ForReading : Pragmas;
}
