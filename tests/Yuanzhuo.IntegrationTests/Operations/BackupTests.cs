using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Operations.Backup;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Operations;

/// <summary>Backup and restore as docs/operations/backup.md describes them.</summary>
public sealed class BackupTests(SqliteApp app, PostgresApp postgres) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-backup-").FullName;

    [Fact]
    public async Task A_restored_backup_has_the_matters_and_opens_the_contacts()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var secret = app.Services.GetRequiredService<ContactVault>().Seal("13800001234");
        var file = Path.Combine(_folder, "one.db");

        Assert.Null(await BackupCommand.RunAsync(app.Services, file, CancellationToken.None));

        await using var restored = new RestoredApp(file, file + ".keys");
        await restored.InitializeAsync();
        Assert.NotNull(await restored.WithDbAsync(db => db.MatterAsync(number)));
        Assert.Equal("13800001234", restored.Services.GetRequiredService<ContactVault>().Open(secret));
    }

    [Fact]
    public async Task A_backup_never_overwrites()
    {
        var file = Path.Combine(_folder, "taken.db");
        await File.WriteAllTextAsync(file, "precious");

        var refused = await BackupCommand.RunAsync(app.Services, file, CancellationToken.None);

        Assert.Contains("never overwrites", refused, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_backup_that_fails_at_its_end_leaves_no_keys_behind()
    {
        var file = Path.Combine(_folder, "a folder");
        Directory.CreateDirectory(file);

        Assert.NotNull(await BackupCommand.RunAsync(app.Services, file, CancellationToken.None));

        Assert.Equal([file], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task PostgreSQL_is_backed_up_by_its_own_dump_and_restored_by_pg_restore()
    {
        var scene = await Scene.SetAsync(postgres);
        var number = await postgres.MatterAsync(scene);
        var file = Path.Combine(_folder, "pg.dump");

        Assert.Null(await BackupCommand.RunAsync(postgres.Services, file, CancellationToken.None));

        var empty = new NpgsqlConnectionStringBuilder(await postgres.NewDatabaseAsync("yuanzhuo_restored"));
        var restore = System.Diagnostics.Process.Start("pg_restore", [$"--host={empty.Host}", $"--port={empty.Port}", $"--username={empty.Username}", $"--dbname={empty.Database}", "--no-owner", file]);
        await restore.WaitForExitAsync();
        Assert.Equal(0, restore.ExitCode);
        await using var connection = new NpgsqlConnection(empty.ToString());
        await connection.OpenAsync();
        await using var ask = new NpgsqlCommand("SELECT count(*) FROM matters WHERE \"Number\" = @number", connection) { Parameters = { new("number", number) } };
        Assert.Equal(1L, await ask.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData(0, "backup", "--help")]
    [InlineData(0, "migrate", "--help")]
    [InlineData(0, "--help")]
    [InlineData(1, "backup", "none.db")]
    [InlineData(2, "backup")]
    [InlineData(2, "no-such-command")]
    public async Task An_operator_command_ends_with_a_clear_exit_code(int expected, params string[] command)
    {
        var ended = await RunningApp.CommandAsync(
            [.. command.Select(word => word.EndsWith(".db", StringComparison.Ordinal) ? Path.Combine(_folder, word) : word)],
            ("ConnectionStrings:Yuanzhuo", $"Data Source={_folder}/missing.db"), ("Keys:Folder", Path.Combine(_folder, "keys")));

        Assert.True(ended.ExitCode == expected, ended.Output);
        Assert.NotEmpty(ended.Output);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A new installation into which a backup was put.</summary>
    private sealed class RestoredApp(string database, string keys) : App
    {
        public override string Provider => "Sqlite";

        protected override string ConnectionString => $"Data Source={database};Pooling=False";

        protected override string Keys => keys;

        public override Task PrepareAsync() => Task.CompletedTask;
    }
}
