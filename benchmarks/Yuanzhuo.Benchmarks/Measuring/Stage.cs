using Yuanzhuo.Benchmarks.Running;
using Yuanzhuo.Benchmarks.Seeding;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>A durable PostgreSQL of its own with the matters in it, and how to start either side on it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly PostgresServer _server = new(isDurable: true);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yuanzhuo-bench-");
    private readonly Asked _asked;
    private string _connection = "";

    private Stage(Asked asked) => _asked = asked;

    /// <summary>A community in which concerns can be raised.</summary>
    public string PlaceCode { get; private set; } = "";

    public static async Task<Stage> SetAsync(Asked asked)
    {
        var stage = new Stage(asked);
        await stage._server.StartAsync();
        if (stage._server.Missing is { } missing) throw new InvalidOperationException(missing);
        stage._connection = await stage._server.CreateDatabaseAsync("yuanzhuo_bench");
        Report.Say($"Seeding {asked.Matters} matters");
        stage.PlaceCode = await new SeedMatters(stage._connection, TimeProvider.System).FillAsync(asked.Matters);
        return stage;
    }

    /// <summary>The published application, once it has answered <c>/ledger</c> or another page.</summary>
    public Task<ServerProcess> AppAsync(string path) => ServerProcess.StartAsync(
        Path.Combine(_asked.App, "Yuanzhuo.dll"), path, "--Database:Provider=Postgres", $"--ConnectionStrings:Yuanzhuo={_connection}",
        $"--Keys:Folder={Path.Combine(_folder.FullName, "keys")}", "--RateLimits:RaisePerMinute=100000000", "--RateLimits:ApiRaisePerMinute=100000000");

    /// <summary>The bare host that writes these bytes for the ledger.</summary>
    public async Task<ServerProcess> BareAsync(byte[] page)
    {
        var file = Path.Combine(_folder.FullName, "ledger.html");
        await File.WriteAllBytesAsync(file, page);
        return await ServerProcess.StartAsync(typeof(Stage).Assembly.Location, "/ready", "bare", $"--Connection={_connection}", $"--Page={file}");
    }

    public async ValueTask DisposeAsync()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
