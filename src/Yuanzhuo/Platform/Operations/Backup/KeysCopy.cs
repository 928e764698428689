namespace Yuanzhuo.Platform.Operations.Backup;

/// <summary>The keys that open contact data and sessions: small files beside the backup of the database, which has none.</summary>
internal static class KeysCopy
{
    /// <summary>The table that a backup leaves empty.</summary>
    public const string Table = "data_protection_keys";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes all keys into a new folder that only its owner may open, as <c>Keys:Folder</c> takes them in.</summary>
    public static async Task MakeAsync(YuanzhuoDb db, string to, CancellationToken ct)
    {
        Directory.CreateDirectory(to);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, OwnerOnly | UnixFileMode.UserExecute);
        foreach (var key in await db.DataProtectionKeys.AsNoTracking().ToListAsync(ct))
        {
            var file = Path.Combine(to, Path.GetFileName(key.FriendlyName!) + ".xml");
            await File.WriteAllTextAsync(file, key.Xml, ct);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, OwnerOnly);
        }
    }
}
