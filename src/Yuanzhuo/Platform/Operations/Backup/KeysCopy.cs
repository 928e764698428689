namespace Yuanzhuo.Platform.Operations.Backup;

/// <summary>The keys that open contact data and sessions: small files beside the backup of the database, which has none.</summary>
internal static class KeysCopy
{
    /// <summary>The table that a backup leaves empty.</summary>
    public const string Table = "data_protection_keys";

    /// <summary>Writes all keys into a new folder that only its owner may open, as <c>Keys:Folder</c> takes them in.</summary>
    public static async Task MakeAsync(YuanzhuoDb db, string to, CancellationToken ct)
    {
        OwnerOnly.CreateFolder(to);
        foreach (var key in await db.DataProtectionKeys.AsNoTracking().ToListAsync(ct))
        {
            var file = Path.Combine(to, Path.GetFileName(key.FriendlyName!) + ".xml");
            OwnerOnly.Create(file);
            await File.WriteAllTextAsync(file, key.Xml, ct);
        }
    }
}
