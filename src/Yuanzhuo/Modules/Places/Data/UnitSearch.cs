using System.Collections.Frozen;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Memory;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>
/// The one search for an organisation: among those of an installation, by name, part of it, first pinyin letters, or the beginning of its
/// code; departments first, then what stands nearest to who asks. It reads the directory's memory, never the database.
/// </summary>
public sealed class UnitSearch(Remembered<FrozenDictionary<Guid, OrgUnit>> memory)
{
    private const int MostSuggested = 300;
    private const int MostNamed = 6;

    private static readonly char[] Between = ['、', '，', ',', ';', '；', '\n'];

    /// <summary>Who can speak at a table and commit itself: whoever can hold a matter, the district, and discipline inspection.</summary>
    public static readonly IReadOnlyList<OrgUnitKind> Speakers = [OrgUnitKind.District, .. OrgUnitKinds.Holders, OrgUnitKind.Discipline];

    /// <summary>The best that words find; without words the nearest.</summary>
    /// <param name="kinds">Which may be found.</param>
    /// <param name="near">Whose installation, and near to which.</param>
    /// <param name="words">As typed; may be empty.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<OrgUnit>> FindAsync(IReadOnlyList<OrgUnitKind> kinds, OrgUnit near, string? words, int most, CancellationToken ct)
    {
        var text = (words ?? "").Trim();
        return [.. (await AroundAsync(kinds, near, ct)).Where(u => text.Length == 0 || Matches(u, text)).Take(most)];
    }

    /// <summary>The one speaker meant, or a refusal at that field that says which ones it could be.</summary>
    public async Task<Result<OrgUnit>> NamedAsync(string? words, OrgUnit near, string field, CancellationToken ct)
    {
        var text = (words ?? "").Trim();
        if (text.Length == 0) return Refusal.Invalid("Places.UnitNeeded", field);
        var units = await AroundAsync(Speakers, near, ct);
        if (units.Find(u => u.Name == text) is { } exact) return exact;
        return units.FindAll(u => u.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || u.Initials.Equals(text, StringComparison.OrdinalIgnoreCase)) switch
        {
            [var one] => one,
            [] => Refusal.Invalid("Places.UnitUnknown", field, text),
            var several => Refusal.Invalid("Places.UnitUnclear", field, text, string.Join("、", several.Take(MostNamed).Select(u => u.Name))),
        };
    }

    /// <summary>Several speakers, parted by commas or the like; empty text gives none.</summary>
    public async Task<Result<IReadOnlyList<OrgUnit>>> AllNamedAsync(string? words, OrgUnit near, string field, CancellationToken ct)
    {
        var found = new List<OrgUnit>();
        foreach (var name in (words ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var one = await NamedAsync(name, near, field, ct);
            if (!one.IsDone) return Result<IReadOnlyList<OrgUnit>>.Refused(one.Refusals);
            found.Add(one.Value);
        }

        return found;
    }

    /// <summary>Speakers' names to offer while typing.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(OrgUnit near, CancellationToken ct) =>
        [.. (await AroundAsync(Speakers, near, ct)).Select(u => u.Name).Distinct().Take(MostSuggested)];

    /// <summary>Any unit of any installation, the highest first, with what stands above it.</summary>
    internal async Task<IReadOnlyList<(OrgUnit Unit, OrgUnit? Above)>> AnywhereAsync(string words, int most, CancellationToken ct)
    {
        var text = words.Trim();
        if (text.Length == 0) return [];
        var all = await memory.GetAsync(ct);
        return
        [
            .. all.Values.Where(u => u.ClosedOn is null && Matches(u, text)).OrderBy(u => u.Path.Length).ThenBy(u => u.Name, StringComparer.Ordinal).Take(most)
                .Select(u => (u, u.ParentId is { } id ? all.GetValueOrDefault(id) : null)),
        ];
    }

    private static bool Matches(OrgUnit unit, string text) => unit.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || unit.Initials.StartsWith(Bigrams.Fold(text), StringComparison.Ordinal) || unit.Code?.StartsWith(text, StringComparison.Ordinal) == true;

    private async Task<List<OrgUnit>> AroundAsync(IReadOnlyList<OrgUnitKind> kinds, OrgUnit near, CancellationToken ct)
    {
        var (all, root) = (await memory.GetAsync(ct), UnitPath.Root(near.Path));
        return
        [
            .. all.Values.Where(u => u.ClosedOn is null && kinds.Contains(u.Kind) && UnitPath.Holds(root, u.Path))
                .OrderBy(u => u.Kind == OrgUnitKind.Department ? 0 : 1).ThenByDescending(u => UnitPath.Shared(u.Path, near.Path)).ThenBy(u => u.Path.Length).ThenBy(u => u.Name, StringComparer.Ordinal),
        ];
    }
}
