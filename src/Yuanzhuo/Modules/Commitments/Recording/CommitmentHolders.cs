using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Commitments.Recording;

/// <summary>Finds the organisation that promised among those of the place's district: by name, part of it, or pinyin initials.</summary>
internal sealed class CommitmentHolders(YuanzhuoDb db)
{
    private const int MostSuggestions = 200;

    /// <summary>The path of a root unit: its own part of twelve letters and a slash.</summary>
    private const int RootPathLength = 13;

    private static readonly OrgUnitKind[] Kinds =
    [
        OrgUnitKind.District, OrgUnitKind.Street, OrgUnitKind.Community, OrgUnitKind.Village, OrgUnitKind.FamilyCommittee, OrgUnitKind.Department,
        OrgUnitKind.Discipline, OrgUnitKind.Company, OrgUnitKind.OwnersBody, OrgUnitKind.ServicesDesk,
    ];

    private List<OrgUnit>? _near;

    public sealed record Suggestion(string Title, IReadOnlyList<string> Names);

    /// <summary>The one organisation meant, or a refusal at that field that says which ones it could be.</summary>
    public async Task<Result<OrgUnit>> FindAsync(string? text, OrgUnit place, string field, CancellationToken ct)
    {
        var wanted = text?.Trim() ?? "";
        if (wanted.Length == 0) return Refusal.Invalid("Commitments.UnitNeeded", field);
        var units = await NearAsync(place, ct);
        if (units.Find(u => u.Name == wanted) is { } exact) return exact;
        var close = units.Where(u => u.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase) || u.Initials.Equals(wanted, StringComparison.OrdinalIgnoreCase)).Take(6).ToList();
        return close switch
        {
            [var one] => one,
            [] => Refusal.Invalid("Commitments.UnitUnknown", field, wanted),
            _ => Refusal.Invalid("Commitments.UnitUnclear", field, wanted, string.Join("、", close.Select(u => u.Name))),
        };
    }

    /// <summary>Several, parted by commas or the like; empty text gives none.</summary>
    public async Task<Result<IReadOnlyList<OrgUnit>>> FindManyAsync(string? text, OrgUnit place, string field, CancellationToken ct)
    {
        var found = new List<OrgUnit>();
        foreach (var name in (text ?? "").Split(['、', '，', ',', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var one = await FindAsync(name, place, field, ct);
            if (!one.IsDone) return Result<IReadOnlyList<OrgUnit>>.Refused(one.Refusals);
            found.Add(one.Value);
        }

        return found;
    }

    /// <summary>The matter's title and the names to offer while typing, nearest first; null where there is no such matter.</summary>
    public async Task<Suggestion?> SuggestAsync(string matterNumber, CancellationToken ct)
    {
        var matter = await db.Matters.Where(m => m.Number == matterNumber).Select(m => new { m.Title, m.PlaceId }).FirstOrDefaultAsync(ct);
        if (matter is null) return null;
        var units = await NearAsync((await db.OrgUnits.FindAsync([matter.PlaceId], ct))!, ct);
        return new Suggestion(matter.Title, [.. units.Select(u => u.Name).Distinct().Take(MostSuggestions)]);
    }

    /// <summary>Departments and the place's own line first, then the rest by nearness.</summary>
    private async Task<List<OrgUnit>> NearAsync(OrgUnit place, CancellationToken ct)
    {
        if (_near is not null) return _near;
        var units = await db.OrgUnits.AsNoTracking().AtOrBelow(place.Path[..Math.Min(RootPathLength, place.Path.Length)]).Existing()
            .Where(u => Kinds.Contains(u.Kind)).ToListAsync(ct);
        return _near = [.. units.OrderByDescending(u => Nearness(u, place)).ThenBy(u => u.Name, StringComparer.Ordinal)];
    }

    private static int Nearness(OrgUnit unit, OrgUnit place)
    {
        if (unit.Kind == OrgUnitKind.Department) return RootPathLength * 8;
        var shared = 0;
        while (shared < unit.Path.Length && shared < place.Path.Length && unit.Path[shared] == place.Path[shared]) shared++;
        return shared;
    }
}
