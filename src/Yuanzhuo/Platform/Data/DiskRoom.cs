using Microsoft.Data.Sqlite;
using Npgsql;

namespace Yuanzhuo.Platform.Data;

/// <summary>
/// Whether the database's disk has room to write. A write that fails for want of it says so; after that each look tries with something of its
/// own, so that the answer turns by itself once there is room again.
/// </summary>
public sealed class DiskRoom
{
    private const int InputOutput = 10, Full = 13;
    private const int Tried = 1024 * 1024;

    private volatile bool _isFull;

    /// <summary>Tells of a request that failed.</summary>
    internal void Heard(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException) _isFull |= IsFull(cause);
    }

    /// <summary>Whether there is none: only asked of the disk after a write failed.</summary>
    public async Task<bool> IsMissingAsync(YuanzhuoDb db, CancellationToken ct)
    {
        if (!_isFull) return false;
        try
        {
            if (db is SqliteDb) await TryFileAsync(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource + ".room", ct);
            else await TryTableAsync(db, ct);
            _isFull = false;
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException || IsFull(full))
        {
            // As before.
        }

        return _isFull;
    }

    private static bool IsFull(Exception cause) => cause switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is Full or InputOutput,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.DiskFull,
        _ => false,
    };

    private static async Task TryFileAsync(string file, CancellationToken ct)
    {
        try
        {
            await File.WriteAllBytesAsync(file, new byte[Tried], ct);
        }
        finally
        {
            if (File.Exists(file)) File.Delete(file);
        }
    }

    /// <summary>A table that is gone with its transaction; it lies where the database's own lie.</summary>
    private static async Task TryTableAsync(YuanzhuoDb db, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"CREATE TEMPORARY TABLE room ON COMMIT DROP AS SELECT md5(n::text) FROM generate_series(1, {Tried / 64}) n", ct);
        await transaction.RollbackAsync(ct);
    }
}
