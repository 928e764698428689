namespace Yuanzhuo.Platform.Passes;

/// <summary>
/// A pass runs on one node at a time: a row with an owner and an end, moved on by one statement that names the owner. The nodes' clocks
/// must agree within <see cref="Length"/>.
/// </summary>
internal sealed class PassLease(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Longer than any step may take.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private const int MostFailure = 400;

    public string Owner { get; } = NewId.Next().ToString("N");

    /// <summary>Whether this node has it now.</summary>
    public async Task<bool> TakeAsync(string name, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var free = await UpdateAsync(rows => rows.Where(p => p.Name == name && (p.Owner == null || p.LeasedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Owner, Owner).SetProperty(p => p.LeasedUntil, now + Length).SetProperty(p => p.StartedAt, now), ct));
        return free == 1 || await FirstEverAsync(name, now, ct);
    }

    /// <summary>Whether this node still has it; asked before each step.</summary>
    public async Task<bool> RenewAsync(string name, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + Length;
        return await UpdateAsync(rows => Mine(rows, name).ExecuteUpdateAsync(set => set.SetProperty(p => p.LeasedUntil, until), ct)) == 1;
    }

    /// <summary>Whether it was still this node's to finish.</summary>
    public async Task<bool> FinishAsync(string name, int done, TimeSpan took, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ms = (long)took.TotalMilliseconds;
        return await UpdateAsync(rows => Mine(rows, name).ExecuteUpdateAsync(set => set.SetProperty(p => p.Owner, (string?)null)
            .SetProperty(p => p.FinishedAt, now).SetProperty(p => p.TookMs, ms).SetProperty(p => p.Done, done).SetProperty(p => p.Failures, 0), ct)) == 1;
    }

    public Task FailAsync(string name, string failure, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var words = failure.Length > MostFailure ? failure[..MostFailure] : failure;
        return UpdateAsync(rows => Mine(rows, name).ExecuteUpdateAsync(set => set.SetProperty(p => p.Owner, (string?)null)
            .SetProperty(p => p.FailedAt, now).SetProperty(p => p.Failure, words).SetProperty(p => p.Failures, p => p.Failures + 1), ct));
    }

    /// <summary>The node stops in good order: another may go on at once.</summary>
    public Task GiveBackAsync(string name) => UpdateAsync(rows => Mine(rows, name).ExecuteUpdateAsync(set => set.SetProperty(p => p.Owner, (string?)null), CancellationToken.None));

    private IQueryable<PassRecord> Mine(IQueryable<PassRecord> rows, string name) => rows.Where(p => p.Name == name && p.Owner == Owner);

    private async Task<int> UpdateAsync(Func<IQueryable<PassRecord>, Task<int>> update)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await update(scope.ServiceProvider.GetRequiredService<YuanzhuoDb>().Set<PassRecord>());
    }

    private async Task<bool> FirstEverAsync(string name, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
        if (await db.Set<PassRecord>().AnyAsync(p => p.Name == name, ct)) return false;
        db.Add(new PassRecord { Name = name, Owner = Owner, LeasedUntil = now + Length, StartedAt = now });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException lost) when (LostRaces.Has(lost))
        {
            return false;
        }
    }
}
