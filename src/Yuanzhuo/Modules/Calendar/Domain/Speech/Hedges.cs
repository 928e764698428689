using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>力争 and its like turn a term into an aim, where they stand in the same clause.</summary>
internal static partial class Hedges
{
    private static readonly char[] ClauseEnds = ['，', '。', '；', '！', '？', ',', ';', '!', '?', '\n'];

    public static bool Soften(string text, int start, int length)
    {
        var from = start == 0 ? 0 : text.LastIndexOfAny(ClauseEnds, start - 1) + 1;
        var end = text.IndexOfAny(ClauseEnds, start + length);
        return Words().IsMatch(text.AsSpan(from, (end < 0 ? text.Length : end) - from));
    }

    [GeneratedRegex("力争|争取|力求|尽量|尽力|尽可能|努力|预计|原则上|目标", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
