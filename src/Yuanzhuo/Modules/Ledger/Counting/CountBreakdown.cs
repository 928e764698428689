using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>The same figures by place, by category and by month: grouped by the database, summed here.</summary>
public sealed class CountBreakdown(YuanzhuoDb db, LedgerWords words)
{
    public async Task<IReadOnlyList<Tally>> HandleAsync(CountingScope scope, CancellationToken ct)
    {
        var matters = await db.CountedMatters(scope).GroupBy(m => new { m.PlaceId, m.Category, m.ReceivedOn.Year, m.ReceivedOn.Month, m.Ending })
            .Select(g => new Tally(g.Key.PlaceId, g.Key.Category, g.Key.Year, g.Key.Month, g.Key.Ending, g.Count())).ToListAsync(ct);
        var awaiting = await db.AwaitingConcerns(scope).GroupBy(c => new { c.PlaceId, c.Category, c.RaisedOn.Year, c.RaisedOn.Month })
            .Select(g => new Tally(g.Key.PlaceId, g.Key.Category, g.Key.Year, g.Key.Month, null, g.Count())).ToListAsync(ct);
        var merged = await db.MergedConcerns(scope).GroupBy(c => new { c.PlaceId, c.Category, c.RaisedOn.Year, c.RaisedOn.Month })
            .Select(g => new Tally(g.Key.PlaceId, g.Key.Category, g.Key.Year, g.Key.Month, Ending.Merged, g.Count())).ToListAsync(ct);
        return [.. matters, .. awaiting, .. merged];
    }

    /// <summary>By the units right below the scope's place: streets of the district, communities of a street. What stands above them is a line of its own.</summary>
    public async Task<IReadOnlyList<FigureLine>> ByPlaceAsync(CountingScope scope, IReadOnlyList<Tally> tallies, CancellationToken ct)
    {
        var ids = tallies.Select(t => t.PlaceId).Distinct().ToList();
        var paths = await db.OrgUnits.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Path, ct);
        var children = scope.Place is { } place
            ? await db.OrgUnits.AsNoTracking().Where(u => u.ParentId == place.Id).OrderBy(u => u.Code).ToListAsync(ct)
            : await db.OrgUnits.AsNoTracking().Where(u => u.Kind == OrgUnitKind.Street).OrderBy(u => u.Code).ToListAsync(ct);
        var rest = tallies.ToList();
        var lines = new List<FigureLine>();
        foreach (var child in children)
        {
            var own = rest.FindAll(t => paths.TryGetValue(t.PlaceId, out var path) && path.StartsWith(child.Path, StringComparison.Ordinal));
            if (own.Count == 0) continue;
            lines.Add(FigureLine.Of(PlaceMenu.ValueOf(child), child.Name, own));
            rest.RemoveAll(own.Contains);
        }

        if (rest.Count > 0) lines.Add(FigureLine.Of("", "", rest));
        return lines;
    }

    public IReadOnlyList<FigureLine> ByCategory(IReadOnlyList<Tally> tallies) =>
    [
        .. tallies.GroupBy(t => t.Category ?? "").Select(g => FigureLine.Of(g.Key, words.Category(g.Key.Length == 0 ? null : g.Key) ?? "", g))
            .OrderByDescending(l => l.Received).ThenBy(l => l.Key, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<FigureLine> ByMonth(IReadOnlyList<Tally> tallies) =>
    [
        .. tallies.GroupBy(t => (t.Year, t.Month)).OrderByDescending(g => g.Key)
            .Select(g => FigureLine.Of(string.Create(CultureInfo.InvariantCulture, $"{g.Key.Year:D4}-{g.Key.Month:D2}"), "", g)),
    ];
}
