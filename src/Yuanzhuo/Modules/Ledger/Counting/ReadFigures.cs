using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>
/// The figures of a place and period from the tallies: whole months from their lines, with what has changed since they were folded;
/// the days at the ends of a period are counted. All in one look at the database, so that the books are even.
/// </summary>
public sealed class ReadFigures(YuanzhuoDb db, CountDirectly direct)
{
    /// <param name="scope">Place and period; with a category everything is counted directly.</param>
    /// <param name="parts">The units below the scope that get figures of their own.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<FigureSheet> HandleAsync(CountingScope scope, IReadOnlyList<OrgUnit> parts, CancellationToken ct)
    {
        var sheet = new FigureSheet([.. parts.Select(p => (p.Id, p.Path))]);
        var period = scope.Category is null ? CountedPeriod.Of(scope.From, scope.To) : new(null, null, [(scope.From, scope.To)]);
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        if (period is { FirstMonth: { } first, LastMonth: { } last })
        {
            var changes = await ChangesAsync(scope, first, last, ct);
            if (changes.Exists(c => c.Kind == TallyKind.Rebuild))
            {
                await direct.AddAsync(sheet, [scope], ct);
                return sheet;
            }

            foreach (var c in changes) sheet.Add(c.Path, c.Month, c.Category, c.Kind, c.Change);
            await AddLinesAsync(sheet, scope, parts, first, last, ct);
        }

        await direct.AddAsync(sheet, [.. period.Edges.Select(edge => scope with { From = edge.From, To = edge.To })], ct);
        return sheet;
    }

    /// <summary>What is not folded yet: as a rule the last seconds. That the tree changed concerns every scope.</summary>
    private Task<List<Changed>> ChangesAsync(CountingScope scope, int first, int last, CancellationToken ct)
    {
        var changes = db.Set<TallyChange>().Where(c => c.Kind == TallyKind.Rebuild || (c.Month >= first && c.Month <= last));
        if (scope.Place is { } place)
        {
            var below = db.OrgUnits.AtOrBelow(place.Path).Select(u => u.Id);
            changes = changes.Where(c => c.Kind == TallyKind.Rebuild || below.Contains(c.PlaceId));
        }

        return changes.Join(db.OrgUnits, c => c.PlaceId, u => u.Id, (c, u) => new { u.Path, c.Month, c.Category, c.Kind, c.Change })
            .GroupBy(c => new { c.Path, c.Month, c.Category, c.Kind }).Select(g => new Changed(g.Key.Path, g.Key.Month, g.Key.Category, g.Key.Kind, g.Sum(c => c.Change)))
            .ToListAsync(ct);
    }

    private async Task AddLinesAsync(FigureSheet sheet, CountingScope scope, IReadOnlyList<OrgUnit> parts, int first, int last, CancellationToken ct)
    {
        List<Guid> own = scope.Place is { } place ? [place.Id] : await db.OrgUnits.Where(u => u.ParentId == null).Select(u => u.Id).ToListAsync(ct);
        List<Guid> below = [.. parts.Select(p => p.Id)];
        var isAlways = scope is { From: null, To: null };
        var lines = await db.Set<Tally>().AsNoTracking()
            .Where(t => isAlways
                ? (own.Contains(t.UnitId) && (t.Month == Tally.AllMonths || t.Category == Tally.AllCategories)) || (below.Contains(t.UnitId) && t.Month == Tally.AllMonths && t.Category == Tally.AllCategories)
                : t.Month >= first && t.Month <= last && t.Month != Tally.AllMonths && (own.Contains(t.UnitId) || (below.Contains(t.UnitId) && t.Category == Tally.AllCategories)))
            .ToListAsync(ct);
        var (scopes, units) = (own.ToHashSet(), below.ToHashSet());
        foreach (var line in lines)
        {
            if (units.Contains(line.UnitId)) FigureSheet.Sum(sheet.ByPart, line.UnitId).Add(line.Kind, line.Count);
            if (!scopes.Contains(line.UnitId)) continue;
            AddOwn(sheet, line, isAlways);
        }
    }

    /// <summary>A line of the scope itself. Without a period its lines for all months say what is in all; with one, the months are summed.</summary>
    private static void AddOwn(FigureSheet sheet, Tally line, bool isAlways)
    {
        if (line.Category != Tally.AllCategories) FigureSheet.Sum(sheet.ByCategory, line.Category).Add(line.Kind, line.Count);
        else if (line.Month == Tally.AllMonths) sheet.All.Add(line.Kind, line.Count);
        else
        {
            FigureSheet.Sum(sheet.ByMonth, line.Month).Add(line.Kind, line.Count);
            if (!isAlways) sheet.All.Add(line.Kind, line.Count);
        }
    }

    private sealed record Changed(string Path, int Month, string Category, string Kind, int Change);
}
