namespace Yuanzhuo.Platform.Data;

/// <summary>Deleting that leaves nothing to be found in the file.</summary>
public static class Shredding
{
    /// <summary>
    /// From here on this connection overwrites with zeros what it frees: SQLite leaves it in free pages otherwise. It costs writes, so only
    /// what must be gone asks for it, and the connection stays open until its context goes. On PostgreSQL dead rows go with the next vacuum.
    /// </summary>
    public static async Task ShredWhatIsDeletedAsync(this YuanzhuoDb db, CancellationToken ct)
    {
        if (db is not SqliteDb) return;
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", ct);
    }
}
