using System.Text;

namespace Yuanzhuo.Platform.Search;

/// <summary>
/// Chinese search without a segmenter, alike on both databases: text is folded and cut into overlapping pairs of characters, which
/// stand in a stored column. Words of Latin letters and digits stay whole.
/// </summary>
public static class Bigrams
{
    /// <summary>One spelling for all writings of the same: compatibility forms and full width resolved, lower case.</summary>
    public static string Fold(string? text)
    {
        var kept = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes()) // mends broken surrogates, on which normalising would throw
            if (!Rune.IsControl(rune) && (rune.Value & 0xfffe) != 0xfffe && rune.Value is not (>= 0xfdd0 and <= 0xfdef))
                kept.Append(rune.ToString());
            else
                kept.Append(' ');
        return kept.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    /// <summary>The stored column: distinct tokens parted by blanks, pairs and single characters, in order of first appearance.</summary>
    public static string IndexText(string? text)
    {
        var tokens = new HashSet<string>();
        foreach (var word in Words(Fold(text)))
        {
            if (!word.IsHan)
            {
                tokens.Add(word.Text);
                continue;
            }

            foreach (var pair in Pairs(word.Text))
                tokens.Add(pair);
            foreach (var rune in word.Text.EnumerateRunes())
                tokens.Add(rune.ToString());
        }

        return string.Join(' ', tokens);
    }

    /// <summary>What a query looks for: all of these must stand in the stored column. A run of one character asks for that character.</summary>
    public static IReadOnlyList<string> QueryTokens(string? query)
    {
        var tokens = new List<string>();
        foreach (var word in Words(Fold(query)))
            if (word.IsHan && word.Text.EnumerateRunes().Skip(1).Any())
                tokens.AddRange(Pairs(word.Text));
            else
                tokens.Add(word.Text);
        return [.. tokens.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Pairs(string run)
    {
        Rune? before = null;
        foreach (var rune in run.EnumerateRunes())
        {
            if (before is { } first)
                yield return first.ToString() + rune;
            before = rune;
        }
    }

    private static IEnumerable<(string Text, bool IsHan)> Words(string folded)
    {
        var word = new StringBuilder();
        var wasHan = false;
        foreach (var rune in folded.EnumerateRunes())
        {
            var isHan = IsHan(rune);
            var isWord = isHan || Rune.IsLetterOrDigit(rune);
            if (word.Length > 0 && (!isWord || isHan != wasHan))
            {
                yield return (word.ToString(), wasHan);
                word.Clear();
            }

            if (isWord)
                word.Append(rune.ToString());
            wasHan = isHan;
        }

        if (word.Length > 0)
            yield return (word.ToString(), wasHan);
    }

    private static bool IsHan(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x4dbf) or (>= 0x4e00 and <= 0x9fff) or 0x3007 or (>= 0x3040 and <= 0x30ff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff);
}
