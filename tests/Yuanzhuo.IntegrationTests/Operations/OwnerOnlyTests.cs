using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Operations.Backup;

namespace Yuanzhuo.IntegrationTests.Operations;

/// <summary>Issue 6, 4: what the product writes to disk is its owner's alone: files 0600, folders 0700.</summary>
public sealed class OwnerOnlyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-modes-").FullName;

    [Fact]
    public async Task Every_file_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        await using var app = new FreshApp(Path.Combine(_folder, "data", "live.db"));
        await app.InitializeAsync();
        await app.MatterAsync(await Scene.SetAsync(app));
        Assert.Null(await BackupCommand.RunAsync(app.Services, Path.Combine(_folder, "backup", "one.db"), CancellationToken.None));

        var (files, folders) = (Directory.GetFiles(_folder, "*", SearchOption.AllDirectories), Directory.GetDirectories(_folder, "*", SearchOption.AllDirectories));
        foreach (var name in (string[])["live.db", "live.db-wal", "live.db-shm", "live.db.lock", "one.db"]) Assert.Contains(files, f => Path.GetFileName(f) == name);
        Assert.Contains(files, f => f.EndsWith(".xml", StringComparison.Ordinal));
#pragma warning disable CA1416 // Skipped there above.
        Assert.All(files, f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(f)));
        Assert.All(folders, f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(f)));
#pragma warning restore CA1416
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class FreshApp(string database) : App
    {
        public override string Provider => "Sqlite";

        protected override string ConnectionString => $"Data Source={database}";

        protected override bool StartsWithTables => false;

        public override Task PrepareAsync() => Task.CompletedTask;
    }
}
