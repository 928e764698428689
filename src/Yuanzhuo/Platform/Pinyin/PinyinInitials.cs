using System.Text;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Platform.Pinyin;

/// <summary>Finds Chinese names by the first letters of their pinyin, as people type them: tlsc for 铁路四村.</summary>
public static class PinyinInitials
{
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
    /// Whether the query stands in the name: characters as such, letters as the initial of any reading (重 is z and c), mixed as one
    /// likes (铁路sc). Blanks and dashes do not count; an empty query finds everything.
    /// </summary>
    public static bool Matches(string? name, string? query)
    {
        var (text, wanted) = (Significant(name), Significant(query));
        for (var start = 0; start + wanted.Length <= text.Length; start++)
            if (StandsAt(text, start, wanted))
                return true;
        return wanted.Length == 0;
    }

    private static bool StandsAt(string text, int start, string wanted)
    {
        for (var i = 0; i < wanted.Length; i++)
            if (text[start + i] != wanted[i] && !PinyinTable.HasInitial(text[start + i], wanted[i]))
                return false;
        return true;
    }

    private static string Significant(string? text) => new([.. Bigrams.Fold(text).Where(char.IsLetterOrDigit)]);
}
