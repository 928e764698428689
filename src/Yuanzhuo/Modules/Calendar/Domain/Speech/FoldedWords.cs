using System.Text;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>
/// Words made even for reading: full-width forms and a few traditional characters folded, blanks dropped. Keeps the way back to the
/// place in the words as given.
/// </summary>
internal sealed class FoldedWords
{
    /// <summary>Nobody speaks a term in more than this many characters; it bounds the work.</summary>
    private const int Longest = 2_000;

    /// <summary>The traditional characters of times, each with its simplified one at the same place.</summary>
    private const string Traditional = "個內兩時週號過後農曆節國慶點鐘開學幾從達復來歲間預計劃擬爭盡務將會進許約無沒並該";

    private const string Simplified = "个内两时周号过后农历节国庆点钟开学几从达复来岁间预计划拟争尽务将会进许约无没并该";

    private readonly int[] _places;

    private FoldedWords(string text, int[] places) => (Text, _places) = (text, places);

    public string Text { get; }

    public static FoldedWords Of(string words)
    {
        var text = new StringBuilder(Math.Min(words.Length, Longest));
        var places = new List<int>(text.Capacity);
        for (var i = 0; i < words.Length && i < Longest; i++)
        {
            if (char.IsWhiteSpace(words[i]) || words[i] is '\u200B' or '\uFEFF')
                continue;
            text.Append(Fold(words[i]));
            places.Add(i);
        }

        return new FoldedWords(text.ToString(), [.. places]);
    }

    /// <summary>Where a stretch of the folded text stands in the words as given.</summary>
    public (int Start, int Length) Original(int start, int length) =>
        length == 0 ? (0, 0) : (_places[start], _places[start + length - 1] - _places[start] + 1);

    private static char Fold(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        '〇' or '○' => '零',
        _ => Traditional.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Simplified[at] : letter,
    };
}
