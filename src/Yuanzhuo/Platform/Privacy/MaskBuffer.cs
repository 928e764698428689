using System.Globalization;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>
/// A text while it is being masked: as written, and folded character by character (full-width to half-width, digits of any
/// script to 0–9, lower case) so that positions agree.
/// </summary>
internal sealed class MaskBuffer
{
    // Stands for either half of a Chinese character beyond the basic plane, as they occur in names.
    private const char Rare = '\u3400';

    private readonly char[] _written;
    private readonly char[] _folded;

    public MaskBuffer(string text)
    {
        _written = text.ToCharArray();
        _folded = Array.ConvertAll(_written, Fold);
        for (var at = 0; at + 1 < _written.Length; at++)
            if (IsRareHan(_written[at], _written[at + 1]))
                _folded[at] = _folded[at + 1] = Rare;
    }

    public List<MaskedSpan> Spans { get; } = [];

    public bool IsChanged { get; private set; }

    public string Text => new(_written);

    public string Folded => new(_folded);

    public int Length => _folded.Length;

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
        if (char.IsLowSurrogate(_written[at]) && at > 0 && char.IsHighSurrogate(_written[at - 1]))
            Star(at - 1);
        if (char.IsHighSurrogate(_written[at]) && at + 1 < _written.Length && char.IsLowSurrogate(_written[at + 1]))
            Star(at + 1); // half a pair would be broken text
        Star(at);
    }

    private void Star(int at)
    {
        IsChanged |= _written[at] != '*';
        _written[at] = _folded[at] = '*';
    }

    /// <summary>True where the text ends, or at a character that is neither Chinese nor a letter or digit.</summary>
    public bool IsBoundary(int at) => !IsHan(this[at]) && !char.IsLetterOrDigit(this[at]) && this[at] != '*';

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '〇';

    private static bool IsRareHan(char high, char low) => char.IsSurrogatePair(high, low) && char.ConvertToUtf32(high, low) >= 0x20000;

    public static bool IsLatinOrDigit(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'z';

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
