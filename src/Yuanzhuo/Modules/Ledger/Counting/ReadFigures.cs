using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>
/// The figures of a place and period from the tallies: whole months from their lines, with what has changed since they were folded;
/// the days at the ends of a period are counted. All in one look at the database, so that the books are even.
/// </summary>
public sealed class ReadFigures(YuanzhuoDb db, CountDirectly direct, UnitTrees trees)
{
    /// <param name="asked">Place and period; with a category everything is counted directly.</param>
    /// <param name="parts">The units below the scope that get figures of their own, each of the days on which it stood there.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<FigureSheet> HandleAsync(CountingScope asked, IReadOnlyList<PlaceSpan> parts, CancellationToken ct)
    {
        var (scope, branches) = (await asked.BelowAsync(trees, ct), await trees.GetAsync(ct));
        var period = scope.Category is null ? CountedPeriod.Of(scope.From, scope.To) : new(null, null, [(scope.From, scope.To)]);
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var changes = period.HasMonths ? await ChangesAsync(ct) : [];
        if (!period.HasMonths || changes.Exists(c => c.Kind == TallyKind.Rebuild))
        {
            var counted = Sheet(scope, branches, parts);
            await direct.AddAsync(counted, scope.From > scope.To ? [] : [scope], ct);
            return counted;
        }

        var sheet = Sheet(scope, branches, [.. parts.Where(p => p.IsAlways)]);
        foreach (var change in changes.Where(c => period.HoldsMonthOf(c.On))) sheet.Add(change);
        await AddLinesAsync(sheet, scope, [.. parts.Where(p => p.IsAlways).Select(p => p.PlaceId)], period, ct);
        await direct.AddAsync(sheet, [.. period.Edges.Select(e => scope.On(e.From, e.To))], ct);
        foreach (var part in parts.Where(p => !p.IsAlways)) sheet.ByPart[part] = await PassingAsync(scope, part, branches.Below(scope.Tree, part), changes, ct);
        return sheet;
    }

    private static FigureSheet Sheet(CountingScope scope, UnitBranches branches, IReadOnlyList<PlaceSpan> parts) =>
        new(scope.Tree, scope.Place is { } place ? branches.Below(scope.Tree, place.Id) : null, parts.ToDictionary(p => p, p => branches.Below(scope.Tree, p)));

    /// <summary>What is not folded yet: as a rule the last seconds. That the tree changed concerns every scope.</summary>
    private Task<List<Counted>> ChangesAsync(CancellationToken ct) => db.Set<TallyChange>()
        .GroupBy(c => new { c.PlaceId, c.ThenId, c.On, c.Category, c.Kind }).Select(g => new Counted(g.Key.PlaceId, g.Key.ThenId, g.Key.On, g.Key.Category, g.Key.Kind, g.Sum(c => c.Change)))
        .ToListAsync(ct);

    private async Task AddLinesAsync(FigureSheet sheet, CountingScope scope, List<Guid> parts, CountedPeriod period, CancellationToken ct)
    {
        List<Guid> own = scope.Place is { } place ? [place.Id] : await db.OrgUnits.Where(u => u.ParentId == null).Select(u => u.Id).ToListAsync(ct);
        var (isAlways, tree, first, last) = (scope is { From: null, To: null }, scope.Tree, period.FirstMonth, period.LastMonth);
        var lines = await db.Set<Tally>().AsNoTracking().Where(t => t.Tree == tree)
            .Where(t => isAlways
                ? (own.Contains(t.UnitId) && (t.Month == Tally.AllMonths || t.Category == Tally.AllCategories)) || (parts.Contains(t.UnitId) && t.Month == Tally.AllMonths && t.Category == Tally.AllCategories)
                : t.Month >= first && t.Month <= last && t.Month != Tally.AllMonths && (own.Contains(t.UnitId) || (parts.Contains(t.UnitId) && t.Category == Tally.AllCategories)))
            .ToListAsync(ct);
        var (scopes, units) = (own.ToHashSet(), parts.ToHashSet());
        foreach (var line in lines)
        {
            // A part's own lines are what it holds by itself; where the same unit were the scope too, they would be both.
            if (units.Contains(line.UnitId) && line.Category == Tally.AllCategories && (line.Month == Tally.AllMonths) == isAlways) FigureSheet.Sum(sheet.ByPart, new(line.UnitId, null, null)).Add(line.Kind, line.Count);
            if (scopes.Contains(line.UnitId)) sheet.AddOwn(line, isAlways);
        }
    }

    /// <summary>A part that stood here for a time only: its lines of the whole months between, and the days before and after these counted. Its lines of other months are another's.</summary>
    private async Task<CountedSum> PassingAsync(CountingScope scope, PlaceSpan part, IReadOnlyList<PlaceSpan> below, List<Counted> changes, CancellationToken ct)
    {
        var sheet = new FigureSheet(scope.Tree, below, new Dictionary<PlaceSpan, IReadOnlyList<PlaceSpan>>());
        var (from, to) = part.DaysOf(scope.From, scope.To);
        var period = CountedPeriod.Of(from, to);
        if (period.HasMonths)
        {
            var (id, tree, first, last) = (part.PlaceId, scope.Tree, period.FirstMonth, period.LastMonth);
            // Months without a beginning would take in the line of all months.
            var lines = db.Set<Tally>().AsNoTracking().Where(t => t.Tree == tree && t.UnitId == id && t.Category == Tally.AllCategories && t.Month >= first && t.Month <= last && t.Month != Tally.AllMonths);
            foreach (var line in await lines.GroupBy(t => t.Kind).Select(g => new { g.Key, Count = g.Sum(t => t.Count) }).ToListAsync(ct)) sheet.All.Add(line.Key, line.Count);
            foreach (var change in changes.Where(c => period.HoldsMonthOf(c.On))) sheet.Add(change);
        }

        await direct.AddAsync(sheet, [.. period.Edges.Select(e => (scope with { Below = below }).On(e.From, e.To))], ct);
        return sheet.All;
    }
}
