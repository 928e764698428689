using Yuanzhuo.Modules.Places.Domain.Divisions;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>
/// What somebody typed to find a place or an organisation: by its name, its own part of it (铁路四村), as people say it (城建局), as the bureau's list has it
/// (象山社区居委会), by its pinyin, or together with what it lies in, parted or not (南浦 象山, 南浦街道象山社区).
/// </summary>
public sealed class UnitQuery
{
    private static readonly char[] Between = [' ', '　', '\t', '/', '／', '·', '、', '，', ',', '>', '-'];

    private readonly string _typed;
    private readonly NameQuery[] _ways;
    private readonly NameQuery[] _parts;

    private UnitQuery(string typed)
    {
        _typed = typed;
        var shown = DivisionNames.Shown(typed);
        _ways = [NameQuery.Of(typed), .. shown == typed ? Array.Empty<NameQuery>() : [NameQuery.Of(shown)]];
        _parts = [.. typed.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(DivisionNames.Shown).Select(NameQuery.Of).Where(p => !p.IsEmpty)];
    }

    /// <summary>Nothing was typed that a name could have.</summary>
    public bool IsEmpty => _ways[0].IsEmpty;

    public static UnitQuery Of(string? typed) => new(SearchBox.Read(typed));

    /// <summary>How well a unit of that name, below those, fits.</summary>
    public NameFit? FitOf(string name, params IReadOnlyList<string> above)
    {
        var also = AlsoCalled(name);
        return _ways.Min(way => way.FitOf(name, also)) ?? (IsInParts(name, also, above) ? NameFit.Above : null);
    }

    /// <summary>How near it comes.</summary>
    public NameFit? NearOf(string name)
    {
        var also = AlsoCalled(name);
        return Stem(_typed) is { Length: > 1 } stem && NameQuery.PlainOf(stem) == NameQuery.PlainOf(Stem(name)) ? NameFit.Sounds : _ways.Min(way => way.NearOf(name, also));
    }

    private static string[] AlsoCalled(string name) => [Stem(name), DivisionNames.Said(name)];

    private static string Stem(string name) => DivisionNames.Stem(name) is { Length: > 1 } own ? own : name;

    /// <summary>Each part names it or something above it, and one of them it.</summary>
    private bool IsInParts(string name, string[] also, IReadOnlyList<string> above)
    {
        if (above.Count == 0) return false;
        if (_parts.Length > 1) return _parts.Any(p => p.FitOf(name, also) is not null) && _parts.All(p => p.FitOf(name, also) is not null || above.Any(a => p.FitOf(a) is not null));
        var typed = NameQuery.PlainOf(_typed);
        return above.SelectMany(a => (string[])[a, Stem(a)]).Select(NameQuery.PlainOf).Any(a => typed.Length > a.Length + 1 && typed.StartsWith(a, StringComparison.Ordinal) && RestFits(typed[a.Length..], name, also, above));
    }

    private static bool RestFits(string rest, string name, string[] also, IReadOnlyList<string> above) =>
        NameQuery.Of(DivisionNames.Shown(rest)).FitOf(name, also) is <= NameFit.Within || (above.Count > 1 && Of(rest) is var query && query.IsInParts(name, also, [.. above.Skip(1)]));
}
