using System.Net;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Operations;

/// <summary>What a load balancer and an operator are told (docs/operations/health.md).</summary>
public sealed class HealthTests(SqliteApp app)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_running_application_says_so(string address) => Assert.Equal(HttpStatusCode.OK, (await app.Visitor().GetAsync(address)).StatusCode);

    [Fact]
    public async Task With_migrations_pending_it_lives_but_is_not_ready()
    {
        await using var old = new UnmigratedApp();
        await old.InitializeAsync();

        Assert.Equal(HttpStatusCode.OK, (await old.Visitor().GetAsync("/health/live")).StatusCode);
        var ready = await old.Visitor().GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("migrations pending", await ready.Content.ReadAsStringAsync());
    }

    private sealed class UnmigratedApp : App
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-unmigrated-").FullName;

        public override string Provider => "Sqlite";

        protected override string ConnectionString => $"Data Source={_folder}/empty.db;Pooling=False";

        protected override bool StartsWithTables => false;

        protected override IEnumerable<(string Name, string Value)> MoreSettings => [("Database:MigrateOnStart", "false")];

        public override Task PrepareAsync() => Task.CompletedTask;
    }
}
