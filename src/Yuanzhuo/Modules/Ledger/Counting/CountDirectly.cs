using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>Counts the matters and concerns of a scope themselves: for the days at the ends of a period, which are less than a month.</summary>
public sealed class CountDirectly(YuanzhuoDb db)
{
    public async Task AddAsync(FigureSheet sheet, CountingScope scope, CancellationToken ct)
    {
        var matters = await db.CountedMatters(scope).GroupBy(m => new { m.PlaceId, m.Category, m.ReceivedOn.Year, m.ReceivedOn.Month, m.Ending })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var own = await db.CountedMatters(scope).Where(m => m.FoundingConcernId == null).GroupBy(m => new { m.PlaceId, m.Category, m.ReceivedOn.Year, m.ReceivedOn.Month })
            .Select(g => new Group(g.Key.PlaceId, g.Key.Category, g.Key.Year, g.Key.Month, g.Count())).ToListAsync(ct);
        var raised = await GroupsAsync(db.CountedConcerns(scope), ct);
        var awaiting = await GroupsAsync(db.AwaitingConcerns(scope), ct);
        var voices = await GroupsAsync(db.MergedConcerns(scope), ct);

        List<Guid> ids = [.. matters.Select(m => m.Key.PlaceId).Concat(raised.Select(g => g.PlaceId)).Distinct()];
        var paths = await db.OrgUnits.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Path, ct);
        foreach (var m in matters) sheet.Add(paths[m.Key.PlaceId], (m.Key.Year * 100) + m.Key.Month, m.Key.Category ?? "", m.Key.Ending?.ToString() ?? TallyKind.Open, m.Count);
        Add(own, TallyKind.Received);
        Add(raised, TallyKind.Received);
        Add(awaiting, TallyKind.Awaiting);
        Add(voices, TallyKind.Voice);

        void Add(List<Group> groups, string kind)
        {
            foreach (var g in groups) sheet.Add(paths[g.PlaceId], (g.Year * 100) + g.Month, g.Category ?? "", kind, g.Count);
        }
    }

    private static Task<List<Group>> GroupsAsync(IQueryable<Concerns.Domain.Concern> concerns, CancellationToken ct) =>
        concerns.GroupBy(c => new { c.PlaceId, c.Category, c.RaisedOn.Year, c.RaisedOn.Month }).Select(g => new Group(g.Key.PlaceId, g.Key.Category, g.Key.Year, g.Key.Month, g.Count())).ToListAsync(ct);

    private sealed record Group(Guid PlaceId, string? Category, int Year, int Month, int Count);
}
