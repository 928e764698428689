using System.Globalization;
using System.Text;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>
/// A text while it is being masked, as written and folded (full-width to half-width, digits of any script to 0–9, lower case).
/// Positions count characters as people do: a rare character that takes two UTF-16 units is one.
/// </summary>
internal sealed class MaskBuffer
{
    // Stands for any Chinese character beyond the basic plane, as they occur in names; another one there is a mark.
    private const char Rare = '\u3400';
    private const char Mark = '\ufffd';

    private readonly char[] _written;
    private readonly char[] _folded;
    private readonly int[]? _starts; // in UTF-16 units, one more than characters; null where every character is one unit

    public MaskBuffer(string text)
    {
        _written = text.ToCharArray();
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
        {
            _folded = Array.ConvertAll(_written, Fold);
            return;
        }

        List<int> starts = [];
        List<char> folded = [];
        for (var at = 0; at < _written.Length; at += UnitsAt(at))
        {
            starts.Add(at);
            folded.Add(UnitsAt(at) == 2 ? Fold(new Rune(_written[at], _written[at + 1])) : Fold(_written[at]));
        }

        _starts = [.. starts, _written.Length];
        _folded = [.. folded];
    }

    /// <summary>What was hidden, in characters.</summary>
    public List<MaskedSpan> Spans { get; } = [];

    /// <summary>What was hidden, in UTF-16 units.</summary>
    public IEnumerable<MaskedSpan> WrittenSpans =>
        _starts is null ? Spans : Spans.Select(s => s with { Start = _starts[s.Start], Length = _starts[s.Start + s.Length] - _starts[s.Start] });

    public bool IsChanged { get; private set; }

    public string Text => new(_written);

    public string Folded => new(_folded);

    public int Length => _folded.Length;

    /// <summary>Whether there is any Chinese to read.</summary>
    public bool HasHan => Array.Exists(_folded, IsHan);

    /// <summary>The folded character, or NUL outside the text.</summary>
    public char this[int at] => at >= 0 && at < _folded.Length ? _folded[at] : '\0';

    public ReadOnlySpan<char> Slice(int start, int length) => _folded.AsSpan(start, length);

    /// <summary>Hides these characters as part of the span.</summary>
    public void Hide(int start, int length, PrivateKind kind, int spanStart, int spanLength)
    {
        for (var at = start; at < start + length; at++)
            HideOne(at);
        Spans.Add(new MaskedSpan(spanStart, spanLength, kind));
    }

    public void HideOne(int at)
    {
        IsChanged |= !Written(at).SequenceEqual("*");
        Written(at).Fill('*');
        _folded[at] = '*';
    }

    /// <summary>True where the other text stands here, whatever its width or case.</summary>
    public bool Has(MaskBuffer other, int at)
    {
        if (at + other.Length > Length || !Slice(at, other.Length).SequenceEqual(other._folded))
            return false;
        for (var i = 0; i < other.Length; i++)
            if (_folded[at + i] is Rare or Mark && !Written(at + i).SequenceEqual(other.Written(i)))
                return false;
        return true;
    }

    /// <summary>True where the text ends, or at a character that is neither Chinese nor a letter or digit.</summary>
    public bool IsBoundary(int at) => !IsHan(this[at]) && !char.IsLetterOrDigit(this[at]) && this[at] != '*';

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '〇';

    public static bool IsLatinOrDigit(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'z';

    private Span<char> Written(int at) => _starts is null ? _written.AsSpan(at, 1) : _written.AsSpan(_starts[at], _starts[at + 1] - _starts[at]);

    private int UnitsAt(int unit) => unit + 1 < _written.Length && char.IsSurrogatePair(_written[unit], _written[unit + 1]) ? 2 : 1;

    private static char Fold(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? (char)('0' + (int)Rune.GetNumericValue(rune)) : rune.Value >= 0x20000 ? Rare : Mark;

    private static char Fold(char c)
    {
        if (c is >= '\uff01' and <= '\uff5e')
            c = (char)(c - 0xfee0);
        else if (c == '\u3000')
            c = ' ';
        else if (c > 127 && char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber)
            c = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
        return c < 128 ? char.ToLowerInvariant(c) : c;
    }
}
