using System.Globalization;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>What the statistics show: the balance, and the same figures by place, by category and by month.</summary>
/// <param name="Balance">Received = open + ended.</param>
public sealed record Breakdown(Balance Balance, IReadOnlyList<FigureLine> ByPlace, IReadOnlyList<FigureLine> ByCategory, IReadOnlyList<FigureLine> ByMonth);

/// <summary>Reads the statistics of a place and period.</summary>
public sealed class CountBreakdown(YuanzhuoDb db, ReadFigures figures, UnitTrees trees, MatterWords words, Texts texts)
{
    public async Task<Breakdown> HandleAsync(CountingScope scope, CancellationToken ct)
    {
        var parts = await PartsAsync(scope, ct);
        var sheet = await figures.HandleAsync(scope, parts.ConvertAll(p => p.Span), ct);
        return new Breakdown(sheet.All.Balance(), ByPlace(sheet, parts), ByCategory(sheet), ByMonth(sheet));
    }

    /// <summary>The units right below the scope's place, today or on some day of the period: streets of the district, communities of a street.</summary>
    private async Task<List<(OrgUnit Unit, PlaceSpan Span)>> PartsAsync(CountingScope scope, CancellationToken ct)
    {
        var units = db.OrgUnits.AsNoTracking();
        if (scope.Place is not { } place) return [.. (await units.Where(u => u.Kind == OrgUnitKind.Street).OrderBy(u => u.Code).ToListAsync(ct)).Select(u => (u, new PlaceSpan(u.Id, null, null)))];
        var spans = (await trees.GetAsync(ct)).Parts(scope.Tree, place.Id).Select(s => s.Within(scope.From, scope.To)).OfType<PlaceSpan>().ToLookup(s => s.PlaceId);
        var ids = spans.Select(s => s.Key).ToList();
        return [.. (await units.Where(u => ids.Contains(u.Id)).OrderBy(u => u.Code).ToListAsync(ct)).SelectMany(u => spans[u.Id].OrderBy(s => s.FromOn).Select(s => (u, s)))];
    }

    /// <summary>What stands at the scope's own place, above its parts, is a line of its own.</summary>
    private List<FigureLine> ByPlace(FigureSheet sheet, List<(OrgUnit Unit, PlaceSpan Span)> parts)
    {
        var lines = parts.Where(p => sheet.ByPart.GetValueOrDefault(p.Span) is { IsEmpty: false }).Select(p => Line(sheet.ByPart[p.Span], p.Unit, p.Span)).Where(l => !l.IsEmpty).ToList();
        var all = sheet.All.Line("", "");
        var rest = new FigureLine("", "", all.Open - lines.Sum(l => l.Open), all.Solved - lines.Sum(l => l.Solved), all.Other - lines.Sum(l => l.Other), all.Voices - lines.Sum(l => l.Voices));
        if (!rest.IsEmpty) lines.Add(rest);
        return lines;
    }

    private FigureLine Line(CountedSum sum, OrgUnit unit, PlaceSpan span)
    {
        var (from, to) = span.DaysOf(null, null);
        return sum.Line(PlaceMenu.ValueOf(unit), NameOf(unit, from, to)) with { FromOn = from, ToOn = to };
    }

    /// <summary>A unit that is gone says so: its successor may bear the same name. One that stood here for a time says when.</summary>
    private string NameOf(OrgUnit unit, DateOnly? from, DateOnly? to)
    {
        var name = unit.ClosedOn is { } closed ? texts["Ledger.ClosedUnit", unit.Name, closed.Year] : unit.Name;
        return (from, to) switch
        {
            (null, null) => name,
            ({ } first, null) => texts["Ledger.PartFrom", name, Iso(first)],
            (null, { } last) => texts["Ledger.PartUntil", name, Iso(last)],
            ({ } first, { } last) => texts["Ledger.PartBetween", name, Iso(first), Iso(last)],
        };
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private List<FigureLine> ByCategory(FigureSheet sheet) =>
    [
        .. sheet.ByCategory.Select(c => c.Value.Line(c.Key, words.Category(c.Key.Length == 0 ? null : c.Key) ?? "")).Where(l => !l.IsEmpty)
            .OrderByDescending(l => l.Received).ThenBy(l => l.Key, StringComparer.Ordinal),
    ];

    private static List<FigureLine> ByMonth(FigureSheet sheet) =>
    [
        .. sheet.ByMonth.OrderByDescending(m => m.Key)
            .Select(m => m.Value.Line(string.Create(CultureInfo.InvariantCulture, $"{m.Key / 100:D4}-{m.Key % 100:D2}"), "")).Where(l => !l.IsEmpty),
    ];
}
