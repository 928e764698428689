using System.Collections.Immutable;
using Npgsql;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Tail;

/// <summary>Tells everybody in this process who follows the order that it went on.</summary>
internal sealed class PlacedNews
{
    private ImmutableArray<Signal> _followers = [];

    public Signal Subscribe()
    {
        var signal = new Signal();
        ImmutableInterlocked.Update(ref _followers, f => f.Add(signal));
        return signal;
    }

    public void Tell()
    {
        foreach (var follower in _followers) follower.Say();
    }

    /// <summary>Where to listen on PostgreSQL: a connection of its own outside the pool; null on SQLite, where one process has the file.</summary>
    public static string? AddressOf(YuanzhuoDb db) =>
        db is SqliteDb ? null : new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, KeepAlive = 30, ApplicationName = "yuanzhuo tail" }.ToString();
}
