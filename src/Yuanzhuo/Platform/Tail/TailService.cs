using Npgsql;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Tail;

/// <summary>
/// The one background service of the tail: places facts when this node committed some, and lets each hearer hear when facts were placed
/// on any node. Idle it asks the database once in <see cref="SlowLook"/>. <c>Tail:Enabled</c> switches it off for nodes that only answer.
/// </summary>
internal sealed class TailService(IServiceScopeFactory scopes, TailReader tail, FactsCommitted committed, PlacedNews news, TimeProvider clock, IConfiguration configuration, ILogger<TailService> logger) : BackgroundService
{
    /// <summary>Finds what nobody said: facts of a node that died before placing, or of a command.</summary>
    public static readonly TimeSpan SlowLook = TimeSpan.FromSeconds(5);

    /// <summary>Facts gather for so long, so that placing costs one commit for many, and kept pages go stale once more and not once for each.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Tail:Enabled", true)) return;
        await Task.Yield();
        await Task.WhenAll([LoopAsync(PlaceAsync, stoppingToken), LoopAsync(ListenAsync, stoppingToken), .. tail.Hearers.Select(h => HearAsync(h, stoppingToken))]);
    }

    private async Task<bool> PlaceAsync(CancellationToken ct)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
            if (await scope.ServiceProvider.GetRequiredService<FactOrder>().PlaceAllAsync(ct) > 0 && db is SqliteDb) news.Tell();
        }

        await committed.Signal.WaitAsync(SlowLook, ct);
        await Task.Delay(Gathering, ct);
        return true;
    }

    private Task HearAsync(Hearer hearer, CancellationToken ct)
    {
        var placed = news.Subscribe();
        return LoopAsync(async _ =>
        {
            var pause = await tail.HearAllAsync(hearer, ct) - clock.GetUtcNow();
            await placed.WaitAsync(pause is { } until && until < SlowLook ? TimeSpan.FromTicks(Math.Max(until.Ticks, 1)) : SlowLook, ct);
            return true;
        }, ct);
    }

    /// <summary>PostgreSQL tells every node what any of them placed.</summary>
    private async Task<bool> ListenAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (PlacedNews.AddressOf(scope.ServiceProvider.GetRequiredService<YuanzhuoDb>()) is not { } address) return false;
        await using var connection = new NpgsqlConnection(address);
        connection.Notification += (_, _) => news.Tell();
        await connection.OpenAsync(ct);
        await using (var listen = new NpgsqlCommand($"LISTEN {FactOrderSql.Channel}", connection)) await listen.ExecuteNonQueryAsync(ct);
        news.Tell();
        while (true) await connection.WaitAsync(ct);
    }

    /// <summary>Again and again until it says there is no more to do; a failure (the database is away) is logged and waited out.</summary>
    private async Task LoopAsync(Func<CancellationToken, Task<bool>> work, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (!await work(ct)) return;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogWarning(failure, "The tail of the journal pauses: the database did not answer as it should");
                await Task.Delay(SlowLook, ct).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
    }
}
