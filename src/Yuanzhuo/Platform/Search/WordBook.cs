using System.Collections.Frozen;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Platform.Search;

/// <summary>What is known about the words of queries: which are looked for together, which ask for nothing, which say only more closely what is meant.</summary>
public sealed class WordBook
{
    private const char Together = '=', Empty = '-', Close = '~';

    private readonly FrozenDictionary<string, string[]> _together;
    private readonly FrozenDictionary<string, string[]> _initials;
    private readonly FrozenSet<string> _field;
    private readonly FrozenSet<string> _empty;
    private readonly FrozenSet<string> _close;

    private WordBook(IReadOnlyList<string[]> groups, FrozenSet<string> empty, FrozenSet<string> close, IEnumerable<string> words)
    {
        (_empty, _close) = (empty, close);
        _together = groups.SelectMany(g => g.Select(word => (word, g))).GroupBy(w => w.word, w => w.g)
            .ToFrozenDictionary(g => g.Key, g => g.SelectMany(w => w).Where(w => w != g.Key).Distinct().ToArray(), StringComparer.Ordinal);
        _field = groups.SelectMany(g => g).Concat(words.Select(Bigrams.Plain)).Where(w => w.Length > 1).ToFrozenSet(StringComparer.Ordinal);
        _initials = _field.Order(StringComparer.Ordinal).GroupBy(PinyinInitials.Of).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The lists that are shipped, one line each.</summary>
    public static IReadOnlyList<string> Shipped { get; } = [.. DataFile.Lines("SearchWords")];

    /// <summary>The shipped groups of words that are looked for together, as written.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> ShippedGroups { get; } = [.. Shipped.Where(l => l[0] == Together).Select(Words)];

    /// <param name="local">Groups that administrators added.</param>
    /// <param name="words">Words of the field, which are found by their initials.</param>
    public static WordBook Of(IEnumerable<IReadOnlyList<string>> local, IEnumerable<string> words) => new(
        [.. ShippedGroups.Concat(local).Select(g => g.Select(Bigrams.Plain).Distinct().ToArray())], All(Empty), All(Close), words);

    /// <summary>Whether the word is one of a group.</summary>
    public bool Knows(string word) => _together.ContainsKey(word) || _empty.Contains(word);

    public bool IsEmpty(string word) => _empty.Contains(word);

    public bool IsClose(string word) => _close.Contains(word);

    /// <summary>The others of its groups.</summary>
    public IReadOnlyList<string> With(string word) => _together.GetValueOrDefault(word, []);

    /// <summary>Whether people raise such things: of words that are read alike these are meant.</summary>
    public bool IsOfField(string word) => _field.Contains(word);

    /// <summary>Words of the field by the first letters of their pinyin: dt → 电梯.</summary>
    public IReadOnlyList<string> ByInitials(string letters) => _initials.GetValueOrDefault(letters, []);

    private static FrozenSet<string> All(char kind) => Shipped.Where(l => l[0] == kind).SelectMany(Words).Select(Bigrams.Plain).ToFrozenSet(StringComparer.Ordinal);

    private static string[] Words(string line) => line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
