using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Yuanzhuo.Platform.Data;

/// <summary>Several reads that see the same state, without hindering anybody who writes.</summary>
public static class ReadSnapshot
{
    /// <summary>Until it is given back; null inside a transaction, which sees one state already.</summary>
    public static async Task<IAsyncDisposable?> BeginSnapshotAsync(this YuanzhuoDb db, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null) return null;
        if (db is not SqliteDb) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

        // SQLite begins a transaction with the right to write unless told otherwise; a deferred one only reads.
        await db.Database.OpenConnectionAsync(ct);
        var deferred = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return new Lent(db, deferred, (await db.Database.UseTransactionAsync(deferred, ct))!);
    }

    /// <summary>A transaction that was lent to the context is nobody's but the lender's to end: left open, the next one on this connection would be refused.</summary>
    private sealed class Lent(YuanzhuoDb db, SqliteTransaction deferred, IDbContextTransaction known) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await known.DisposeAsync();
            await deferred.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
