using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Tail;

namespace Yuanzhuo.Platform.Live;

/// <summary>
/// Follows the placed journal, once for all connections of this node, and only while there are any (ADR 12). Facts that another node
/// placed are heard of as the tail hears of them; what nobody said is found by the slow look.
/// </summary>
internal sealed class LiveHub(IServiceScopeFactory scopes, PlacedNews news, ILogger<LiveHub> logger) : BackgroundService
{
    private const int Window = 500;

    private readonly Lock _gate = new();
    private readonly HashSet<LiveListener> _listeners = [];
    private readonly Signal _news = news.Subscribe();

    /// <summary>All listeners were offered everything up to here; null where nobody listens.</summary>
    private long? _position;

    public int Count
    {
        get { lock (_gate) return _listeners.Count; }
    }

    /// <summary>From now on it hears what was placed after the position with which it was made; that position must have been read from the database before.</summary>
    public void Add(LiveListener listener)
    {
        lock (_gate)
        {
            _listeners.Add(listener);
            // Whoever begins further back makes the hub go back; the others pass over what they have.
            _position = Math.Min(_position ?? long.MaxValue, listener.HeardUntil);
        }

        _news.Say();
    }

    public void Remove(LiveListener listener)
    {
        lock (_gate)
        {
            _listeners.Remove(listener);
            if (_listeners.Count == 0) _position = null;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _news.WaitAsync(TailService.SlowLook, stoppingToken);
                while (await FollowAsync(stoppingToken))
                {
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogWarning(failure, "Live connections wait: the database did not answer as it should");
            }
        }
    }

    /// <summary>One window further; false where there is nothing more.</summary>
    internal async Task<bool> FollowAsync(CancellationToken ct)
    {
        long from;
        lock (_gate)
        {
            if (_position is not { } position) return false;
            from = position;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
        var until = Math.Min(await db.HeadAsync(ct), from + Window);
        if (until <= from) return false;
        Offer(from, until, await db.Placed(from, until).ToListAsync(ct));
        return true;
    }

    private void Offer(long from, long until, List<PlacedFact> facts)
    {
        lock (_gate)
        {
            // Somebody came meanwhile who needs what stands before, or everybody left: this window is no longer the next one.
            if (_position != from) return;
            _listeners.RemoveWhere(l => !l.Hear(facts, until));
            _position = _listeners.Count == 0 ? null : until;
        }
    }
}
