using System.Text.RegularExpressions;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>赣A·12345 → 赣A·***45, also the eight characters of new-energy plates (GA 36-2018).</summary>
internal static class PlateMasking
{
    private static readonly Regex Plate = new(
        "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][a-hj-np-z][· .•-]?([a-hj-np-z0-9]{4,5}[a-hj-np-z0-9挂学警港澳])",
        RegexOptions.NonBacktracking);

    private static readonly Regex AfterCue = new("车牌(?:号码|号)?[是为: ]{0,2}[a-hj-np-z]?[· .•-]?([a-hj-np-z0-9]{5,6})", RegexOptions.NonBacktracking);

    public static void Hide(MaskBuffer buffer)
    {
        foreach (Match match in Plate.Matches(buffer.Folded))
            HideTail(buffer, match.Index, match.Groups[1]);
        foreach (Match match in AfterCue.Matches(buffer.Folded))
            HideTail(buffer, match.Groups[1].Index, match.Groups[1]);
    }

    private static void HideTail(MaskBuffer buffer, int start, Group tail)
    {
        var end = tail.Index + tail.Length;
        if (MaskBuffer.IsLatinOrDigit(buffer[end]) || !tail.ValueSpan.ContainsAnyInRange('0', '9'))
            return;
        buffer.Hide(tail.Index, tail.Length - 2, PrivateKind.Plate, start, end - start);
    }
}
