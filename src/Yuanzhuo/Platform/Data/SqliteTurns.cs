using System.Collections.Concurrent;

namespace Yuanzhuo.Platform.Data;

/// <summary>
/// SQLite has one writer at a time, and whoever waits for it there sleeps on a thread and may be overtaken without end. So the writers of
/// this process stand in a line first, in their order and without a thread. Other processes (operators' commands) still meet in SQLite.
/// </summary>
internal static class SqliteTurns
{
    /// <summary>As long as SQLite itself waits; a writer that is stuck stops nobody for good.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Lines = new(StringComparer.Ordinal);

    private static int _givenUp;

    /// <summary>How many waited in vain since the start: more than none means that somebody wanted a second turn while holding one.</summary>
    public static int GivenUp => _givenUp;

    /// <summary>The turn to write, to be given back after the transaction; at once on PostgreSQL.</summary>
    public static async ValueTask<SqliteTurn> TurnToWriteAsync(this YuanzhuoDb db, CancellationToken ct)
    {
        if (db is not SqliteDb || db.Database.GetConnectionString() is not { } file) return default;
        var line = Lines.GetOrAdd(file, static _ => new SemaphoreSlim(1, 1));
        if (await line.WaitAsync(Longest, ct)) return new SqliteTurn(line);
        Interlocked.Increment(ref _givenUp);
        return default;
    }
}

/// <summary>Ends with its disposal.</summary>
internal readonly struct SqliteTurn(SemaphoreSlim? line) : IDisposable
{
    public void Dispose() => line?.Release();
}
