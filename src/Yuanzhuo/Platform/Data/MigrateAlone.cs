namespace Yuanzhuo.Platform.Data;

internal static class MigrateAlone
{
    /// <summary>Known by no other use of this database's advisory locks.</summary>
    private const long Key = 20211108_0001;

    /// <summary>A large district's tables get their indexes in minutes; whoever comes meanwhile waits for them.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Applies what is missing, one process at a time: two that began at once on an empty database made the same function twice.</summary>
    /// <returns>What was applied here; nothing for whoever waited for another.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAloneAsync(this YuanzhuoDb db, CancellationToken ct)
    {
        var usual = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(Longest);
        if (db is SqliteDb) SqliteFiles.Close(db);
        try
        {
            return db is PostgresDb ? await LockedAsync(db, ct) : await MigrateAsync(db, ct);
        }
        finally
        {
            db.Database.SetCommandTimeout(usual);
        }
    }

    /// <summary>The lock belongs to the connection, which stays open meanwhile.</summary>
    private static async Task<IReadOnlyList<string>> LockedAsync(YuanzhuoDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Key})", ct);
        try
        {
            return await MigrateAsync(db, ct);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Key})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> MigrateAsync(YuanzhuoDb db, CancellationToken ct)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0) await db.Database.MigrateAsync(ct);
        return pending;
    }
}
