using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>
/// Counts the matters and concerns of scopes themselves: for the days at the ends of a period, which are less than a month. Each row is
/// read once, whatever it counts as, for both ends together.
/// </summary>
public sealed class CountDirectly(YuanzhuoDb db)
{
    public async Task AddAsync(FigureSheet sheet, IReadOnlyList<CountingScope> scopes, CancellationToken ct)
    {
        if (scopes.Count == 0) return;
        var matters = await MattersAsync(scopes, ct);
        var concerns = await ConcernsAsync(scopes, ct);
        List<Guid> ids = [.. matters.Concat(concerns).Select(g => g.PlaceId).Distinct()];
        var paths = await db.OrgUnits.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Path, ct);
        foreach (var group in matters.Concat(concerns)) sheet.Add(paths[group.PlaceId], group.Month, group.Category ?? "", group.Kind, group.Count);
    }

    /// <summary>By how they ended; what the community opened by itself was received, too.</summary>
    private async Task<List<Group>> MattersAsync(IReadOnlyList<CountingScope> scopes, CancellationToken ct)
    {
        var counted = scopes.Select(scope => db.CountedMatters(scope).Select(m => new { m.PlaceId, m.Category, m.ReceivedOn.Year, m.ReceivedOn.Month, m.Ending, IsOwn = m.FoundingConcernId == null }))
            .Aggregate(Queryable.Concat);
        var groups = await counted.GroupBy(m => m).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return
        [
            .. groups.Select(g => new Group(g.Key.PlaceId, g.Key.Category, g.Key.Year, g.Key.Month, g.Key.Ending?.ToString() ?? TallyKind.Open, g.Count)),
            .. groups.Where(g => g.Key.IsOwn).Select(g => new Group(g.Key.PlaceId, g.Key.Category, g.Key.Year, g.Key.Month, TallyKind.Received, g.Count)),
        ];
    }

    /// <summary>As received; and what awaits a decision or lives on as a further voice.</summary>
    private async Task<List<Group>> ConcernsAsync(IReadOnlyList<CountingScope> scopes, CancellationToken ct)
    {
        var founding = db.Matters;
        var voices = db.Set<MatterVoice>().Where(v => v.Kind == VoiceKind.Merged && v.LeftAt == null);
        var counted = scopes.Select(scope => db.CountedConcerns(scope).Select(c => new
            {
                c.PlaceId, c.Category, c.RaisedOn.Year, c.RaisedOn.Month, IsAwaiting = c.State == ConcernState.Awaiting,
                IsVoice = c.State != ConcernState.Awaiting && voices.Any(v => v.ConcernId == c.Id) && !founding.Any(m => m.FoundingConcernId == c.Id),
            })).Aggregate(Queryable.Concat);
        var groups = await counted.GroupBy(c => c).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return
        [
            .. groups.Select(g => new Group(g.Key.PlaceId, g.Key.Category, g.Key.Year, g.Key.Month, TallyKind.Received, g.Count)),
            .. groups.Where(g => g.Key.IsAwaiting || g.Key.IsVoice)
                .Select(g => new Group(g.Key.PlaceId, g.Key.Category, g.Key.Year, g.Key.Month, g.Key.IsAwaiting ? TallyKind.Awaiting : TallyKind.Voice, g.Count)),
        ];
    }

    private sealed record Group(Guid PlaceId, string? Category, int Year, int MonthOfYear, string Kind, int Count)
    {
        public int Month => (Year * 100) + MonthOfYear;
    }
}
