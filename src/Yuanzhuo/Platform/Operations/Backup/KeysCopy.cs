namespace Yuanzhuo.Platform.Operations.Backup;

/// <summary>The keys that open contact data and sessions: small files beside the database.</summary>
internal static class KeysCopy
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string FolderOf(IConfiguration configuration) => configuration["Keys:Folder"] ?? "data/keys";

    /// <summary>Copies all keys into a new folder that only its owner may open.</summary>
    public static void Make(string from, string to)
    {
        Directory.CreateDirectory(to);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, OwnerOnly | UnixFileMode.UserExecute);
        foreach (var key in Directory.EnumerateFiles(from, "*.xml"))
        {
            var copy = Path.Combine(to, Path.GetFileName(key));
            File.Copy(key, copy);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(copy, OwnerOnly);
        }
    }
}
