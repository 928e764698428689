using System.Globalization;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Keys;
using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.Platform.Operations.Restore;

/// <summary>What a backup needs before a server may use it, while it still stands aside.</summary>
internal static class RestoredDatabase
{
    /// <summary>Migrates, takes the keys in, ends the sessions of then, makes every pass due, and recounts the journal.</summary>
    public static async Task<RestoreOutcome> PrepareAsync(IServiceProvider services, YuanzhuoDb db, RestoreOrder order, CancellationToken ct)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Count == 0) return RestoreOutcome.No($"{order.File} is no backup of Yuanzhuo.");
        if (applied.Except(db.Database.GetMigrations()).LastOrDefault() is { } unknown)
            return RestoreOutcome.No($"{order.File} was made by a newer version ({unknown}). Restore it with that version or a newer one.");
        var migrated = await db.MigrateAloneAsync(ct);
        await using var scope = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<TakeInKeys>(scope.ServiceProvider, db).TakeAsync(order.Keys, ct);
        var (here, missing) = await RestoredKeys.CountAsync(db, ct);
        if (here == 0 && missing > 0) return RestoreOutcome.No($"The keys in {order.Keys} open nothing that is sealed in {order.File}: they belong to another backup.");
        await EndSessionsAsync(db, services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
        // What was to be forgotten since the backup is due at once: a pass that never ran looks first.
        await db.Set<PassRecord>().ExecuteDeleteAsync(ct);
        var verdict = await new VerifyJournal(db).HandleAsync(null, ct);
        return verdict.Fault is { } fault ? RestoreOutcome.No($"The journal in {order.File} does not hold: {fault}") : new(await SayAsync(db, order, migrated.Count, verdict, ct) + Warn(missing), null);
    }

    /// <summary>A session that ended since the backup must not live again.</summary>
    private static Task EndSessionsAsync(YuanzhuoDb db, DateTimeOffset? now, CancellationToken ct) =>
        db.Set<Session>().Where(s => s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct);

    private static string Warn(int missing) => missing == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" What was sealed with {missing} other keys stays shut.");

    private static async Task<string> SayAsync(YuanzhuoDb db, RestoreOrder order, int migrations, JournalVerdict journal, CancellationToken ct)
    {
        var last = await db.Journal.OrderByDescending(e => e.Seq).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(ct);
        var keys = await db.DataProtectionKeys.CountAsync(ct);
        return string.Create(CultureInfo.InvariantCulture,
            $"Restored {order.File}: {journal.Position + journal.Waiting} facts, the last of {last:u}, the journal holds through {journal.Position}:{Convert.ToHexStringLower(journal.Digest)}; {keys} keys, {migrations} migrations applied. Everybody signs in anew, and the first passes after the start forget what became due.");
    }
}
