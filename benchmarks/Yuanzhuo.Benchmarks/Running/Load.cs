using System.Diagnostics;

namespace Yuanzhuo.Benchmarks.Running;

/// <summary>Clients that each ask one server again as soon as it answered.</summary>
internal sealed class Load(ServerProcess server, int clients) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = clients }) { BaseAddress = new Uri(server.Address) };

    /// <summary>So many answers came in so many milliseconds, for so many milliseconds of the server's processor time. Any answer but success breaks the run off.</summary>
    public async Task<Tally> RunAsync(TimeSpan time, Func<HttpRequestMessage> ask)
    {
        var (answered, processor, watch) = (0, server.ProcessorTime, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (watch.Elapsed < time)
            {
                await AskAsync(ask());
                Interlocked.Increment(ref answered);
            }
        }));
        return new Tally(answered, (int)watch.ElapsedMilliseconds, (int)(server.ProcessorTime - processor).TotalMilliseconds);
    }

    /// <summary>Asks that often in all.</summary>
    public Task TimesAsync(int times, Func<int, HttpRequestMessage> ask) =>
        Parallel.ForAsync(0, times, new ParallelOptions { MaxDegreeOfParallelism = clients }, async (i, _) => await AskAsync(ask(i)));

    public void Dispose() => _http.Dispose();

    private async Task AskAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await _http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }
    }
}

/// <summary>What one side did.</summary>
internal readonly record struct Tally(int Answers, int Milliseconds, int ProcessorMilliseconds)
{
    /// <summary>Answers per second, times ten.</summary>
    public int Rate => (int)(Answers * 10_000L / Math.Max(1, Milliseconds));

    /// <summary>Microseconds of the server's processor for one answer.</summary>
    public int ProcessorPerAnswer => (int)(ProcessorMilliseconds * 1000L / Math.Max(1, Answers));

    public static Tally operator +(Tally a, Tally b) => new(a.Answers + b.Answers, a.Milliseconds + b.Milliseconds, a.ProcessorMilliseconds + b.ProcessorMilliseconds);
}
