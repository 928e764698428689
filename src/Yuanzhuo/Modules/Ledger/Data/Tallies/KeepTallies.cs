using System.Data;
using Microsoft.EntityFrameworkCore.Storage;

namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>Folds the changes into the lines, and proves the lines against what they count. Each is one transaction: killed half-way, nothing happened.</summary>
public sealed partial class KeepTallies(YuanzhuoDb db, ILogger<KeepTallies> logger)
{
    /// <summary>Counting everything takes as long as there are matters; the usual half minute ended it at 200,000.</summary>
    private static readonly TimeSpan LongestCount = TimeSpan.FromMinutes(30);

    /// <summary>Adds what has changed to the lines; counts all anew where the tree of units changed. Gives how many changes were folded.</summary>
    public async Task<int> FoldAsync(CancellationToken ct)
    {
        var changes = db.Set<TallyChange>();
        if (!await changes.AnyAsync(ct)) return 0;
        await using var transaction = await BeginAsync(ct);
        if (await changes.AnyAsync(c => c.Kind == TallyKind.Rebuild, ct)) await BuildAsync(ct);
        else await db.Database.ExecuteSqlRawAsync(TallySql.Fold(db is SqliteDb), ct);
        var folded = await db.Database.ExecuteSqlRawAsync(TallySql.Forget, ct);
        await transaction.CommitAsync(ct);
        return folded;
    }

    /// <summary>Counts everything anew and compares: how many lines were wrong. What was wrong is said in the log and put right.</summary>
    public async Task<int> RecountAsync(CancellationToken ct)
    {
        await FoldAsync(ct);
        // One statement sees one state of the database and keeps no writer waiting.
        db.Database.SetCommandTimeout(LongestCount);
        var wrong = await db.Database.SqlQueryRaw<int>(TallySql.Differences(db is SqliteDb)).SingleAsync(ct);
        if (wrong == 0) return 0;
        LogWrong(wrong);
        await using var transaction = await BeginAsync(ct);
        await BuildAsync(ct);
        await db.Database.ExecuteSqlRawAsync(TallySql.Forget, ct);
        await transaction.CommitAsync(ct);
        return wrong;
    }

    /// <summary>
    /// One keeper at a time. SQLite has one writer; on PostgreSQL the lines and what was folded into them are of one snapshot, which is taken
    /// after the lock: it holds what the keeper before this one wrote. The lock keeps nobody from reading and no deed from its change.
    /// </summary>
    private async Task<IDbContextTransaction> BeginAsync(CancellationToken ct)
    {
        if (db is SqliteDb) return await db.Database.BeginTransactionAsync(ct);
        var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.Database.ExecuteSqlRawAsync("LOCK TABLE unit_tallies IN SHARE UPDATE EXCLUSIVE MODE", ct);
        return transaction;
    }

    private async Task BuildAsync(CancellationToken ct)
    {
        db.Database.SetCommandTimeout(LongestCount);
        if (db is not SqliteDb) await db.Database.ExecuteSqlRawAsync("SET LOCAL work_mem = '128MB'", ct);
        await db.Database.ExecuteSqlRawAsync(TallySql.Clear, ct);
        await db.Database.ExecuteSqlRawAsync(TallySql.Build(db is SqliteDb), ct);
    }

    [LoggerMessage(LogLevel.Error, "{Wrong} tallies differed from what they count and were counted anew")]
    private partial void LogWrong(int wrong);
}
