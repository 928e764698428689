namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Passes over the drafts once an hour and forgets those left alone for a day.</summary>
internal sealed class ForgetDraftsHourly(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ForgetDraftsHourly> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await PassAsync(stoppingToken);
    }

    private async Task PassAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Drafts>().ForgetOldAsync(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "Old drafts could not be forgotten; the next pass tries again");
        }
    }
}
