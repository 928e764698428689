using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Passes;

/// <summary>How a run ended.</summary>
public enum PassEnd
{
    /// <summary>Nothing is left to do.</summary>
    Finished,

    /// <summary>Another node runs it.</summary>
    RunsElsewhere,

    /// <summary>This node was thought dead and another took over.</summary>
    LostLease,

    /// <summary>A step failed; the next run goes on there.</summary>
    Failed,
}

/// <param name="End">How it ended.</param>
/// <param name="Done">How many things this node did.</param>
/// <param name="Failure">Why it failed, without personal data.</param>
public sealed record PassOutcome(PassEnd End, int Done, string? Failure = null);

/// <summary>Runs one pass now, step by step, if no other node does.</summary>
internal sealed class PassRunner(IServiceScopeFactory scopes, IEnumerable<PassPlan> plans, PassLease lease, TimeProvider clock, ILogger<PassRunner> logger)
{
    public IReadOnlyList<PassPlan> Plans { get; } = [.. plans.OrderBy(p => p.Name, StringComparer.Ordinal)];

    public async Task<PassOutcome> RunAsync(PassPlan plan, CancellationToken ct)
    {
        if (!await lease.TakeAsync(plan.Name, ct)) return new(PassEnd.RunsElsewhere, 0);
        var startedAt = clock.GetTimestamp();
        var done = 0;
        try
        {
            while (await StepAsync(plan, ct) is var step and > 0)
            {
                done += step;
                if (plan.IsOneStep) break;
                if (!await lease.RenewAsync(plan.Name, ct)) return new(PassEnd.LostLease, done);
            }

            return new(await lease.FinishAsync(plan.Name, done, clock.GetElapsedTime(startedAt), ct) ? PassEnd.Finished : PassEnd.LostLease, done);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await lease.GiveBackAsync(plan.Name);
            throw;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            var words = $"{failure.GetType().Name}: {PublicText.Mask(failure.Message).Text}";
            logger.LogError("The pass {Pass} failed after {Done} things and will go on later: {Failure}", plan.Name, done, words);
            await lease.FailAsync(plan.Name, words, ct);
            return new(PassEnd.Failed, done, words);
        }
    }

    public async Task<bool> IsAnythingDueAsync(PassPlan plan, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await PassOf(scope, plan).IsAnythingDueAsync(ct);
    }

    /// <summary>Each step has services of its own: nothing that an earlier one loaded is carried along.</summary>
    private async Task<int> StepAsync(PassPlan plan, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
        db.Author.Is(null, null, "System");
        // Most passes forget something, and none of it may be found in the file afterwards.
        await db.ShredWhatIsDeletedAsync(ct);
        return await PassOf(scope, plan).StepAsync(ct);
    }

    private static IPass PassOf(AsyncServiceScope scope, PassPlan plan) => (IPass)scope.ServiceProvider.GetRequiredService(plan.Pass);
}
