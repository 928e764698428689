using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Yuanzhuo.Platform.Data;

/// <summary>Several reads that see the same state, without hindering anybody who writes.</summary>
public static class ReadSnapshot
{
    public static async Task<IDbContextTransaction?> BeginSnapshotAsync(this YuanzhuoDb db, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null) return null;
        if (db is not SqliteDb) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

        // SQLite begins a transaction with the right to write unless told otherwise; a deferred one only reads.
        await db.Database.OpenConnectionAsync(ct);
        return await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true), ct);
    }
}
