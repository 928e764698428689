using Npgsql;
using System.Diagnostics;
using Yuanzhuo.Benchmarks.Bare;
using Yuanzhuo.Benchmarks.Running;
using Yuanzhuo.Benchmarks.Seeding;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>A durable PostgreSQL with a database of each size, and how to start either side on one of them.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly PostgresServer _server = new(isDurable: true);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yuanzhuo-bench-");
    private readonly Asked _asked;

    private Stage(Asked asked) => _asked = asked;

    /// <summary>The usual database, of the first size asked for.</summary>
    public Scene Small { get; private set; } = null!;

    /// <summary>The largest one.</summary>
    public Scene Large { get; private set; } = null!;

    public DatabaseClock Clock { get; private set; } = null!;

    public static async Task<Stage> SetAsync(Asked asked)
    {
        var stage = new Stage(asked);
        await stage._server.StartAsync();
        if (stage._server.Missing is { } missing) throw new InvalidOperationException(missing);
        stage.Small = await stage.FillAsync(asked.Matters[0]);
        stage.Large = asked.Matters.Count > 1 ? await stage.FillAsync(asked.Matters[^1]) : stage.Small;
        await using var db = new NpgsqlConnection(stage.Small.Connection);
        await db.OpenAsync();
        stage.Clock = DatabaseClock.OfBackend(db.ProcessID);
        return stage;
    }

    /// <summary>The published application, once it has answered <paramref name="path"/>.</summary>
    public Task<ServerProcess> AppAsync(Scene scene, string path = "/") => ServerProcess.StartAsync(Application, path, scene.Settings);

    /// <summary>One more database of SQLite, with the demonstration in it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SqliteAsync()
    {
        var settings = Scene.SettingsOf("Sqlite", $"Data Source={Path.Combine(_folder.FullName, "bench.db")}");
        await CommandAsync("migrate", settings);
        await CommandAsync("seed", settings);
        return settings;
    }

    public Task<ServerProcess> AppAsync(IReadOnlyDictionary<string, string> settings) => ServerProcess.StartAsync(Application, "/", settings);

    public Task<ServerProcess> FloorAsync(Scene scene) => ServerProcess.StartAsync(typeof(Stage).Assembly.Location, "/ready", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Connection"] = scene.Connection + ";Maximum Pool Size=16;Max Auto Prepare=200;No Reset On Close=true",
    }, "floor");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private string Application => Path.Combine(_asked.App, "Yuanzhuo.dll");

    private async Task<Scene> FillAsync(int matters)
    {
        var name = Report.Text($"yuanzhuo_bench_{matters}");
        if (await _server.FindDatabaseAsync(name) is not { } connection)
        {
            // What broke off half-way is not taken for a whole one the next time.
            connection = await _server.CreateDatabaseAsync(name + "_filling");
            Report.Say(Report.Text($"Filling a database with {matters} matters"));
            var settings = Scene.SettingsOf("Postgres", connection);
            await CommandAsync("migrate", settings);
            await CommandAsync("seed", settings);
            await new GrowMatters(connection).FillAsync(matters);
            await CommandAsync("passes run fold-tallies", settings);
            await DoAsync(connection, FloorTables.Create);
            connection = await _server.RenameDatabaseAsync(name + "_filling", name);
        }

        await CommandAsync("migrate", Scene.SettingsOf("Postgres", connection));
        return await Scene.ReadAsync(connection);
    }

    private static async Task DoAsync(string connection, string sql)
    {
        await using var db = NpgsqlDataSource.Create(connection);
        await using var command = db.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task CommandAsync(string command, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Application, .. command.Split(' ')]) { WorkingDirectory = _asked.App, RedirectStandardOutput = true };
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException(Report.Text($"{command} ended with {process.ExitCode}."));
    }
}
