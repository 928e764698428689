using System.Text;

namespace Yuanzhuo.Platform.Search;

/// <summary>
/// Chinese search alike on both databases: text is folded and cut into overlapping pairs of units, which stand in a stored column. A unit is one
/// Chinese character, or a whole run of Latin letters and digits: 13号线 has the pairs 13号 and 号线, so 3号线 does not find it.
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

    /// <summary>Folded, in simplified characters.</summary>
    public static string Simple(string? text)
    {
        var folded = Fold(text);
        return string.Create(folded.Length, folded, static (simple, from) =>
        {
            for (var i = 0; i < simple.Length; i++) simple[i] = Simplified.Of(from[i]);
        });
    }

    /// <summary>What is compared: folded, simplified characters, numbers in digits.</summary>
    public static string Plain(string? text) => Numerals.Written(Simple(text));

    /// <summary>The stored column: distinct tokens parted by blanks, pairs and single units, in order of first appearance.</summary>
    public static string IndexText(string? text)
    {
        var tokens = new HashSet<string>();
        foreach (var run in Runs(Plain(text)))
        {
            tokens.UnionWith(Pairs(run));
            tokens.UnionWith(run);
        }

        return string.Join(' ', tokens);
    }

    /// <summary>What a text looks for: all of these must stand in the stored column. A run of one unit asks for that unit.</summary>
    public static IReadOnlyList<string> QueryTokens(string? query) => [.. Runs(Plain(query)).SelectMany(TokensOf).Distinct(StringComparer.Ordinal)];

    /// <summary>The pairs of a run of units that is looked for, or its only unit.</summary>
    internal static IEnumerable<string> TokensOf(IReadOnlyList<string> run) => run.Count > 1 ? Pairs(run) : run;

    /// <summary>The units of plain text, parted where something else than letters and digits stands between.</summary>
    internal static IEnumerable<List<string>> Runs(string plain)
    {
        var (run, word) = (new List<string>(), new StringBuilder());
        foreach (var rune in plain.EnumerateRunes())
        {
            var isHan = IsHan(rune);
            if (!isHan && Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune.ToString());
                continue;
            }

            EndWord();
            if (rune.Value == Numerals.Joint) continue;
            if (isHan)
            {
                run.Add(rune.ToString());
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        EndWord();
        if (run.Count > 0) yield return run;

        void EndWord()
        {
            if (word.Length > 0) run.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>Whether a unit is a Chinese character.</summary>
    internal static bool IsHan(string unit) => IsHan(Rune.GetRuneAt(unit, 0));

    private static IEnumerable<string> Pairs(IReadOnlyList<string> run)
    {
        for (var i = 1; i < run.Count; i++) yield return run[i - 1] + run[i];
    }

    private static bool IsHan(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x4dbf) or (>= 0x4e00 and <= 0x9fff) or 0x3007 or (>= 0x3040 and <= 0x30ff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff);
}
