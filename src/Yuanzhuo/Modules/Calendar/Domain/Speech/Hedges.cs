using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>力争, 预计, 计划 and their like turn a term into an aim, where they stand in the same clause and nothing firmer (确保) stands between.</summary>
internal static partial class Hedges
{
    /// <summary>The last word before the term decides; without one, a hedge after it.</summary>
    public static bool Soften(string text, Phrase phrase)
    {
        var (before, after) = Clause.Around(text, phrase);
        var last = Before().Match(before);
        return last.Success ? last.Groups["soft"].Success : Soft().IsMatch(after);
    }

    private const string Words =
        "力争|立争|争取|力求|力促|尽量|尽力|尽可能|努力|预计|预估|预期|估计|原则上|目标|有望|希望|打算|暂定|(?<![模虚草])拟(?![稿订人])|(?<!按|按照|纳入|列入|采购|硬化|建设|施工|年度|工作|实施|改造|行动)计划(?![内外中书表单生])";

    [GeneratedRegex($"(?:(?<soft>{Words})|确保|保证|务必|必须|一定|最迟|不迟于|至迟)", RegexOptions.CultureInvariant | RegexOptions.RightToLeft | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    [GeneratedRegex(Words, RegexOptions.CultureInvariant)]
    private static partial Regex Soft();
}
