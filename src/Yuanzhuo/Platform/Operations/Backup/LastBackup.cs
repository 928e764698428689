using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.Platform.Operations.Backup;

/// <summary>When a backup was last made by the product's own command; kept beside the passes, so that a restored database begins without.</summary>
public static class LastBackup
{
    private const string Name = "backup";

    public static async Task<DateTimeOffset?> LastBackupAtAsync(this YuanzhuoDb db, CancellationToken ct) =>
        (await db.Set<PassRecord>().AsNoTracking().FirstOrDefaultAsync(p => p.Name == Name, ct))?.FinishedAt;

    internal static async Task NoteBackupAsync(this YuanzhuoDb db, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.Set<PassRecord>().Where(p => p.Name == Name).ExecuteUpdateAsync(s => s.SetProperty(p => p.FinishedAt, at), ct) > 0) return;
        db.Add(new PassRecord { Name = Name, FinishedAt = at });
        await db.SaveChangesAsync(ct);
    }
}
