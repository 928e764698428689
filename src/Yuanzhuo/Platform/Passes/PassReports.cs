namespace Yuanzhuo.Platform.Passes;

/// <summary>How a pass stands.</summary>
public enum PassState
{
    /// <summary>It looks as often as it should.</summary>
    OnTime,

    Running,

    /// <summary>It has not run for much longer than planned.</summary>
    Late,

    Failing,
}

/// <param name="Plan">The pass.</param>
/// <param name="State">How it stands.</param>
/// <param name="Record">Its last runs; null where it never ran.</param>
public sealed record PassReport(PassPlan Plan, PassState State, PassRecord? Record);

/// <summary>How all passes stand, for the health page and operators.</summary>
public sealed class PassReports(YuanzhuoDb db, IEnumerable<PassPlan> plans, TimeProvider clock)
{
    /// <summary>A quiet pass notes once an hour that it looked; twice that, or twice its own time, is late.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(2);

    public async Task<IReadOnlyList<PassReport>> ReadAsync(CancellationToken ct)
    {
        var records = await db.Set<PassRecord>().AsNoTracking().ToDictionaryAsync(p => p.Name, ct);
        var now = clock.GetUtcNow();
        return [.. plans.OrderBy(p => p.Name, StringComparer.Ordinal).Select(plan => new PassReport(plan, StateOf(plan, records.GetValueOrDefault(plan.Name), now), records.GetValueOrDefault(plan.Name)))];
    }

    private static PassState StateOf(PassPlan plan, PassRecord? record, DateTimeOffset now) => record switch
    {
        { Owner: not null } when record.LeasedUntil >= now => PassState.Running,
        { Failures: > 0 } => PassState.Failing,
        { FinishedAt: { } finished } when now - finished <= plan.Every + plan.Every + Grace => PassState.OnTime,
        _ => PassState.Late,
    };
}
