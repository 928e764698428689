using System.Collections.Frozen;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Memory;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>
/// The one search for an organisation: among those of an installation, as <see cref="UnitQuery"/> understands what was typed, or by the beginning of its
/// code; departments first, then what stands nearest to who asks. Where nothing bears the name, what comes near it. It reads the directory's memory, never the database.
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
        var around = await AroundAsync(kinds, near, ct);
        if (string.IsNullOrWhiteSpace(words)) return [.. around.Take(most)];
        var found = Found(around, words, await memory.GetAsync(ct)).All.ToHashSet();
        return [.. around.Where(found.Contains).Take(most)];
    }

    /// <summary>The one speaker meant, or a refusal at that field that says which ones it could be.</summary>
    public async Task<Result<OrgUnit>> NamedAsync(string? words, OrgUnit near, string field, CancellationToken ct)
    {
        var text = (words ?? "").Trim();
        if (text.Length == 0) return Refusal.Invalid("Places.UnitNeeded", field);
        var units = await AroundAsync(Speakers, near, ct);
        if (units.Find(u => u.Name == text) is { } exact) return exact;
        // Nothing that only comes near, for nobody looks at it again; what it is called by outdoes what only has it within.
        var query = UnitQuery.Of(text);
        var fitting = units.ConvertAll(u => (Unit: u, Fit: u.Initials.Equals(text, StringComparison.OrdinalIgnoreCase) ? NameFit.Whole : query.FitOf(u.Name))).FindAll(u => u.Fit is not null);
        if (fitting.Exists(u => u.Fit == NameFit.Whole)) fitting = fitting.FindAll(u => u.Fit == NameFit.Whole);
        return fitting.ConvertAll(u => u.Unit) switch
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
        var all = await memory.GetAsync(ct);
        List<OrgUnit> units = [.. all.Values.Where(u => u.ClosedOn is null).OrderBy(u => u.Path.Length).ThenBy(u => u.Name, StringComparer.Ordinal)];
        return [.. Found(units, words, all).All.Take(most).Select(u => (u, u.ParentId is { } id ? all.GetValueOrDefault(id) : null))];
    }

    /// <summary>Any unit, closed ones too, in the order of their names: what an administrator looks through.</summary>
    internal async Task<NamesFound<OrgUnit>> EverAsync(string words, CancellationToken ct)
    {
        var all = await memory.GetAsync(ct);
        return Found([.. all.Values.OrderBy(u => u.ClosedOn is not null).ThenBy(u => u.Name.Length).ThenBy(u => u.Name, StringComparer.Ordinal)], words, all);
    }

    /// <summary>The ids of those that bear that name, not of those that come near it.</summary>
    public async ValueTask<IReadOnlyList<Guid>> BearingAsync(string words, CancellationToken ct)
    {
        var (all, query) = (await memory.GetAsync(ct), UnitQuery.Of(words));
        return query.IsEmpty ? [] : [.. all.Values.Where(u => u.ClosedOn is null && query.FitOf(u.Name) is not null).Select(u => u.Id)];
    }

    private static NamesFound<OrgUnit> Found(IReadOnlyList<OrgUnit> units, string words, FrozenDictionary<Guid, OrgUnit> all)
    {
        var query = UnitQuery.Of(words);
        if (query.IsEmpty) return NamesFound<OrgUnit>.None;
        var code = SearchBox.Read(words);
        return NamesFound<OrgUnit>.Among(units, u => u.Code?.StartsWith(code, StringComparison.Ordinal) == true ? NameFit.Begins : query.FitOf(u.Name, Above(u, all)), u => query.NearOf(u.Name));
    }

    /// <summary>The names above it, from the top down.</summary>
    private static List<string> Above(OrgUnit unit, FrozenDictionary<Guid, OrgUnit> all)
    {
        var names = new List<string>();
        for (var next = unit.ParentId; next is { } id && all.GetValueOrDefault(id) is { } above; next = above.ParentId) names.Insert(0, above.Name);
        return names;
    }

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
