using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Roundtables.Data;

/// <summary>Finds the organisation that a form names: by name, part of it, or pinyin initials, among those of the host's district.</summary>
internal sealed class UnitFinder(YuanzhuoDb db)
{
    private const int MostSuggestions = 300;
    private const int MostNamed = 6;

    private static readonly OrgUnitKind[] Kinds = [OrgUnitKind.District, .. OrgUnitKinds.Holders, OrgUnitKind.Discipline];

    private (Guid HostId, List<OrgUnit> Units)? _known;

    /// <summary>The one meant, or a refusal at that field that says which ones it could be.</summary>
    public async Task<Result<OrgUnit>> FindAsync(string text, OrgUnit host, string field, CancellationToken ct)
    {
        var units = await AroundAsync(host, ct);
        if (units.Find(u => u.Name == text) is { } exact) return exact;
        var close = units.Where(u => u.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || u.Initials.Equals(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return close switch
        {
            [var one] => one,
            [] => Refusal.Invalid("Roundtables.UnitUnknown", field, text),
            _ => Refusal.Invalid("Roundtables.UnitUnclear", field, text, string.Join("、", close.Take(MostNamed).Select(u => u.Name))),
        };
    }

    /// <summary>Names to offer while typing: departments, then what stands nearest the host.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(OrgUnit host, CancellationToken ct) =>
        [.. (await AroundAsync(host, ct)).Select(u => u.Name).Distinct().Take(MostSuggestions)];

    private async Task<List<OrgUnit>> AroundAsync(OrgUnit host, CancellationToken ct)
    {
        if (_known is { } known && known.HostId == host.Id) return known.Units;
        var root = host.PathsAbove.Count > 0 ? host.PathsAbove[0] : host.Path;
        var units = await db.OrgUnits.AsNoTracking().AtOrBelow(root).Existing().Where(u => Kinds.Contains(u.Kind)).ToListAsync(ct);
        units = [.. units.OrderBy(u => u.Kind == OrgUnitKind.Department ? 0 : 1).ThenByDescending(u => Shared(u.Path, host.Path)).ThenBy(u => u.Name, StringComparer.Ordinal)];
        _known = (host.Id, units);
        return units;
    }

    private static int Shared(string a, string b) => a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
}
