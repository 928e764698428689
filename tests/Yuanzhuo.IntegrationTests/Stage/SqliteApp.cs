[assembly: AssemblyFixture(typeof(Yuanzhuo.IntegrationTests.Stage.SqliteApp))]

namespace Yuanzhuo.IntegrationTests.Stage;

public sealed class SqliteApp : App
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-sqlite-").FullName;

    public override string Provider => "Sqlite";

    protected override string ConnectionString => $"Data Source={Path.Combine(_folder, "test.db")}";

    protected override bool StartsWithTables => false;

    public override Task PrepareAsync() => Task.CompletedTask;
}
