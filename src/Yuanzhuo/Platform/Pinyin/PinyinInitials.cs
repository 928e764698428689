using System.Text;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Platform.Pinyin;

/// <summary>Finds Chinese names by their pinyin, as people type it: tlsc or tielusicun for 铁路四村.</summary>
public static class PinyinInitials
{
    private const string Numerals = "零一二三四五六七八九";

    /// <summary>The letters by the usual readings: 铁路四村社区 → tlscsq. Latin letters and digits stay, all else is left out.</summary>
    public static string Of(string? name)
    {
        var letters = new StringBuilder();
        foreach (var c in Bigrams.Fold(name))
            if (PinyinTable.UsualInitial(c) is var initial and not '\0')
                letters.Append(initial);
            else if (char.IsAsciiLetterOrDigit(c))
                letters.Append(c);
        return letters.ToString();
    }

    /// <summary>
    /// Whether the query stands in the name: characters as such, a number as digit or as character, letters as the initial or as the whole
    /// of any reading (重 is z and c, zhong and chong), mixed as one likes (铁路sc, tielu4c); the last reading may be begun only. Blanks and
    /// dashes do not count; an empty query finds everything.
    /// </summary>
    public static bool Matches(string? name, string? query)
    {
        var (text, wanted) = (Significant(name), Significant(query));
        for (var start = 0; start < text.Length; start++)
            if (StandsAt(text.AsSpan(start), wanted))
                return true;
        return wanted.Length == 0;
    }

    private static bool StandsAt(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted)
    {
        if (wanted.IsEmpty) return true;
        if (text.IsEmpty) return false;
        if ((text[0] == wanted[0] || IsSameNumber(text[0], wanted[0])) && StandsAt(text[1..], wanted[1..])) return true;
        foreach (var reading in PinyinTable.Readings(text[0]))
        {
            if (reading[0] != wanted[0]) continue;
            if (StandsAt(text[1..], wanted[1..]) || reading.AsSpan().StartsWith(wanted)) return true;
            if (wanted.StartsWith(reading) && StandsAt(text[1..], wanted[reading.Length..])) return true;
        }

        return false;
    }

    /// <summary>铁路4村 is 铁路四村; a number of more digits is written in too many ways to be guessed here.</summary>
    private static bool IsSameNumber(char one, char other) => NumberOf(one) is >= 0 and var number && number == NumberOf(other);

    private static int NumberOf(char letter) => char.IsAsciiDigit(letter) ? letter - '0' : Numerals.IndexOf(letter, StringComparison.Ordinal);

    private static string Significant(string? text) => new([.. Bigrams.Simple(text).Where(char.IsLetterOrDigit)]);
}
