using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Operations.Backup;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Operations;

/// <summary>Issue 6, 5: restoring is one command, keys included, and what was to be forgotten since the backup is forgotten.</summary>
public abstract class RestoreTests : RestoreStage
{
    private const int Kills = 6;

    [Fact]
    public async Task All_that_was_lost_is_there_again_and_what_became_due_is_forgotten()
    {
        var connection = await NewAsync();
        var before = await BackedUpAsync(connection);
        await LoseAsync(connection);

        var (code, said) = await RestoreAsync(connection);

        Assert.True(code == 0, said);
        Assert.Contains("the journal holds through", said, StringComparison.Ordinal);
        await using var again = await StartAsync(connection, "new-keys");
        Assert.Empty(await again.WithDbAsync(db => db.Set<PassRecord>().ToListAsync()));
        Assert.False(await again.WithDbAsync(db => db.Set<Session>().AnyAsync(s => s.EndedAt == null)));
        Assert.Equal("/work", (await again.Visitor().SignInAsync(before.UserName, PeopleTales.Password)).Target());
        Assert.Contains("楼道灯坏了", (await again.Visitor().PageAsync($"/matters/{before.Number}")).QuerySelector("main h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Phone, again.Services.GetRequiredService<ContactVault>().Open((await again.ConcernOfAsync(before.Concern)).Contact.Phone));

        again.Clock.Advance(TimeSpan.FromDays(62));
        Assert.Equal(PassEnd.Finished, (await again.Services.PassAsync("forget-raisers")).End);
        Assert.Null((await again.ConcernOfAsync(before.Concern)).Contact.Phone);
    }

    [Fact]
    public async Task What_is_there_is_not_overwritten_but_put_aside_when_asked_and_never_under_a_running_server()
    {
        var connection = await NewAsync();
        var before = await BackedUpAsync(connection);
        string later;
        await using (var running = await StartAsync(connection))
        {
            later = await running.MatterAsync(await Scene.SetAsync(running));
            await RefusedAsync(connection, "server", "--replace");
        }

        await ForgetConnectionsAsync();
        await RefusedAsync(connection, "--replace");
        var (code, said) = await RestoreAsync(connection, "--replace");

        Assert.True(code == 0, said);
        await using (var again = await StartAsync(connection))
        {
            Assert.NotNull(await again.WithDbAsync(db => db.MatterAsync(before.Number)));
            Assert.Null(await again.WithDbAsync(db => db.MatterAsync(later)));
        }

        await ForgetConnectionsAsync();
        await using var kept = await StartAsync(Named(connection, said.Split(" is kept as ")[1].Trim().TrimEnd('.')));
        Assert.NotNull(await kept.WithDbAsync(db => db.MatterAsync(later)));
    }

    [Fact]
    public async Task Whoever_is_killed_half_way_has_what_was_there_before_or_all_of_the_backup()
    {
        var connection = await NewAsync();
        var before = await BackedUpAsync(connection);
        string later;
        await ForgetConnectionsAsync();
        var took = Stopwatch.StartNew();
        await RefusedAsync(connection, "--replace");
        var start = took.Elapsed;
        took.Restart();
        Assert.Equal(0, (await RestoreAsync(connection, "--replace")).ExitCode);
        var whole = took.Elapsed;
        await using (var running = await StartAsync(connection)) later = await running.MatterAsync(await Scene.SetAsync(running));
        var (killed, old) = (0, 0);
        // From where a refusal would have come, which is where the work begins, to where it was whole.
        for (var n = 0; n < Kills; n++)
        {
            await ForgetConnectionsAsync();
            if (await RunningApp.KilledCommandAsync(start + ((whole - start) * n / (Kills - 1)), ["restore", Backup, "--replace"], Settings(connection))) killed++;
            await ForgetConnectionsAsync();
            await using var again = await StartAsync(connection);
            Assert.NotNull(await again.WithDbAsync(db => db.MatterAsync(before.Number)));
            Assert.Equal(Phone, again.Services.GetRequiredService<ContactVault>().Open((await again.ConcernOfAsync(before.Concern)).Contact.Phone));
            if (await again.WithDbAsync(db => db.MatterAsync(later)) is not null) old++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{killed} of {Kills} killed before the end, {old} times the old one stood there");
        Assert.True(killed > 0);
        await ForgetConnectionsAsync();
        var (code, said) = await RestoreAsync(connection, "--replace");
        Assert.True(code == 0, said);
        Assert.Empty(Directory.GetFiles(Folder, "*.restoring*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_nothing_is_left_of_it()
    {
        var connection = await NewAsync();
        await BackedUpAsync(connection);
        await LoseAsync(connection);
        var whole = await File.ReadAllBytesAsync(Backup);

        await File.WriteAllBytesAsync(Backup, whole[..(whole.Length / 2)]);
        await RefusedAsync(connection, "failed");
        await File.WriteAllTextAsync(Backup, "a letter");
        await RefusedAsync(connection, "is no backup");
        File.Delete(Backup);
        await RefusedAsync(connection, "There is no file");
        await File.WriteAllBytesAsync(Backup, whole);
        Directory.Move(Backup + ".keys", Backup + ".elsewhere");
        await RefusedAsync(connection, "--keys");

        var (code, said) = await RestoreAsync(connection, "--keys", Backup + ".elsewhere");
        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task Keys_of_another_installation_are_refused_and_of_keys_that_are_missing_it_is_said_so()
    {
        var connection = await NewAsync();
        await BackedUpAsync(connection);
        await LoseAsync(connection);
        var (keys, other) = (Backup + ".keys", Backup + ".others");
        Directory.CreateDirectory(other);
        foreach (var key in Directory.GetFiles(keys)) await File.WriteAllTextAsync(Path.Combine(other, $"key-{Guid.NewGuid()}.xml"), Renamed(await File.ReadAllTextAsync(key)));

        await RefusedAsync(connection, "open nothing", "--keys", other);

        var (code, said) = await RestoreAsync(connection);
        Assert.True(code == 0, said);
        Assert.DoesNotContain("stays shut", said, StringComparison.Ordinal);

        static string Renamed(string key) => System.Text.RegularExpressions.Regex.Replace(key, "<key id=\"[^\"]+\"", $"<key id=\"{Guid.NewGuid()}\"");
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused()
    {
        var connection = await NewAsync();
        await using (var app = await StartAsync(connection))
        {
            await app.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '99')"""));
            Assert.Null(await BackupCommand.RunAsync(app.Services, Backup, CancellationToken.None));
        }

        await ForgetConnectionsAsync();
        await RefusedAsync(connection, "newer version", "--replace");
    }
}

public sealed class RestoreOnSqlite : RestoreTests
{
    /// <summary>A folder of data is often a link to where there is room: the data stay there.</summary>
    [Fact]
    public async Task A_database_behind_a_link_is_restored_where_it_lies()
    {
        var connection = await NewAsync();
        var before = await BackedUpAsync(connection);
        await ForgetConnectionsAsync();
        var (linked, real) = (Path.Combine(Folder, "data", "live.db"), Path.Combine(Folder, "a large disk", "real.db"));
        Directory.CreateDirectory(Path.GetDirectoryName(real)!);
        File.Move(linked, real);
        File.CreateSymbolicLink(linked, real);

        var (code, said) = await RestoreAsync(connection, "--replace");

        Assert.True(code == 0, said);
        Assert.Equal(real, new FileInfo(linked).LinkTarget);
        Assert.NotEmpty(Directory.GetFiles(Path.GetDirectoryName(real)!, "real.db.before-*"));
        await using var again = await StartAsync(connection);
        Assert.NotNull(await again.WithDbAsync(db => db.MatterAsync(before.Number)));
    }

    protected override string Provider => "Sqlite";

    protected override Task<string> NewAsync() => Task.FromResult(Named("", Path.Combine(Folder, "data", "live.db")));

    protected override Task LoseAsync(string connection)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.Combine(Folder, "data"), recursive: true);
        return Task.CompletedTask;
    }

    protected override string Named(string connection, string database) => $"Data Source={database}";
}

public sealed class RestoreOnPostgres(PostgresApp app) : RestoreTests
{
    /// <summary>PostgreSQL cuts off what is longer than 63 bytes: the one beside would be the database itself.</summary>
    [Theory]
    [InlineData("圆桌台账圆桌台账圆桌台账圆桌台账圆桌")]
    [InlineData("\"Yuan zhuo's='a\"\"b' \"")]
    public async Task Whatever_the_name_of_the_database_nothing_is_lost(string called)
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        var name = called[0] == '"' ? called : called + Guid.CreateVersion7().ToString("N")[^9..];
        var connection = new NpgsqlConnectionStringBuilder(await app.NewWithTablesAsync(name)) { Database = name.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal) }.ToString();
        var before = await BackedUpAsync(connection);
        string later;
        await using (var running = await StartAsync(connection)) later = await running.MatterAsync(await Scene.SetAsync(running));
        await ForgetConnectionsAsync();

        var (code, said) = await RestoreAsync(connection, "--replace");

        Assert.True(code == 0, said);
        await using (var again = await StartAsync(connection)) Assert.NotNull(await again.WithDbAsync(db => db.MatterAsync(before.Number)));
        await ForgetConnectionsAsync();
        await using var kept = await StartAsync(Named(connection, said.Split(" is kept as ")[1].Trim().TrimEnd('.')));
        Assert.NotNull(await kept.WithDbAsync(db => db.MatterAsync(later)));
    }

    protected override string Provider => "Postgres";

    protected override Task<string> NewAsync()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        return app.NewWithTablesAsync("yuanzhuo_restore_" + Guid.CreateVersion7().ToString("N"));
    }

    protected override async Task LoseAsync(string connection)
    {
        NpgsqlConnection.ClearAllPools();
        await using var server = new NpgsqlConnection(app.Administrative().Connection);
        await server.OpenAsync();
        await using var drop = new NpgsqlCommand($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)", server);
        await drop.ExecuteNonQueryAsync();
    }

    protected override string Named(string connection, string database) => new NpgsqlConnectionStringBuilder(connection) { Database = database }.ToString();
}
