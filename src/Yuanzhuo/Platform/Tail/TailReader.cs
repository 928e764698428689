using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Tail;

/// <summary>Lets hearers hear, each by itself: in order, once in effect, on one node at a time (ADR 11).</summary>
internal sealed class TailReader(IServiceScopeFactory scopes, IEnumerable<Hearer> hearers, TailFailures failures, TimeProvider clock)
{
    /// <summary>How far one transaction reaches: small enough that others need not wait for SQLite's one writer.</summary>
    private const int Window = 500;

    /// <summary>A hearer that nothing concerned need not write down every position it passed.</summary>
    private const int Slack = 200;

    public IReadOnlyList<Hearer> Hearers { get; } = [.. hearers];

    /// <summary>Gives new hearers their place in the order. Before the first request, so that one that begins now misses nothing.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
        var known = await db.TailCursors.Select(c => c.Hearer).ToListAsync(ct);
        foreach (var hearer in Hearers.ExceptBy(known, h => h.Name))
        {
            if (hearer.Start == HearingStart.Now) await scope.ServiceProvider.GetRequiredService<FactOrder>().PlaceAllAsync(ct);
            var position = hearer.Start == HearingStart.Now ? await db.HeadAsync(ct) : 0;
            await db.Database.ExecuteSqlAsync($"INSERT INTO tail_cursors (\"Hearer\", \"Position\", \"Failures\") VALUES ({hearer.Name}, {position}, 0) ON CONFLICT DO NOTHING", ct);
        }
    }

    /// <summary>Places all facts and lets everybody hear all there is, apart from what waits for another try.</summary>
    public async Task HearAllAsync(CancellationToken ct)
    {
        await using (var scope = scopes.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<FactOrder>().PlaceAllAsync(ct);
        foreach (var hearer in Hearers) await HearAllAsync(hearer, ct);
    }

    /// <summary>When it is worth coming again without a signal: the next try of a fact that failed, or null.</summary>
    public async Task<DateTimeOffset?> HearAllAsync(Hearer hearer, CancellationToken ct)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
            var cursor = await db.TailCursors.AsNoTracking().SingleAsync(c => c.Hearer == hearer.Name, ct);
            if (cursor.RetryAt > clock.GetUtcNow()) return cursor.RetryAt;
            var until = Math.Min(await db.HeadAsync(ct), cursor.Position + Window);
            if (until <= cursor.Position) return null;
            if (until - cursor.Position < Slack && !await db.Placed(cursor.Position, until, hearer.Kinds).AnyAsync(ct)) return null;
            if (!await HearWindowAsync(hearer, scope.ServiceProvider, db, until, ct)) return null;
        }
    }

    /// <summary>False where another node hears this name.</summary>
    private async Task<bool> HearWindowAsync(Hearer hearer, IServiceProvider services, YuanzhuoDb db, long until, CancellationToken ct)
    {
        var end = await TryWindowAsync(hearer, services, db, until, ct);
        // Only now, when the turn to write is given back: what follows needs it itself.
        return end.Broken is null ? end.IsOurs : await HearWithoutAsync(hearer, end.Broken, ct);
    }

    private async Task<WindowEnd> TryWindowAsync(Hearer hearer, IServiceProvider services, YuanzhuoDb db, long until, CancellationToken ct)
    {
        using var turn = await db.TurnToWriteAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.TakeCursorAsync(hearer.Name, ct) is not { } cursor) return new(IsOurs: false);
        db.Author.Is(null, null, "System");
        var facts = await db.Placed(cursor.Position, until, hearer.Kinds).ToListAsync(ct);
        // After a failure one fact at a time: what went well before the next failure is kept.
        if (cursor.Failures > 0 && facts.Count > 1) (until, facts) = (facts[0].Position, facts[..1]);
        await db.FillWordsAsync([.. facts.Select(f => f.Entry)], ct);
        foreach (var fact in facts)
        {
            try
            {
                await hearer.HearAsync(services, fact, ct);
                await db.SaveChangesAsync(ct);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                await transaction.RollbackAsync(ct);
                return new(IsOurs: true, new(facts[0], fact, cursor, failure));
            }
        }

        await db.MoveCursorAsync(hearer.Name, Math.Max(until, cursor.Position), ct);
        await transaction.CommitAsync(ct);
        return new(IsOurs: true);
    }

    /// <summary>All was rolled back: what stands before the one that failed is heard again in a transaction of its own.</summary>
    private async Task<bool> HearWithoutAsync(Hearer hearer, BrokenWindow broken, CancellationToken ct)
    {
        if (broken.Failed == broken.First)
        {
            await failures.NoteAsync(hearer, broken.Failed, broken.Cursor, broken.Failure, ct);
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await HearWindowAsync(hearer, scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<YuanzhuoDb>(), broken.Failed.Position - 1, ct);
    }

    private sealed record WindowEnd(bool IsOurs, BrokenWindow? Broken = null);

    private sealed record BrokenWindow(PlacedFact First, PlacedFact Failed, TailCursor Cursor, Exception Failure);
}
