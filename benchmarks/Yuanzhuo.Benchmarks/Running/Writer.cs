using System.Diagnostics;

namespace Yuanzhuo.Benchmarks.Running;

/// <summary>Raises so many concerns a second with the application while something else is measured; late ones are made up for.</summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int Connections = 4;

    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task<int>> _writing = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public Writer(ServerProcess app, int perSecond, Func<byte[]> raise)
    {
        if (perSecond == 0) return;
        var pause = TimeSpan.FromSeconds((double)Connections / perSecond);
        for (var i = 0; i < Connections; i++) _writing.Add(Task.Run(() => WriteAsync(app, pause, raise)));
    }

    /// <summary>How many a second there really were.</summary>
    public double Rate { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Rate = (await Task.WhenAll(_writing)).Sum() / _watch.Elapsed.TotalSeconds;
        _stop.Dispose();
    }

    private async Task<int> WriteAsync(ServerProcess app, TimeSpan pause, Func<byte[]> raise)
    {
        using var client = new WireClient(new Uri(app.Address));
        var (written, watch) = (0, Stopwatch.StartNew());
        while (!_stop.IsCancellationRequested)
        {
            if (await client.AskAsync(raise()) != 201) throw new InvalidOperationException("A concern was not taken.");
            var ahead = (++written * pause) - watch.Elapsed;
            if (ahead > TimeSpan.Zero) await Task.Delay(ahead);
        }

        return written;
    }
}
