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
/// read once, whatever it counts as, for both ends together, and comes back added up by month; by day only where a place stood here for a time.
/// </summary>
public sealed class CountDirectly(YuanzhuoDb db)
{
    /// <param name="sheet">Where it is counted.</param>
    /// <param name="scopes">What; each knows what lies below its place.</param>
    /// <param name="ct">Cancels.</param>
    public async Task AddAsync(FigureSheet sheet, IReadOnlyList<CountingScope> scopes, CancellationToken ct)
    {
        foreach (var counted in await CountAsync(scopes, sheet.Passing, ct)) sheet.Add(counted);
    }

    /// <param name="scopes">What; each knows what lies below its place.</param>
    /// <param name="passing">Places of which the day of receipt is told.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Counted>> CountAsync(IReadOnlyList<CountingScope> scopes, IReadOnlyList<Guid> passing, CancellationToken ct) =>
        scopes.Count == 0 ? [] : [.. await MattersAsync(scopes, passing, ct), .. await ConcernsAsync(scopes, passing, ct), .. await SaidAsync(scopes, passing, ct)];

    /// <summary>By how they ended; what the community opened by itself was received, too.</summary>
    private async Task<List<Counted>> MattersAsync(IReadOnlyList<CountingScope> scopes, IReadOnlyList<Guid> passing, CancellationToken ct)
    {
        var counted = scopes.Select(scope => db.CountedMatters(scope).Select(m => new { m.PlaceId, ThenId = m.ReceivedPlaceId, On = m.ReceivedOn, m.Category, m.Ending, IsOwn = m.FoundingConcernId == null }))
            .Aggregate(Queryable.Concat);
        var groups = await counted.GroupBy(m => new { m.PlaceId, m.ThenId, m.On.Year, m.On.Month, Day = passing.Contains(m.ThenId) ? m.On.Day : 1, m.Category, m.Ending, m.IsOwn })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return
        [
            .. groups.Select(g => new Counted(g.Key.PlaceId, g.Key.ThenId, new(g.Key.Year, g.Key.Month, g.Key.Day), g.Key.Category ?? "", g.Key.Ending?.ToString() ?? TallyKind.Open, g.Count)),
            .. groups.Where(g => g.Key.IsOwn).SelectMany(g => new[] { TallyKind.Received, TallyKind.Own }
                .Select(kind => new Counted(g.Key.PlaceId, g.Key.ThenId, new(g.Key.Year, g.Key.Month, g.Key.Day), g.Key.Category ?? "", kind, g.Count))),
        ];
    }

    /// <summary>As received; and what awaits a decision or lives on as a further voice.</summary>
    private async Task<List<Counted>> ConcernsAsync(IReadOnlyList<CountingScope> scopes, IReadOnlyList<Guid> passing, CancellationToken ct)
    {
        var founding = db.Matters;
        var voices = db.Set<MatterVoice>().Where(v => v.Kind == VoiceKind.Merged && v.LeftAt == null);
        var counted = scopes.Select(scope => db.CountedConcerns(scope).Select(c => new
            {
                c.PlaceId, ThenId = c.RaisedPlaceId, On = c.RaisedOn, c.Category, IsAwaiting = c.State == ConcernState.Awaiting,
                IsVoice = c.State != ConcernState.Awaiting && voices.Any(v => v.ConcernId == c.Id) && !founding.Any(m => m.FoundingConcernId == c.Id),
            })).Aggregate(Queryable.Concat);
        var groups = await counted.GroupBy(c => new { c.PlaceId, c.ThenId, c.On.Year, c.On.Month, Day = passing.Contains(c.ThenId) ? c.On.Day : 1, c.Category, c.IsAwaiting, c.IsVoice })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return
        [
            .. groups.Select(g => new Counted(g.Key.PlaceId, g.Key.ThenId, new(g.Key.Year, g.Key.Month, g.Key.Day), g.Key.Category ?? "", TallyKind.Received, g.Count)),
            .. groups.Where(g => g.Key.IsAwaiting || g.Key.IsVoice)
                .Select(g => new Counted(g.Key.PlaceId, g.Key.ThenId, new(g.Key.Year, g.Key.Month, g.Key.Day), g.Key.Category ?? "", g.Key.IsAwaiting ? TallyKind.Awaiting : TallyKind.Voice, g.Count)),
        ];
    }

    /// <summary>Everybody who spoke and was heard, by what became of it.</summary>
    private async Task<List<Counted>> SaidAsync(IReadOnlyList<CountingScope> scopes, IReadOnlyList<Guid> passing, CancellationToken ct)
    {
        var counted = scopes.Select(scope => db.SaidConcerns(scope).Select(s => new { s.Concern.PlaceId, ThenId = s.Concern.RaisedPlaceId, On = s.Concern.RaisedOn, s.Matter.Category, s.Matter.Ending }))
            .Aggregate(Queryable.Concat);
        var groups = await counted.GroupBy(s => new { s.PlaceId, s.ThenId, s.On.Year, s.On.Month, Day = passing.Contains(s.ThenId) ? s.On.Day : 1, s.Category, s.Ending })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return
        [
            .. groups.Select(g => new Counted(g.Key.PlaceId, g.Key.ThenId, new(g.Key.Year, g.Key.Month, g.Key.Day), g.Key.Category ?? "", g.Key.Ending is { } ending ? TallyKind.SaidAnd(ending) : TallyKind.SaidOpen, g.Count)),
        ];
    }
}
