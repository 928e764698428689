using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Live;

/// <summary>A node with many open connections stops as quickly as one without.</summary>
public sealed class LiveEndTests : IDisposable
{
    private const int Connections = 300;

    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-live-").FullName;

    [Fact]
    public async Task Open_connections_do_not_keep_a_node_from_stopping()
    {
        await EmptySchema.LayAsync($"Data Source={_folder}/test.db");
        await using var node = await RunningApp.StartAsync("Production", TimeSpan.FromMinutes(2),
            ("ConnectionStrings:Yuanzhuo", $"Data Source={_folder}/test.db"), ("Keys:Folder", Path.Combine(_folder, "keys")), ("Live:PerVisitor", $"{Connections}"), ("Live:PerNode", $"{Connections + 5}"), ("Logging:LogLevel:Default", "Warning"));
        using var client = new HttpClient { BaseAddress = new Uri(node.Address), Timeout = TimeSpan.FromMinutes(1) };
        var open = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Listening.OpenAsync(client, "/live/ledger")));
        Assert.Equal(System.Net.HttpStatusCode.TooManyRequests, (await client.GetAsync("/live/ledger")).StatusCode);

        var took = await node.StopAsync();

        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        foreach (var (listening, _) in open)
        {
            Assert.Null(await listening.AnyAsync());
            await listening.DisposeAsync();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
