using Microsoft.EntityFrameworkCore;
using System.Text.Json;
using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Platform.Work;

/// <summary>
/// One write: state, journal and the memory of the request in one transaction, or nothing. Safe to repeat by its key.
/// A use case hands in its work; the work loads, calls the domain, adds, and does not save.
/// </summary>
public sealed class UnitOfWork(YuanzhuoDb db, TimeProvider clock)
{
    /// <param name="input">What was asked; with a key it is remembered, and its other values are its fingerprint.</param>
    /// <param name="work">Returns the outcome, which must survive JSON when the request has a key.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Result<T>> DoAsync<T>(Repeatable input, Func<Task<Result<T>>> work, CancellationToken ct)
    {
        var stamp = RequestStamp.Of(input);
        // What fails is rolled back whole, so a savepoint before saving would only cost two more round trips.
        db.Database.AutoSavepointsEnabled = false;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (stamp is not null && await EarlierAsync<T>(stamp, ct) is { } earlier) return earlier;

            var result = await work();
            if (!result.IsDone)
            {
                db.ChangeTracker.Clear();
                return result;
            }

            if (stamp is not null) db.HandledRequests.Add(stamp.Handled(JsonSerializer.Serialize(result.Value), clock.GetUtcNow()));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Refusal.Conflict();
        }
        catch (DbUpdateException lost) when (LostRaces.IsUniqueViolation(lost))
        {
            // Two of the same request at once: the one that lost gets the winner's outcome.
            db.ChangeTracker.Clear();
            return stamp is not null && await EarlierAsync<T>(stamp, ct) is { } earlier ? earlier : Refusal.Conflict();
        }
    }

    private async Task<Result<T>?> EarlierAsync<T>(RequestStamp stamp, CancellationToken ct)
    {
        var handled = await db.HandledRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Key == stamp.Key, ct);
        if (handled is null) return null;
        if (handled.Fingerprint != stamp.Fingerprint) return Refusal.Conflict("Web.AlreadySent");
        return JsonSerializer.Deserialize<T>(handled.Outcome)!;
    }
}
