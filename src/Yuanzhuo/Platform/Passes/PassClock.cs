namespace Yuanzhuo.Platform.Passes;

/// <summary>
/// Looks at each pass when its time has come, and at once after the start if its time went by meanwhile. A look that finds nothing due
/// writes nothing, except once an hour, so that the health page can tell a quiet pass from a dead one.
/// </summary>
internal sealed class PassClock(IServiceScopeFactory scopes, PassRunner runner, TimeProvider clock, ILogger<PassClock> logger, IConfiguration configuration) : BackgroundService
{
    private static readonly TimeSpan NotesQuietly = TimeSpan.FromHours(1);
    private static readonly TimeSpan LooksAtMost = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LooksAtLeast = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first pages come before the first pass.
        await Task.Delay(TimeSpan.FromSeconds(configuration.GetValue("Passes:StartAfterSeconds", 10)), clock, stoppingToken);
        await Task.WhenAll(runner.Plans.Select(plan => FollowAsync(plan, stoppingToken)));
    }

    /// <summary>Each by itself, so that a long one keeps no other waiting.</summary>
    private async Task FollowAsync(PassPlan plan, CancellationToken ct)
    {
        DateTimeOffset? lookedAt = null;
        while (!ct.IsCancellationRequested)
        {
            var wait = LooksAtMost;
            try
            {
                (wait, lookedAt) = await LookAsync(plan, lookedAt, ct);
            }
            catch (Exception unreachable) when (unreachable is System.Data.Common.DbException or InvalidOperationException or DbUpdateException)
            {
                logger.LogWarning("The pass {Pass} could not look for what is due: {Failure}", plan.Name, unreachable.GetType().Name);
            }

            await Task.Delay(wait < LooksAtLeast ? LooksAtLeast : wait > LooksAtMost ? LooksAtMost : wait, clock, ct);
        }
    }

    private async Task<(TimeSpan Wait, DateTimeOffset? LookedAt)> LookAsync(PassPlan plan, DateTimeOffset? lookedAt, CancellationToken ct)
    {
        var record = await RecordAsync(plan.Name, ct);
        var now = clock.GetUtcNow();
        var next = record?.NextAt(plan.Every) ?? DateTimeOffset.MinValue;
        if (lookedAt is { } looked && looked + plan.Every > next) next = looked + plan.Every;
        if (now < next) return (next - now, lookedAt);

        var isQuietSince = record?.Failures > 0 || record?.FinishedAt is null ? DateTimeOffset.MinValue : record.FinishedAt.Value;
        if (now - isQuietSince >= NotesQuietly || await runner.IsAnythingDueAsync(plan, ct)) await runner.RunAsync(plan, ct);
        return (plan.Every, now);
    }

    private async Task<PassRecord?> RecordAsync(string name, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<YuanzhuoDb>().Set<PassRecord>().AsNoTracking().FirstOrDefaultAsync(p => p.Name == name, ct);
    }
}
