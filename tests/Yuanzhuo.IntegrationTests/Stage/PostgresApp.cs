using Npgsql;

[assembly: AssemblyFixture(typeof(Yuanzhuo.IntegrationTests.Stage.PostgresApp))]

namespace Yuanzhuo.IntegrationTests.Stage;

public sealed class PostgresApp : App
{
    private readonly PostgresServer _server = new();
    private string _connection = "";

    public override string Provider => "Postgres";

    public override string? Missing => _server.Missing;

    protected override string ConnectionString => _connection;

    public override async Task PrepareAsync()
    {
        await _server.StartAsync();
        if (Missing is null) _connection = await _server.CreateDatabaseAsync("yuanzhuo_test");
    }

    /// <summary>A connection to the same server beside this application's database, and that one's name.</summary>
    public (string Connection, string Name) Administrative()
    {
        var own = new NpgsqlConnectionStringBuilder(_connection);
        return (new NpgsqlConnectionStringBuilder(_connection) { Database = "postgres", Pooling = false }.ToString(), own.Database!);
    }

    /// <summary>Another empty database on the same server.</summary>
    public Task<string> NewDatabaseAsync(string name) => _server.CreateDatabaseAsync(name);

    /// <summary>Another database on the same server, with the tables and nothing in them.</summary>
    public Task<string> NewWithTablesAsync(string name) => _server.CreateWithTablesAsync(name);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
