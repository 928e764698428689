namespace Yuanzhuo.Platform.Search;

/// <summary>The way back from plain writing to what was typed, for texts that stand as they were written and not in an index.</summary>
internal static class Unfolded
{
    /// <summary>One typed character may fold to several and several numerals to one digit.</summary>
    private const int MostPerUnit = 3;

    /// <summary>The stretch of what was typed that folds to that word; the word itself where blanks or signs stand within it.</summary>
    public static string In(string typed, string word)
    {
        if (typed.Contains(word, StringComparison.Ordinal)) return word;
        var longest = word.Length * MostPerUnit;
        for (var start = 0; start < typed.Length; start++)
        {
            if (!Begins(word, typed, start)) continue;
            for (var length = Math.Min(longest, typed.Length - start); length > 0; length--)
                if (Plain(typed.Substring(start, length)) == word)
                    return typed.Substring(start, length);
        }

        return word;
    }

    // Most stretches are out of question by their first character.
    private static bool Begins(string word, string typed, int at) =>
        Plain(typed.Substring(at, char.IsHighSurrogate(typed[at]) && at + 1 < typed.Length ? 2 : 1)) is [var first, ..] && first == word[0];

    private static string Plain(string stretch) => Bigrams.Plain(stretch).Replace(Numerals.Joint.ToString(), "", StringComparison.Ordinal);
}
