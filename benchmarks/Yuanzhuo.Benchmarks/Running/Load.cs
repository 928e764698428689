using System.Diagnostics;

namespace Yuanzhuo.Benchmarks.Running;

/// <summary>Clients that each ask one server again as soon as it answered.</summary>
internal sealed class Load : IDisposable
{
    private readonly ServerProcess _server;
    private readonly DatabaseClock _database;
    private readonly List<WireClient> _clients;

    public Load(ServerProcess server, DatabaseClock database, int clients)
    {
        (_server, _database) = (server, database);
        _clients = [.. Enumerable.Range(0, clients).Select(_ => new WireClient(new Uri(server.Address)))];
    }

    /// <summary>Asks until the time is over. Any answer but success breaks the run off.</summary>
    public async Task<Turn> RunAsync(TimeSpan time, Func<byte[]> ask)
    {
        var (ofServer, ofDatabase, watch) = (_server.ProcessorTime, _database.Now, Stopwatch.StartNew());
        var waits = await Task.WhenAll(_clients.Select(client => Task.Run(async () =>
        {
            var mine = new List<float>();
            while (watch.Elapsed < time) mine.Add(await OnceAsync(client, ask()));
            return mine;
        })));
        return new Turn([.. waits.SelectMany(w => w)], watch.Elapsed, _server.ProcessorTime - ofServer, _database.Now - ofDatabase);
    }

    /// <summary>Asks that often in all.</summary>
    public Task TimesAsync(int times, Func<int, byte[]> ask)
    {
        var next = -1;
        return Task.WhenAll(_clients.Select(client => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var i && i < times) await OnceAsync(client, ask(i));
        })));
    }

    public void Dispose() => _clients.ForEach(c => c.Dispose());

    private static async ValueTask<float> OnceAsync(WireClient client, byte[] request)
    {
        var from = Stopwatch.GetTimestamp();
        var status = await client.AskAsync(request);
        if (status is < 200 or > 299) throw new InvalidOperationException($"The server answered {status} to {System.Text.Encoding.UTF8.GetString(request).Split("\r\n")[0]}");
        return (float)Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }
}

/// <summary>What one side did in its turns.</summary>
/// <param name="Waits">How long each answer took, in milliseconds.</param>
/// <param name="Time">How long the turns were.</param>
/// <param name="Server">Processor time of the server, user and kernel.</param>
/// <param name="Database">Processor time of the database meanwhile.</param>
internal sealed record Turn(List<float> Waits, TimeSpan Time, TimeSpan Server, TimeSpan Database)
{
    public static Turn None { get; } = new([], TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

    public double Rate => Waits.Count / Math.Max(0.001, Time.TotalSeconds);

    /// <summary>Microseconds of processor time for an answer.</summary>
    public double ServerCost => Server.TotalMicroseconds / Math.Max(1, Waits.Count);

    public double DatabaseCost => Database.TotalMicroseconds / Math.Max(1, Waits.Count);

    /// <summary>The wait that so many of a thousand do not exceed, in milliseconds.</summary>
    public float Wait(int ofThousand) => Waits.Count == 0 ? 0 : Waits.Order().ElementAt(Math.Min(Waits.Count - 1, Waits.Count * ofThousand / 1000));

    public static Turn operator +(Turn a, Turn b) => new([.. a.Waits, .. b.Waits], a.Time + b.Time, a.Server + b.Server, a.Database + b.Database);
}
