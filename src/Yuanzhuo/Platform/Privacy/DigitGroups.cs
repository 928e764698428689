using System.Buffers;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>The runs of digits in a text, and which of them hang together by at most two blanks, dashes or brackets.</summary>
internal sealed class DigitGroups
{
    private static readonly SearchValues<char> Joiners = SearchValues.Create(" -–—―‐‑‒._·()\u200b\u200c\u200d\u2060\ufeff");
    private const string ChineseDigits = "零一二三四五六七八九〇幺壹贰叁肆伍陆柒捌玖两";
    private const string ChineseValues = "01234567890112345678" + "92";

    private readonly MaskBuffer _buffer;
    private readonly List<(int Start, int Length)> _groups = [];
    private readonly bool _readsChinese;

    private DigitGroups(MaskBuffer buffer, bool readsChinese) => (_buffer, _readsChinese) = (buffer, readsChinese);

    public int Count => _groups.Count;

    public MaskBuffer Buffer => _buffer;

    public static DigitGroups In(MaskBuffer buffer, bool readsChinese)
    {
        var found = new DigitGroups(buffer, readsChinese);
        for (var at = 0; at < buffer.Length; at++)
        {
            var start = at;
            while (found.Digit(at) != '\0')
                at++;
            if (at > start)
                found._groups.Add((start, at - start));
        }

        return found;
    }

    public int Start(int group) => _groups[group].Start;

    public int Length(int group) => _groups[group].Length;

    /// <summary>The position just after the group.</summary>
    public int End(int group) => _groups[group].Start + _groups[group].Length;

    /// <summary>The digits of a group; long runs are cut, for nothing here is longer than 24.</summary>
    public string Digits(int group) =>
        string.Create(Math.Min(24, Length(group)), (this, Start(group)), static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = from.Item1.Digit(from.Item2 + i);
        });

    /// <summary>The last group with which exactly so many digits are reached from this one, or -1.</summary>
    public int Reach(int group, int digits)
    {
        var sum = 0;
        for (var last = group; last < Count && (last == group || IsJoined(last)); last++)
        {
            sum += Length(last);
            if (sum >= digits)
                return sum == digits ? last : -1;
        }

        return -1;
    }

    public string Digits(int first, int last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(group => Digits(group)));

    public IEnumerable<int> Positions(int first, int last) =>
        Enumerable.Range(first, last - first + 1).SelectMany(group => Enumerable.Range(Start(group), Length(group)));

    public bool IsJoined(int group)
    {
        var from = End(group - 1);
        var gap = Start(group) - from;
        return gap <= 2 && _buffer.Slice(from, gap).IndexOfAnyExcept(Joiners) < 0;
    }

    private char Digit(int at)
    {
        var c = _buffer[at];
        if (char.IsAsciiDigit(c))
            return c;
        var index = _readsChinese && c != '\0' ? ChineseDigits.IndexOf(c, StringComparison.Ordinal) : -1;
        return index < 0 ? '\0' : ChineseValues[index];
    }
}
