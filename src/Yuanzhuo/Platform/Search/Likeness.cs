namespace Yuanzhuo.Platform.Search;

/// <summary>
/// How much two texts are about the same: the cosine of their words, where a word weighs the more the rarer it is in the language and among the texts at
/// hand. Words that everybody uses (我们, 小区, 希望) so weigh next to nothing, and the name of an estate or a machine much.
/// </summary>
public static class Likeness
{
    /// <summary>Beneath it two texts share only what all texts share; measured over real messages (docs/quality.md).</summary>
    private const double Least = 0.16;

    /// <summary>One shared word is chance, however rare.</summary>
    private const int LeastShared = 2;

    /// <summary>What a word that nobody knows costs: rarer than known ones.</summary>
    private const int CostOfUnknown = 130;

    /// <summary>What it is about stands at the beginning.</summary>
    private const int MostLetters = 400;

    /// <summary>A word this common in the language says nothing.</summary>
    private const int CostOfCommon = 75;

    /// <summary>Those that are alike enough, the most alike first.</summary>
    public static List<Guid> Best(string words, IReadOnlyList<(Guid Id, string Text)> others, int most)
    {
        var texts = others.Select(o => (o.Id, Words: WordsOf(o.Text))).ToList();
        var mine = WordsOf(words);
        var shared = texts.SelectMany(t => t.Words).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        var size = Size(mine);
        return
        [
            .. texts.Select(t => (t.Id, Like: Of(t.Words))).Where(t => t.Like >= Least).OrderByDescending(t => t.Like).Take(most).Select(t => t.Id),
        ];

        double Of(HashSet<string> other)
        {
            var both = mine.Where(other.Contains).ToList();
            return both.Count < LeastShared ? 0 : both.Sum(w => Weight(w) * Weight(w)) / (size * Size(other));
        }

        double Size(HashSet<string> of) => Math.Sqrt(of.Sum(w => Weight(w) * Weight(w)));

        double Weight(string word) => Math.Max(0, Lexicon.CostOf(word, CostOfUnknown) - CostOfCommon) * Math.Log((others.Count + 2.0) / (shared.GetValueOrDefault(word) + 0.5));
    }

    /// <summary>Words of two characters and more, and the pairs where no word is known: names of places are such.</summary>
    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in Bigrams.Runs(Bigrams.Plain(text.Length <= MostLetters ? text : text[..MostLetters])))
        {
            var unknown = new List<string>();
            foreach (var word in Lexicon.Cut(run, _ => false))
            {
                if (word.Count > 1)
                {
                    words.Add(string.Concat(word));
                    words.UnionWith(unknown.Count > 1 ? Bigrams.TokensOf(unknown) : []);
                    unknown.Clear();
                }
                else
                {
                    unknown.Add(word[0]);
                }
            }

            words.UnionWith(unknown.Count > 1 ? Bigrams.TokensOf(unknown) : []);
        }

        return words;
    }
}
