namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Two nodes of one installation on a database of their own, which nobody else writes to; started when a test first asks.</summary>
public class TwoNodes : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly List<Node> _nodes = [];

    protected virtual int HowMany => 2;

    /// <summary>Further settings of all.</summary>
    protected virtual IReadOnlyList<(string Name, string Value)> MoreSettings => [];

    public async Task<(App One, App Other)> BesideAsync(App app)
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        await _gate.WaitAsync();
        try
        {
            if (_nodes.Count == 0) await StartAsync(app);
            return (_nodes[0], _nodes[^1]);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var node in _nodes) await node.DisposeAsync();
        _gate.Dispose();
    }

    private async Task StartAsync(App app)
    {
        var connection = app is PostgresApp postgres
            ? await postgres.NewWithTablesAsync("yuanzhuo_nodes_" + Guid.CreateVersion7().ToString("N"))
            : $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("yuanzhuo-nodes-").FullName, "test.db")}";
        foreach (var _ in Enumerable.Range(0, HowMany))
        {
            _nodes.Add(new Node(app.Provider, connection, _nodes.FirstOrDefault(), MoreSettings));
            await _nodes[^1].InitializeAsync();
        }
    }

    private sealed class Node(string provider, string connection, Node? first, IReadOnlyList<(string Name, string Value)> settings) : App
    {
        public override string Provider => provider;

        public override MovableClock Clock { get; } = first?.Clock ?? new();

        protected override string Keys { get; } = first?.Keys ?? Directory.CreateTempSubdirectory("yuanzhuo-keys-").FullName;

        protected override string ConnectionString => connection;

        protected override IEnumerable<(string Name, string Value)> MoreSettings => settings;

        public override Task PrepareAsync() => Task.CompletedTask;
    }
}
