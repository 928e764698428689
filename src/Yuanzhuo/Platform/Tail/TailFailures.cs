using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Tail;

/// <summary>A fact that could not be heard is tried again after growing pauses, then set aside: later facts go on, an operator is told.</summary>
internal sealed class TailFailures(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TailFailures> logger)
{
    /// <summary>After the first, second … failure. One more and the fact is set aside, some six minutes after the first.</summary>
    public static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>How often a fact was tried when it is set aside.</summary>
    public static int Tries => Pauses.Length + 1;

    public async Task NoteAsync(Hearer hearer, PlacedFact fact, TailCursor seen, Exception failure, CancellationToken ct)
    {
        var isOver = seen.Failures >= Pauses.Length;
        logger.LogError(failure, "{Hearer} could not hear {Kind} at {Position}; {Next}", hearer.Name, fact.Entry.Kind, fact.Position, isOver ? "set aside" : "it is tried again");
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
        using var turn = await db.TurnToWriteAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Another node may have heard it meanwhile.
        if (await db.TakeCursorAsync(hearer.Name, ct) is not { } cursor || cursor.Position != seen.Position || cursor.Failures != seen.Failures) return;
        if (isOver)
        {
            db.SetAsideFacts.Add(new SetAsideFact { Hearer = hearer.Name, Position = fact.Position, At = clock.GetUtcNow(), Failure = failure.GetType().Name });
            await db.SaveChangesAsync(ct);
            await db.MoveCursorAsync(hearer.Name, fact.Position, ct);
        }
        else
        {
            var retryAt = clock.GetUtcNow() + Pauses[cursor.Failures];
            await db.TailCursors.Where(c => c.Hearer == hearer.Name).ExecuteUpdateAsync(c => c.SetProperty(x => x.Failures, x => x.Failures + 1).SetProperty(x => x.RetryAt, retryAt), ct);
        }

        await transaction.CommitAsync(ct);
    }
}
