using System.Diagnostics;

namespace Yuanzhuo.Benchmarks.Running;

/// <summary>Clients that each ask again as soon as they were answered.</summary>
internal static class Load
{
    /// <summary>Answers per second, times ten. Any answer but the expected one breaks the run off.</summary>
    public static async Task<int> RateAsync(string address, int clients, TimeSpan time, Func<HttpRequestMessage> ask)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = clients }) { BaseAddress = new Uri(address) };
        var answered = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (watch.Elapsed < time)
            {
                using var request = ask();
                using var answer = await http.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                Interlocked.Increment(ref answered);
            }
        }));
        return (int)(answered * 10_000L / watch.ElapsedMilliseconds);
    }

    /// <summary>Asks that often in all.</summary>
    public static async Task AskAsync(string address, int clients, int times, Func<int, HttpRequestMessage> ask)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(address) };
        await Parallel.ForAsync(0, times, new ParallelOptions { MaxDegreeOfParallelism = clients }, async (i, stop) =>
        {
            using var request = ask(i);
            using var answer = await http.SendAsync(request, stop);
            answer.EnsureSuccessStatusCode();
        });
    }
}
