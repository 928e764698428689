namespace Yuanzhuo.Platform.Search;

/// <summary>
/// Understands what was typed: cut into words, those that ask for nothing left out, each with the ways in which it may be written: its
/// synonyms, the known word it sounds like where nobody knows it, its pinyin, and whatever bears it as a name.
/// </summary>
/// <param name="book">What is known about words.</param>
/// <param name="names">What bears a name.</param>
public sealed class QueryReader(WordBook book, INamedTokens names)
{
    private const int MostTerms = 8;
    private const int LongestUnknown = 4;
    private const int ShortestSpelled = 4, LongestInitials = 4;

    public Wanted Read(string? query)
    {
        var terms = Parted([.. Bigrams.Runs(Bigrams.Plain(query))]).SelectMany(TermsOf).DistinctBy(t => t.Word).Take(MostTerms)
            .Select(t => t with { Query = query }).ToList();
        return terms.Count > 0 && terms.TrueForAll(t => t.IsClose) ? new([.. terms.Select(t => t with { IsClose = false })]) : new(terms);
    }

    /// <summary>A blank within a word (电　梯) parts nothing.</summary>
    private static List<List<string>> Parted(List<List<string>> runs) =>
        runs.Count > 1 && runs.TrueForAll(r => r.Count == 1) && Lexicon.Knows(string.Concat(runs.SelectMany(r => r))) ? [[.. runs.SelectMany(r => r)]] : runs;

    /// <summary>What stands without a blank. Where it says nothing but words that ask for nothing, just that is looked for.</summary>
    private IEnumerable<WantedTerm> TermsOf(List<string> run)
    {
        var words = Whole(Bound(Lexicon.Cut(run, word => book.Knows(word) || names.IsName(word))));
        var said = words.Where(w => !book.IsEmpty(string.Concat(w))).ToList();
        return (said.Count > 0 ? said : [run]).Select(word => TermOf(word, said.Count > 1));
    }

    /// <summary>A number belongs to what follows it: 107国道, 3号线, 2栋.</summary>
    private static List<List<string>> Bound(List<List<string>> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!char.IsAsciiDigit(words[i][0][^1])) continue;
            if (words[i].Count == 1) Join(words, i);
            if (i + 1 < words.Count && words[i] is [_, "号"] && words[i + 1] is ["线" or "楼" or "路"]) Join(words, i);
        }

        return words;
    }

    private static void Join(List<List<string>> words, int at)
    {
        words[at].AddRange(words[at + 1]);
        words.RemoveAt(at + 1);
    }

    /// <summary>Pieces that are no word by themselves but sound like one together: 电|锑, 天|燃气.</summary>
    private List<List<string>> Whole(List<List<string>> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Count > 1 && words[i + 1].Count > 1) continue;
            List<string> both = [.. words[i], .. words[i + 1]];
            if (both.Count > LongestUnknown || !both.TrueForAll(Bigrams.IsHan) || IsSaid(words[i]) || IsSaid(words[i + 1]) || Alike(string.Concat(both)).Count == 0) continue;
            Join(words, i);
        }

        return words;
    }

    /// <summary>A word of a list is meant as it stands.</summary>
    private bool IsSaid(List<string> word) => string.Concat(word) is var text && (book.Knows(text) || book.IsClose(text)) && word.Count == 1;

    private WantedTerm TermOf(List<string> units, bool isOneOfSeveral)
    {
        var word = string.Concat(units);
        var others = book.With(word);
        if (others.Count == 0) others = [.. Meant(units, word).SelectMany(o => (string[])[o, .. book.With(o)]).Distinct()];
        var written = others.Where(o => o != word).Select(Bigrams.QueryTokens).Where(tokens => tokens.Count > 0);
        return new(word, [[.. Bigrams.TokensOf(units)], .. written], [.. names.Of(word)], isOneOfSeveral && book.IsClose(word));
    }

    /// <summary>Known words that may be meant by what nobody knows: spelled in Latin letters, or sounding the same.</summary>
    private IReadOnlyList<string> Meant(List<string> units, string word) =>
        units is [var one] && !Bigrams.IsHan(one) ? Spelled(one) : units.Count > 1 && !Lexicon.Knows(word) ? Alike(word) : [];

    private static IReadOnlyList<string> Alike(string word) => Lexicon.ReadingOf(word) is { } reading ? [.. Lexicon.ReadAs(reading).Where(w => w.Length == word.Length && w != word)] : [];

    /// <summary>Latin letters may be pinyin: of a word, of two words one after the other, or the first letters only.</summary>
    private IReadOnlyList<string> Spelled(string letters)
    {
        if (!letters.All(char.IsAsciiLetterLower)) return [];
        if (letters.Length <= LongestInitials && book.ByInitials(letters) is { Count: > 0 } begun) return begun;
        if (letters.Length < ShortestSpelled) return [];
        if (Lexicon.ReadAs(letters) is { Count: > 0 } words) return words.Any(book.IsOfField) ? [.. words.Where(book.IsOfField)] : words;
        for (var cut = letters.Length - 2; cut > 1; cut--)
            if (Lexicon.ReadAs(letters[..cut]) is { Count: > 0 } first && Lexicon.ReadAs(letters[cut..]) is { Count: > 0 } second)
                return [.. first.SelectMany(f => second.Select(s => f + " " + s))];
        return [];
    }
}

/// <summary>Names that stand in the index as tokens and not as words, because they may change.</summary>
public interface INamedTokens
{
    bool IsName(string word);

    /// <summary>The tokens of all whose name holds the word.</summary>
    IEnumerable<string> Of(string word);
}
