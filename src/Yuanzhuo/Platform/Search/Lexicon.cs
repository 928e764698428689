using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Platform.Search;

/// <summary>
/// Known words (Lexicon.data.txt, with its licence): a phrase is cut into them, and a word that nobody knows is taken for the known one that sounds the same.
/// Not the dictionary by which names are masked (<see cref="Privacy.Lexicon"/>), though it is there too: it holds twelve times as many words, and among so many rare ones
/// a slip of the key may be one itself or sound like several, and would not be taken for the everyday word that is meant. Queries are short and about everyday things.
/// </summary>
internal static class Lexicon
{
    private const int LongestWord = 5;

    /// <summary>What a character by itself costs: more than any word, so that few pieces win.</summary>
    private const int CostOfUnit = 200;

    /// <summary>A word that administrators or the shipped lists name is kept together.</summary>
    private const int CostOfNamed = 40;

    private const int MostAlike = 6;

    private static readonly Lazy<FrozenDictionary<string, int>> Costs = new(Read);
    private static readonly Lazy<FrozenDictionary<string, string[]>> Sounds = new(() => ByReading(Costs.Value.OrderBy(w => w.Value).Select(w => w.Key)));

    public static bool Knows(string word) => Costs.Value.ContainsKey(word);

    /// <summary>How rare a known word is: ten times the negative natural logarithm of its share of the language.</summary>
    public static int CostOf(string word, int unknown) => Costs.Value.GetValueOrDefault(word, unknown);

    /// <summary>The cheapest way to cut a run of units into words.</summary>
    /// <param name="units">Chinese characters, numbers and Latin words, none of which is cut.</param>
    /// <param name="named">Further words that are kept together.</param>
    public static List<List<string>> Cut(IReadOnlyList<string> units, Func<string, bool> named)
    {
        var (best, from) = (new int[units.Count + 1], new int[units.Count + 1]);
        for (var end = 1; end <= units.Count; end++)
        {
            (best[end], from[end]) = (best[end - 1] + CostOfUnit, end - 1);
            var word = units[end - 1];
            for (var start = end - 2; start >= Math.Max(0, end - LongestWord); start--)
            {
                word = units[start] + word;
                var cost = named(word) ? CostOfNamed : Costs.Value.GetValueOrDefault(word, int.MaxValue);
                if (cost < int.MaxValue && best[start] + cost < best[end]) (best[end], from[end]) = (best[start] + cost, start);
            }
        }

        var words = new List<List<string>>();
        for (var end = units.Count; end > 0; end = from[end]) words.Insert(0, [.. units.Skip(from[end]).Take(end - from[end])]);
        return words;
    }

    /// <summary>Known words that are read like this, the most common first: dianti → 电梯.</summary>
    public static IReadOnlyList<string> ReadAs(string pinyin) => Sounds.Value.GetValueOrDefault(pinyin, []) is var words && words.Length > MostAlike ? words[..MostAlike] : words;

    /// <summary>The usual reading of a word, or null where a character has none.</summary>
    public static string? ReadingOf(string word)
    {
        var reading = new StringBuilder();
        foreach (var character in word)
        {
            if (PinyinTable.Readings(character) is not [var usual, ..]) return null;
            reading.Append(usual);
        }

        return reading.ToString();
    }

    /// <summary>Words by their usual reading, in their order.</summary>
    public static FrozenDictionary<string, string[]> ByReading(IEnumerable<string> words) =>
        words.Select(w => (Word: w, Reading: ReadingOf(w))).Where(w => w.Reading is not null).GroupBy(w => w.Reading!, w => w.Word).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Read()
    {
        var costs = new Dictionary<string, int>();
        foreach (var line in DataFile.Lines("Lexicon"))
        {
            var end = line.IndexOf('=', StringComparison.Ordinal);
            foreach (var word in line[(end + 1)..].Split(' ')) costs[Bigrams.Plain(word)] = int.Parse(line.AsSpan(0, end), CultureInfo.InvariantCulture);
        }

        return costs.ToFrozenDictionary();
    }
}
