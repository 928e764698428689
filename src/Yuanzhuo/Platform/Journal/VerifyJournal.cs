namespace Yuanzhuo.Platform.Journal;

/// <summary>Recounts the whole order: no gap, every fact placed once or waiting, every digest what the fact before and the fact itself make it.</summary>
public sealed class VerifyJournal(YuanzhuoDb db)
{
    private const int BatchSize = 5000;

    /// <param name="known">A head noted earlier: the order must still lead through it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<JournalVerdict> HandleAsync(KnownHead? known, CancellationToken ct)
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var (position, digest, seenKnown) = (0L, CanonicalLine.Beginning, known is null);
        while (true)
        {
            var batch = await db.JournalPositions.AsNoTracking().Where(p => p.Position > position).OrderBy(p => p.Position).Take(BatchSize)
                .LeftJoin(db.Journal.AsNoTracking(), p => p.FactSeq, e => e.Seq, (p, e) => new { Place = p, Fact = e }).OrderBy(x => x.Place.Position).ToListAsync(ct);
            var words = await WordsAsync(batch.Select(x => x.Fact).OfType<JournalEntry>(), ct);
            foreach (var line in batch)
            {
                if (line.Place.Position != ++position) return Broken(position, "the position is missing");
                if (line.Fact is null) return Broken(position, "its fact is missing");
                digest = CanonicalLine.Chain(digest, position, line.Fact);
                if (!digest.AsSpan().SequenceEqual(line.Place.Digest)) return Broken(position, "the digest does not fit the fact and those before it");
                if (!AreItsOwn(line.Fact, words[line.Fact.Id])) return Broken(position, "its words are not those it was written with");
                if (position != known?.Position) continue;
                if (!digest.AsSpan().SequenceEqual(known.Digest)) return Broken(position, "the digest is not the one that was noted earlier");
                seenKnown = true;
            }

            if (batch.Count < BatchSize) break;
        }

        if (!seenKnown) return Broken(known!.Position, "the head that was noted earlier is not reached any more");
        var waiting = await db.UnplacedFacts.LongCountAsync(ct);
        var facts = await db.Journal.LongCountAsync(ct);
        return facts == position + waiting ? new(position, digest, waiting, null) : Broken(position, $"{facts} facts, but {position} placed and {waiting} waiting");
    }

    private async Task<ILookup<Guid, FactWords>> WordsAsync(IEnumerable<JournalEntry> facts, CancellationToken ct)
    {
        var ids = facts.Where(f => FactJson.DigestsOf(f).Count > 0).Select(f => f.Id).ToArray();
        return (await db.FactWords.AsNoTracking().Where(w => EF.Parameter(ids).Contains(w.FactId)).ToListAsync(ct)).ToLookup(w => w.FactId);
    }

    /// <summary>Every word that the fact was written with stands there, or the mark that it was redacted.</summary>
    private static bool AreItsOwn(JournalEntry fact, IEnumerable<FactWords> words) => FactJson.DigestsOf(fact)
        .All(digest => words.SingleOrDefault(w => w.Name == digest.Key) is { } said && (said.Digest ?? (said.Words.IsTakenDown ? digest.Value : null)) == digest.Value);

    private static JournalVerdict Broken(long position, string what) => new(position, [], 0, $"Position {position}: {what}.");
}

/// <summary>A position and its digest, as <c>verify-journal</c> printed them some day.</summary>
public sealed record KnownHead(long Position, byte[] Digest);

/// <param name="Position">The head, or where the order breaks.</param>
/// <param name="Digest">The head's digest.</param>
/// <param name="Waiting">Facts that have no position yet.</param>
/// <param name="Fault">What is wrong, or null.</param>
public sealed record JournalVerdict(long Position, byte[] Digest, long Waiting, string? Fault);
