using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using System.Net;
using System.Net.Http.Json;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>Issue 6, 5: a full disk is told in words that keep the words, and passes by itself. The disk is a real one, and full to the last byte.</summary>
public abstract class DiskFullTests : IAsyncLifetime
{
    private const int Megabytes = 96;

    private SmallDisk? _disk;
    private string? _noDisk;
    private App? _app;

    [Fact]
    public async Task A_full_disk_is_told_loses_nothing_and_is_over_when_there_is_room()
    {
        Assert.SkipWhen(_app is null, "PostgreSQL is not installed on this machine.");
        var app = _app!;
        if (_disk is null)
        {
            await OnlyToldAsync(app);
            return;
        }

        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var visitor = app.Visitor();
        var raise = await visitor.PageAsync("/raise");
        var address = $"/matters/{number}/progress";
        var form = await organiser.PageAsync(address);
        Assert.Equal("ready", await visitor.GetStringAsync("/health/ready"));

        _disk.Fill();
        // What is half empty takes a little more.
        var (said, words) = (await organiser.SendAsync(form, address, ("Input.Words", Words(0))), Words(0));
        for (var n = 1; n < 200 && said.StatusCode == HttpStatusCode.Found; n++)
        {
            form = await organiser.PageAsync(address);
            (said, words) = (await organiser.SendAsync(form, address, ("Input.Words", Words(n))), Words(n));
        }

        await FullAsync(said, words);
        var ready = await visitor.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "disk full"), (ready.StatusCode, await ready.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/matters/{number}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/ledger")).StatusCode);
        await FullByAndByAsync(() => visitor.SendAsync(raise, "/raise", ("Input.Words", words)), words);
        await FullByAndByAsync(() => visitor.PostAsJsonAsync("/api/v1/concerns", new { placeCode = scene.Community.Code, words }), null);
        var before = (await app.LookAsync(number)).ProgressEntries.Count;

        _disk.Empty();
        Assert.Equal("ready", await visitor.GetStringAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.Found, (await organiser.SendAsync(form, address, ("Input.Words", words))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await organiser.SendAsync(form, address, ("Input.Words", words))).StatusCode);
        Assert.Equal(before + 1, (await app.LookAsync(number)).ProgressEntries.Count);
        Assert.Equal(HttpStatusCode.Created, (await visitor.PostAsJsonAsync("/api/v1/concerns", new { placeCode = scene.Community.Code, words = "灯坏了" })).StatusCode);
    }

    /// <summary>Where no file system may be mounted: a write that fails for want of room is heard, the disk is looked at, and it has room.</summary>
    private async Task OnlyToldAsync(App app)
    {
        var room = app.Services.GetRequiredService<DiskRoom>();
        Assert.False(await app.WithDbAsync(db => room.IsMissingAsync(db, default)));
        room.Heard(new InvalidOperationException("outer", NoRoom));
        Assert.Equal("ready", await app.Visitor().GetStringAsync("/health/ready"));
        if (_noDisk is { } folder && app.Provider == "Sqlite")
        {
            // What cannot be written to is no room either.
            var inTheWay = Directory.CreateDirectory(Path.Combine(folder, "test.db.room"));
            room.Heard(NoRoom);
            Assert.Equal("disk full", await (await app.Visitor().GetAsync("/health/ready")).Content.ReadAsStringAsync());
            inTheWay.Delete();
            Assert.Equal("ready", await app.Visitor().GetStringAsync("/health/ready"));
        }
    }

    public async ValueTask InitializeAsync()
    {
        _disk = SmallDisk.Mount(Megabytes);
        if (_disk is null)
        {
            _noDisk = Directory.CreateTempSubdirectory("yuanzhuo-disk-").FullName;
            // The server of PostgreSQL runs as somebody else.
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_noDisk, File.GetUnixFileMode(_noDisk) | UnixFileMode.GroupExecute | UnixFileMode.GroupRead | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        }

        _app = await OnAsync(_disk?.Folder ?? _noDisk!);
        if (_app is not null) await _app.InitializeAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _disk?.Empty();
        if (_app is not null) await _app.DisposeAsync();
        _disk?.Dispose();
        if (_noDisk is { } folder) Directory.Delete(folder, recursive: true);
    }

    /// <summary>How this database says that there is no room.</summary>
    protected abstract Exception NoRoom { get; }

    /// <summary>An application whose data lie in that folder.</summary>
    protected abstract Task<App?> OnAsync(string folder);

    private static async Task FullByAndByAsync(Func<Task<HttpResponseMessage>> send, string? words)
    {
        var answer = await send();
        for (var n = 0; n < 200 && answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.Created; n++) answer = await send();
        await FullAsync(answer, words);
    }

    private static async Task FullAsync(HttpResponseMessage answer, string? words)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}");
        Assert.Equal(30, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        if (words is not null) Assert.Contains(words, (await answer.HtmlAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Long, and hard to press together.</summary>
    private static string Words(int seed)
    {
        const string Signs = "楼道灯坏修好路水电门窗树花草亮暗高低左右前后上下东西南北";
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, 450).Select(_ => Signs[random.Next(Signs.Length)]));
    }

    protected sealed class OwnApp(string provider, string connection) : App
    {
        public override string Provider => provider;

        protected override string ConnectionString => connection;

        public override Task PrepareAsync() => Task.CompletedTask;
    }
}

public sealed class DiskFullOnSqlite : DiskFullTests
{
    protected override Exception NoRoom => new Microsoft.Data.Sqlite.SqliteException("database or disk is full", 13);

    protected override Task<App?> OnAsync(string folder) => Task.FromResult<App?>(new OwnApp("Sqlite", $"Data Source={folder}/test.db;Pooling=False"));
}

/// <summary>On a server of its own: while its disk is full it makes no checkpoint, which others wait for.</summary>
public sealed class DiskFullOnPostgres : DiskFullTests
{
    private readonly PostgresServer _server = new();

    protected override Exception NoRoom => new PostgresException("could not extend file", "ERROR", "ERROR", PostgresErrorCodes.DiskFull);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override async Task<App?> OnAsync(string folder)
    {
        await _server.StartAsync();
        if (_server.Missing is not null) return null;
        var space = Path.Combine(folder, "space");
        Directory.CreateDirectory(space);
        System.Diagnostics.Process.Start("chown", ["postgres", space]).WaitForExit();
        var administrative = await _server.CreateDatabaseAsync("yuanzhuo_beside");
        await using var server = new NpgsqlConnection(administrative);
        await server.OpenAsync();
        foreach (var sql in new[] { $"CREATE TABLESPACE small LOCATION '{space}'", "CREATE DATABASE yuanzhuo_small ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0 TABLESPACE small" })
        {
            await using var command = new NpgsqlCommand(sql, server);
            await command.ExecuteNonQueryAsync();
        }

        return new OwnApp("Postgres", new NpgsqlConnectionStringBuilder(administrative) { Database = "yuanzhuo_small" }.ToString());
    }
}
