using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>Counts the balance of a place and period; a mismatch is logged, and the page shows it.</summary>
public sealed partial class CountBalance(YuanzhuoDb db, ILogger<CountBalance> logger)
{
    public async Task<Balance> HandleAsync(CountingScope scope, CancellationToken ct)
    {
        // One look at the database: between two statements somebody may raise something, and the sides would not match.
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var matters = await db.CountedMatters(scope).GroupBy(m => m.Ending).Select(g => new { Ending = g.Key, Count = g.Count() }).ToListAsync(ct);
        var awaiting = await db.AwaitingConcerns(scope).CountAsync(ct);
        var merged = await db.MergedConcerns(scope).CountAsync(ct);
        var received = await db.CountedConcerns(scope).CountAsync(ct) + await db.CountedMatters(scope).CountAsync(m => m.FoundingConcernId == null, ct);

        var ended = Enum.GetValues<Ending>().ToDictionary(e => e, e => matters.Where(m => m.Ending == e).Sum(m => m.Count) + (e == Ending.Merged ? merged : 0));
        var balance = new Balance(received, awaiting, matters.Where(m => m.Ending is null).Sum(m => m.Count), ended);
        if (!balance.IsEven) LogMismatch(balance.Received, balance.Open, balance.EndedInAll, scope.Place?.Code);
        return balance;
    }

    [LoggerMessage(LogLevel.Error, "The books do not balance: received {Received}, open {Open}, ended {Ended} at {Place}")]
    private partial void LogMismatch(int received, int open, int ended, string? place);
}
