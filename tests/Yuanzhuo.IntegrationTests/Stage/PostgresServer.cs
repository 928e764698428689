using Npgsql;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>
/// A PostgreSQL of its own in a temporary folder, on a free port, for the length of the test run. Without PostgreSQL on the machine the
/// tests that need it are skipped; in CI that is a failure. <c>YUANZHUO_TEST_POSTGRES</c> names a server to use instead.
/// </summary>
public sealed class PostgresServer(bool isDurable = false) : IAsyncDisposable
{
    private const string Schema = "yuanzhuo_schema";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private bool _hasSchema;
    private string? _folder;
    private string _port = "";
    private string? _bin;
    private string _connection = "";

    public string? Missing { get; private set; } = "not started";

    public async Task StartAsync()
    {
        if (Environment.GetEnvironmentVariable("YUANZHUO_TEST_POSTGRES") is { Length: > 0 } given)
        {
            (_connection, Missing) = (given, null);
            return;
        }

        _bin = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order().LastOrDefault() : null;
        if (_bin is null)
        {
            Missing = "PostgreSQL is not installed on this machine.";
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 }) throw new InvalidOperationException(Missing);
            return;
        }

        await StartOwnAsync();
        Missing = null;
    }

    /// <summary>An empty database; its connection string.</summary>
    public Task<string> CreateDatabaseAsync(string name) => CreateAsync(name, "template0");

    /// <summary>A database with the tables and nothing in them; its connection string.</summary>
    public async Task<string> CreateWithTablesAsync(string name)
    {
        await _gate.WaitAsync();
        try
        {
            if (!_hasSchema) await EmptySchema.MigrateAsync(await CreateDatabaseAsync(Schema) + ";Pooling=false");
            _hasSchema = true;
            // One copy at a time: a template is copied while nobody is connected to it.
            return await CreateAsync(name, Schema);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<string> CreateAsync(string name, string template)
    {
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", connection);
        await drop.ExecuteNonQueryAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name} ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE {template}", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_connection) { Database = name }.ToString();
    }

    /// <summary>Under its new name, once nobody is connected to it any more.</summary>
    public async Task<string> RenameDatabaseAsync(string old, string name)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync();
        await using var rename = new NpgsqlCommand($"ALTER DATABASE {old} RENAME TO {name}", connection);
        await rename.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_connection) { Database = name }.ToString();
    }

    /// <summary>The connection string of that database, or null where there is none.</summary>
    public async Task<string?> FindDatabaseAsync(string name)
    {
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync();
        await using var find = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = name } } };
        return await find.ExecuteScalarAsync() is null ? null : new NpgsqlConnectionStringBuilder(_connection) { Database = name }.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is null) return;
        await RunAsync("pg_ctl", $"-D {_folder}/data -m immediate stop");
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartOwnAsync()
    {
        _folder = Path.Combine(Path.GetTempPath(), $"yuanzhuo-pg-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess) Process.Start("chown", ["postgres", _folder]).WaitForExit();
        _port = FreePort().ToString(CultureInfo.InvariantCulture);
        await RunAsync("initdb", $"-D {_folder}/data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync");
        await LaunchAsync();
        _connection = $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Maximum Pool Size=20";
    }

    /// <summary>The server dies without finishing anything, and comes back by recovering from its log.</summary>
    public async Task CrashAsync()
    {
        if (_folder is null) return;
        await RunAsync("pg_ctl", $"-D {_folder}/data -m immediate stop");
        NpgsqlConnection.ClearAllPools();
        await LaunchAsync();
    }

    private Task LaunchAsync()
    {
        // Speed over safety where nothing outlives the run; a test of crashes asks for the real thing.
        var speed = isDurable ? "" : "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";
        return RunAsync("pg_ctl", $"-D {_folder}/data -w -l {_folder}/log -o \"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} {speed}\" start");
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private async Task RunAsync(string tool, string arguments)
    {
        var command = $"{Path.Combine(_bin!, tool)} {arguments}";
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", "sh", "-c", command])
            : new ProcessStartInfo("sh", ["-c", command]);
        start.WorkingDirectory = _folder;
        start.RedirectStandardOutput = tool != "pg_ctl";
        using var process = Process.Start(start)!;
        if (start.RedirectStandardOutput) await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{tool} failed with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
