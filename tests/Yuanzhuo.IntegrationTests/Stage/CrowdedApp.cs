namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>An application of its own for tests that write without pause: on one SQLite file they would keep all others waiting for their turn.</summary>
public sealed class CrowdedApp : App
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-crowded-").FullName;

    public override string Provider => "Sqlite";

    protected override string ConnectionString => $"Data Source={Path.Combine(_folder, "test.db")}";

    public override Task PrepareAsync() => Task.CompletedTask;
}
