using System.Text;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Platform.Search;

/// <summary>
/// What somebody typed into a box that looks for names, of places, organisations or people, understood alike in all of them: width, case and traditional
/// characters do not matter, numbers are digits or characters (铁路4村, 十二村), letters are pinyin or initials; and what only sounds like it or has one slip comes near.
/// </summary>
public sealed class NameQuery
{
    private const int ShortestSound = 2, ShortestSlip = 3, ShortestSpelledSlip = 5;

    private readonly string _plain;
    private readonly string _heard;

    private NameQuery(string typed) => (_plain, _heard) = (PlainOf(typed), LettersOf(Bigrams.Simple(typed)));

    /// <summary>There is nothing in it that a name could have.</summary>
    public bool IsEmpty => _plain.Length == 0;

    public static NameQuery Of(string? typed) => new(SearchBox.Read(typed));

    /// <summary>What is compared: in plain writing, letters and digits only.</summary>
    public static string PlainOf(string? name) => LettersOf(Bigrams.Plain(name));

    /// <summary>How the name answers, or null where it does not.</summary>
    /// <param name="name">As it is shown.</param>
    /// <param name="also">Parts of it by which it is called too.</param>
    public NameFit? FitOf(string name, params IReadOnlyList<string> also)
    {
        if (IsEmpty) return null;
        var plain = PlainOf(name);
        if (plain.IndexOf(_plain, StringComparison.Ordinal) is >= 0 and var at && !CutsNumber(plain, at))
            return plain.Length == _plain.Length || also.Any(other => PlainOf(other) == _plain) ? NameFit.Whole : at == 0 ? NameFit.Begins : NameFit.Within;
        return IsSpelled(name, plain) ? NameFit.Spelled : null;
    }

    /// <summary>How near the name comes, or null where it does not. Worth asking only where no name answers.</summary>
    public NameFit? NearOf(string name, params IReadOnlyList<string> also)
    {
        if (IsEmpty) return null;
        if (Sounds(LettersOf(Bigrams.Simple(name)))) return NameFit.Sounds;
        return IsSlipOf(name) || also.Any(IsSlipOf) ? NameFit.Slip : null;
    }

    /// <summary>4村 is not in 14村.</summary>
    private bool CutsNumber(string plain, int at)
    {
        var end = at + _plain.Length;
        return (at > 0 && char.IsAsciiDigit(plain[at - 1]) && char.IsAsciiDigit(_plain[0])) || (end < plain.Length && char.IsAsciiDigit(plain[end]) && char.IsAsciiDigit(_plain[^1]));
    }

    // As it is shown, where each numeral has its reading (tielusicun), and in plain writing, where numbers of several digits are alike (tielu12c).
    private bool IsSpelled(string name, string plain) => _plain.Any(char.IsAsciiLetter) && (PinyinInitials.Matches(name, _plain) || PinyinInitials.Matches(plain, _plain));

    // Numerals as they are spoken: 思村 for 四村.
    private bool Sounds(string name)
    {
        if (_heard.Length < ShortestSound || !_heard.Any(c => PinyinTable.Readings(c).Count > 0)) return false;
        for (var start = 0; start + _heard.Length <= name.Length; start++)
            if (Enumerable.Range(0, _heard.Length).All(i => AreReadAlike(name[start + i], _heard[i])))
                return true;
        return false;
    }

    private static string LettersOf(string text)
    {
        var letters = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                letters.Append(rune.ToString());
        return letters.ToString();
    }

    private static bool AreReadAlike(char one, char other) => one == other || PinyinTable.Readings(one).Intersect(PinyinTable.Readings(other)).Any();

    private bool IsSlipOf(string name) => _plain.All(char.IsAsciiLetter)
        ? _plain.Length >= ShortestSpelledSlip && Lexicon.ReadingOf(Bigrams.Simple(name)) is { } reading && DifferBySlip(_plain, reading)
        : _plain.Length >= ShortestSlip && DifferBySlip(_plain, PlainOf(name));

    /// <summary>Without what both begin and end with, nothing is left but one slip.</summary>
    private static bool DifferBySlip(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1) return false;
        var (start, end) = (0, 0);
        var shorter = Math.Min(one.Length, other.Length);
        while (start < shorter && one[start] == other[start]) start++;
        while (end < shorter - start && one[^(end + 1)] == other[^(end + 1)]) end++;
        var (left, right) = (one[start..^end], other[start..^end]);
        if (left.Concat(right).Any(char.IsAsciiDigit)) return false;
        return (left.Length, right.Length) is (1, 1) or (0, 1) or (1, 0) || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }
}
