using System.Collections.Frozen;
using System.Globalization;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Domain.Divisions;
using Yuanzhuo.Platform.Pinyin;
using Yuanzhuo.Platform.Search;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>
/// Finds matters by names of places up the tree, of whoever has the ball, and of categories: a name leads to the tokens that stand for what bears it,
/// so a place that gets a new name is found by it at once, and by its pinyin.
/// </summary>
internal sealed class MatterNames : INamedTokens
{
    private const int ShortestPart = 3, ShortestSpelled = 4;

    /// <summary>A name that so many bear says nothing; a longer question takes its time.</summary>
    private const int MostTokens = 5000;

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    private readonly IReadOnlyList<Named> _units;
    private readonly FrozenDictionary<string, string[]> _categories;
    private readonly FrozenSet<string> _names;
    private readonly FrozenDictionary<Guid, OrgUnit> _all;

    public MatterNames(FrozenDictionary<Guid, OrgUnit> units, Texts texts)
    {
        _all = units;
        _units = [.. units.Values.Where(u => u.ClosedOn is null && u.Name.Length > 1).Select(Named.Of)];
        _categories = Languages.SelectMany(language => Categories.All.Select(c => (Name: Bigrams.Plain(texts.Find($"Concerns.Category_{c.Key}", language)), Token: MatterSearchText.Category(c.Key))))
            .GroupBy(c => c.Name).ToFrozenDictionary(g => g.Key, g => g.Select(c => c.Token).Distinct().ToArray());
        _names = _units.SelectMany(u => (string[])[u.Name, u.Stem, u.Short]).Concat(_categories.Keys).ToFrozenSet(StringComparer.Ordinal);
    }

    public bool IsName(string word) => _names.Contains(word);

    public IEnumerable<string> Of(string word) => _units.Where(u => u.Is(word)).SelectMany(u => Below(u.Unit)).Distinct().Take(MostTokens).Concat(_categories.GetValueOrDefault(word, []));

    /// <summary>Matters stand where people live: a street is found by the communities below it.</summary>
    private IEnumerable<string> Below(OrgUnit unit) => unit.Kind.IsOfficial && !unit.Kind.IsResidential
        ? _all.Values.Where(u => u.Kind.IsResidential && UnitPath.Holds(unit.Path, u.Path)).Select(u => u.Id).Prepend(unit.Id).Select(MatterSearchText.Unit)
        : [MatterSearchText.Unit(unit.Id)];

    private sealed record Named(OrgUnit Unit, string Name, string Stem, string Reading)
    {
        public static Named Of(OrgUnit unit)
        {
            var stem = DivisionNames.Stem(unit.Name) is { Length: > 1 } own ? own : unit.Name;
            return new(unit, Bigrams.Plain(unit.Name), Bigrams.Plain(stem), Lexicon.ReadingOf(Bigrams.Simple(stem)) ?? "");
        }

        /// <summary>As people of the district say it.</summary>
        public string Short { get; } = DivisionNames.Said(Name);

        /// <summary>The whole name or its own part; a part of the name only where that is no word of every day (公园 is not 公园社区 alone).</summary>
        public bool Is(string word) => word == Name || word == Stem || word == Short || (char.IsAsciiLetter(word[0])
            ? word.Length >= ShortestSpelled && (Reading.StartsWith(word, StringComparison.Ordinal) || PinyinInitials.Of(Stem) == word)
            : word.Length >= ShortestPart && !Lexicon.Knows(word) && Name.Contains(word, StringComparison.Ordinal));
    }
}
