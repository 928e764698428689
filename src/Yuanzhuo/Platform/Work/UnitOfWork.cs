using Microsoft.EntityFrameworkCore.Storage;
using System.Data;
using System.Text.Json;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Platform.Work;

/// <summary>
/// One write: state, journal and the memory of the request in one transaction, or nothing. Safe to repeat by its key. Who lost a race tries
/// again from the beginning: the rules are asked anew. People's writes are <see cref="Deed"/>s; the system's own hand in their work here.
/// </summary>
public sealed class UnitOfWork(YuanzhuoDb db, Caller caller, LetterDesk letters, TimeProvider clock)
{
    private const int MostTries = 8;

    /// <summary>A write of the system's own, which needs no right.</summary>
    public Task<Result<T>> DoAsync<T>(Repeatable input, Func<Task<Result<T>>> work, CancellationToken ct) =>
        DoAsync(input, Manner.Usual, static () => Task.FromResult(Result.Done), work, ct);

    /// <param name="input">What was asked; with a key it is remembered, and its other values are its fingerprint.</param>
    /// <param name="manner">How.</param>
    /// <param name="may">Loads the thing and asks for the right; only then is looked whether it was done before.</param>
    /// <param name="work">Returns the outcome, which must survive JSON when the request has a key.</param>
    /// <param name="ct">Cancels before the commit.</param>
    internal async Task<Result<T>> DoAsync<T>(Repeatable input, Manner manner, Func<Task<Result>> may, Func<Task<Result<T>>> work, CancellationToken ct)
    {
        var stamp = manner.IsRemembered ? RequestStamp.Of(input, caller) : null;
        // What fails is rolled back whole, so a savepoint before saving would only cost two more round trips.
        db.Database.AutoSavepointsEnabled = false;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryAsync(stamp, manner.At(tries), may, work, ct);
            }
            catch (Exception lost) when (LostRaces.Has(lost))
            {
                db.ChangeTracker.Clear();
                if (tries == MostTries) return Refusal.Conflict();
                await PauseAsync(tries, ct);
            }
        }
    }

    private async Task<Result<T>> TryAsync<T>(RequestStamp? stamp, Manner manner, Func<Task<Result>> may, Func<Task<Result<T>>> work, CancellationToken ct)
    {
        using var turn = await db.TurnToWriteAsync(ct);
        await using var transaction = await BeginAsync(manner, ct);
        if ((await may()).Why is { } no) return Undone(no);
        if (stamp is not null && await EarlierAsync<T>(stamp, ct) is { } earlier) return earlier.Why is { } other ? Undone(other) : earlier;

        var result = await work();
        if (result.Why is { } why) return Undone(why);
        await letters.WriteNewsAsync(ct);
        if (stamp is not null) db.HandledRequests.Add(stamp.Handled(JsonSerializer.Serialize(result.Value), clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    /// <summary>Who met once meets again unless both wait differently long.</summary>
    private static Task PauseAsync(int tries, CancellationToken ct) => Task.Delay(Random.Shared.Next(1, 4 << tries), ct);

    /// <summary>On SQLite one writer writes at a time anyway.</summary>
    private async Task<IDbContextTransaction> BeginAsync(Manner manner, CancellationToken ct)
    {
        if (!manner.IsSerializable || db is not PostgresDb) return await db.Database.BeginTransactionAsync(ct);
        var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
        try
        {
            await Turns.TakeAsync(db, manner, ct);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    private Reasons Undone(Reasons why)
    {
        db.ChangeTracker.Clear();
        return why;
    }

    private async Task<Result<T>?> EarlierAsync<T>(RequestStamp stamp, CancellationToken ct)
    {
        var handled = await db.HandledRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Key == stamp.Key, ct);
        if (handled is null) return null;
        if (handled.Fingerprint != stamp.Fingerprint) return Refusal.Conflict("Web.AlreadySent");
        return JsonSerializer.Deserialize<T>(handled.Outcome)!;
    }
}
