namespace Yuanzhuo.Platform.Journal;

/// <summary>
/// Gives each committed fact its position (ADR 11). Whoever places holds the one lock until the end of its transaction, so any node may do
/// it at any time, and one that is killed leaves nothing half done. What commits late is found late: it stands among the unplaced.
/// </summary>
public sealed class FactOrder(YuanzhuoDb db)
{
    private const int BatchSize = 2000;

    /// <summary>Places all that is committed now; how many facts that were.</summary>
    public async Task<int> PlaceAllAsync(CancellationToken ct)
    {
        var placed = 0;
        while (await db.UnplacedFacts.AnyAsync(ct))
        {
            var batch = await PlaceBatchAsync(ct);
            if (batch == 0) break;
            placed += batch;
        }

        return placed;
    }

    private async Task<int> PlaceBatchAsync(CancellationToken ct)
    {
        using var turn = await db.TurnToWriteAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await FactOrderSql.LockAsync(db, ct);
        // Asked by their numbers: for a join the database may walk the whole journal, taking the few unplaced for as many as there were in a storm.
        var waiting = await db.UnplacedFacts.OrderBy(u => u.FactSeq).Take(BatchSize).Select(u => u.FactSeq).ToArrayAsync(ct);
        if (waiting.Length == 0) return 0;
        var facts = await db.Journal.AsNoTracking().Where(e => EF.Parameter(waiting).Contains(e.Seq)).OrderBy(e => e.Seq).ToListAsync(ct);

        var head = await db.JournalPositions.AsNoTracking().OrderByDescending(p => p.Position).FirstOrDefaultAsync(ct);
        var positions = Chain(head, facts);
        await FactOrderSql.WriteAsync(db, positions, ct);
        await FactOrderSql.TellAsync(db, positions[^1].Position, ct);
        await transaction.CommitAsync(ct);
        return facts.Count;
    }

    private static List<JournalPosition> Chain(JournalPosition? head, List<JournalEntry> facts)
    {
        var (position, digest) = (head?.Position ?? 0, head?.Digest ?? CanonicalLine.Beginning);
        var chain = new List<JournalPosition>(facts.Count);
        foreach (var fact in facts)
        {
            digest = CanonicalLine.Chain(digest, ++position, fact);
            chain.Add(new JournalPosition { Position = position, FactSeq = fact.Seq, Digest = digest });
        }

        return chain;
    }
}
