using System.Diagnostics;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>A file system of its own that can be filled to the last byte and emptied again. Only who may mount one has it (root in CI).</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly string _filler;

    private SmallDisk(string folder) => (Folder, _filler) = (folder, Path.Combine(folder, "filler"));

    public string Folder { get; }

    /// <summary>Null where none may be mounted.</summary>
    public static SmallDisk? Mount(int megabytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return null;
        var folder = Directory.CreateTempSubdirectory("yuanzhuo-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0755", "none", folder) == 0) return new SmallDisk(folder);
        Directory.Delete(folder);
        return null;
    }

    public void Fill()
    {
        // Nothing in between keeps a last block to write when it is closed.
        using var filler = new FileStream(_filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var (block, size) = (new byte[64 * 1024], 64 * 1024);
        while (size > 0)
        {
            try
            {
                filler.Write(block, 0, size);
            }
            catch (IOException)
            {
                size /= 2;
            }
        }
    }

    public void Empty() => File.Delete(_filler);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static int Run(string tool, params string[] arguments)
    {
        using var process = Process.Start(tool, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
