using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Platform.Data;

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
}

/// <param name="Hearer">Its name.</param>
/// <param name="Behind">Facts after the last one it wrote down; a hearer that nothing concerned may stay a few behind.</param>
/// <param name="Failures">How often the next fact was tried in vain.</param>
/// <param name="SetAside">Facts that wait for an operator.</param>
/// <param name="OldestAt">Since when the oldest of them waits.</param>
public sealed record HearerState(string Hearer, long Behind, int Failures, int SetAside, DateTimeOffset? OldestAt);
