using System.Globalization;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>What the statistics show: the balance, and the same figures by place, by category and by month.</summary>
/// <param name="Balance">Received = open + ended.</param>
public sealed record Breakdown(Balance Balance, IReadOnlyList<FigureLine> ByPlace, IReadOnlyList<FigureLine> ByCategory, IReadOnlyList<FigureLine> ByMonth);

/// <summary>Reads the statistics of a place and period.</summary>
public sealed class CountBreakdown(YuanzhuoDb db, ReadFigures figures, MatterWords words)
{
    public async Task<Breakdown> HandleAsync(CountingScope scope, CancellationToken ct)
    {
        var parts = await PartsAsync(scope, ct);
        var sheet = await figures.HandleAsync(scope, parts, ct);
        return new Breakdown(sheet.All.Balance(), ByPlace(sheet, parts), ByCategory(sheet), ByMonth(sheet));
    }

    /// <summary>The units right below the scope's place: streets of the district, communities of a street.</summary>
    private Task<List<OrgUnit>> PartsAsync(CountingScope scope, CancellationToken ct) => scope.Place is { } place
        ? db.OrgUnits.AsNoTracking().Where(u => u.ParentId == place.Id).OrderBy(u => u.Code).ToListAsync(ct)
        : db.OrgUnits.AsNoTracking().Where(u => u.Kind == OrgUnitKind.Street).OrderBy(u => u.Code).ToListAsync(ct);

    /// <summary>What stands at the scope's own place, above its parts, is a line of its own.</summary>
    private static List<FigureLine> ByPlace(FigureSheet sheet, List<OrgUnit> parts)
    {
        var lines = parts.Where(p => sheet.ByPart.GetValueOrDefault(p.Id) is { IsEmpty: false }).Select(p => sheet.ByPart[p.Id].Line(PlaceMenu.ValueOf(p), p.Name)).Where(l => l.Received > 0).ToList();
        var all = sheet.All.Line("", "");
        var rest = new FigureLine("", "", all.Open - lines.Sum(l => l.Open), all.Solved - lines.Sum(l => l.Solved), all.Other - lines.Sum(l => l.Other));
        if (rest.Received > 0) lines.Add(rest);
        return lines;
    }

    private List<FigureLine> ByCategory(FigureSheet sheet) =>
    [
        .. sheet.ByCategory.Select(c => c.Value.Line(c.Key, words.Category(c.Key.Length == 0 ? null : c.Key) ?? "")).Where(l => l.Received > 0)
            .OrderByDescending(l => l.Received).ThenBy(l => l.Key, StringComparer.Ordinal),
    ];

    private static List<FigureLine> ByMonth(FigureSheet sheet) =>
    [
        .. sheet.ByMonth.OrderByDescending(m => m.Key)
            .Select(m => m.Value.Line(string.Create(CultureInfo.InvariantCulture, $"{m.Key / 100:D4}-{m.Key % 100:D2}"), "")).Where(l => l.Received > 0),
    ];
}
