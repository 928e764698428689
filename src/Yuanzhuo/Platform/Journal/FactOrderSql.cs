namespace Yuanzhuo.Platform.Journal;

/// <summary>How each database locks the order, writes many positions at once, and tells other nodes.</summary>
internal static class FactOrderSql
{
    /// <summary>The channel on which PostgreSQL tells every node that facts were placed. Writers never notify: that would make their commits queue (ADR 11).</summary>
    public const string Channel = "yuanzhuo_placed";

    /// <summary>Any number that nobody else uses for an advisory lock of this database.</summary>
    private const long OrderLock = 0x59_5A_4F_52_44_45_52;

    /// <summary>On SQLite a writing transaction is the lock already.</summary>
    public static Task LockAsync(YuanzhuoDb db, CancellationToken ct) =>
        db is SqliteDb ? Task.CompletedTask : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({OrderLock})", ct);

    public static async Task WriteAsync(YuanzhuoDb db, List<JournalPosition> positions, CancellationToken ct)
    {
        var seqs = positions.ConvertAll(p => p.FactSeq).ToArray();
        if (db is SqliteDb)
        {
            db.JournalPositions.AddRange(positions);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
        else
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO journal_positions ("Position", "FactSeq", "Digest")
                SELECT * FROM unnest({positions.ConvertAll(p => p.Position).ToArray()}, {seqs}, {positions.ConvertAll(p => p.Digest).ToArray()})
                """, ct);
        }

        await db.UnplacedFacts.Where(u => EF.Parameter(seqs).Contains(u.FactSeq)).ExecuteDeleteAsync(ct);
    }

    public static Task TellAsync(YuanzhuoDb db, long head, CancellationToken ct) =>
        db is SqliteDb ? Task.CompletedTask : db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {head.ToString(System.Globalization.CultureInfo.InvariantCulture)})", ct);
}
