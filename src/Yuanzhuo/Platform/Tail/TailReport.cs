namespace Yuanzhuo.Platform.Tail;

/// <summary>How each hearer stands, for operators.</summary>
public sealed class TailReport(YuanzhuoDb db)
{
    public async Task<IReadOnlyList<HearerState>> ReadAsync(CancellationToken ct)
    {
        var head = await db.HeadAsync(ct);
        var aside = await db.SetAsideFacts.GroupBy(f => f.Hearer).Select(g => new { Hearer = g.Key, Count = g.Count(), Oldest = g.Min(f => f.At) }).ToDictionaryAsync(g => g.Hearer, ct);
        var cursors = await db.TailCursors.AsNoTracking().OrderBy(c => c.Hearer).ToListAsync(ct);
        return [.. cursors.Select(c => new HearerState(c.Hearer, Math.Max(0, head - c.Position), c.Failures, aside.GetValueOrDefault(c.Hearer)?.Count ?? 0, aside.GetValueOrDefault(c.Hearer)?.Oldest))];
    }

    /// <summary>The facts that wait for an operator, those first that wait longest, and how many there are in all.</summary>
    public async Task<(int Total, IReadOnlyList<AsideFact> Oldest)> AsideAsync(int atMost, CancellationToken ct)
    {
        var oldest = await db.SetAsideFacts.AsNoTracking().OrderBy(f => f.At).ThenBy(f => f.Position).Take(atMost)
            .Select(f => new
            {
                Aside = f,
                Kind = db.JournalPositions.Where(p => p.Position == f.Position).Join(db.Journal, p => p.FactSeq, e => e.Seq, (_, e) => e.Kind).FirstOrDefault(),
            }).ToListAsync(ct);
        var total = oldest.Count < atMost ? oldest.Count : await db.SetAsideFacts.CountAsync(ct);
        return (total, oldest.ConvertAll(f => new AsideFact(f.Aside.Hearer, f.Aside.Position, f.Kind ?? "", f.Aside.At, TailFailures.Tries, f.Aside.Failure)));
    }
}

/// <param name="Hearer">Who could not hear it.</param>
/// <param name="Position">Its place in the order.</param>
/// <param name="Kind">What happened, such as <c>MatterOpened</c>; nothing of whom or what it is about.</param>
/// <param name="At">Since when it waits.</param>
/// <param name="Tries">How often it was tried before it was set aside.</param>
/// <param name="Failure">The type of the last error.</param>
public sealed record AsideFact(string Hearer, long Position, string Kind, DateTimeOffset At, int Tries, string Failure);

/// <param name="Hearer">Its name.</param>
/// <param name="Behind">Facts after the last one it wrote down; a hearer that nothing concerned may stay a few behind.</param>
/// <param name="Failures">How often the next fact was tried in vain.</param>
/// <param name="SetAside">Facts that wait for an operator.</param>
/// <param name="OldestAt">Since when the oldest of them waits.</param>
public sealed record HearerState(string Hearer, long Behind, int Failures, int SetAside, DateTimeOffset? OldestAt);
