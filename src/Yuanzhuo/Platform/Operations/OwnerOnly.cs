namespace Yuanzhuo.Platform.Operations;

/// <summary>Files that hold what people said and who they are: nobody else on the machine reads them (0600, folders 0700).</summary>
internal static class OwnerOnly
{
    private const UnixFileMode ForFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// A new, empty file; one that is there is only closed to others. Whatever writes into it later keeps its mode. One that is there is never opened: to close it
    /// again would end all locks that this process has on it (POSIX), and with them what keeps another process from deleting a running database's log.
    /// </summary>
    public static void Create(string file)
    {
        if (!File.Exists(file)) Make(file);
        Close(file);
    }

    private static void Make(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = ForFiles;
        try
        {
            new FileStream(file, options).Dispose();
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process made it first.
        }
    }

    /// <summary>Closes a file to others, if it is there.</summary>
    public static void Close(string file)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(file) || File.GetUnixFileMode(file) == ForFiles) return;
        try
        {
            File.SetUnixFileMode(file, ForFiles);
        }
        catch (UnauthorizedAccessException)
        {
            // Somebody else's: who made it decides who reads it.
        }
    }

    /// <summary>A folder; only one that is made here is closed to others, for another may be shared on purpose.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, ForFiles | UnixFileMode.UserExecute);
    }
}
