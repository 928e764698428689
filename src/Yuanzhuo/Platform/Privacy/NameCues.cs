namespace Yuanzhuo.Platform.Privacy;

/// <summary>Names that a label announces, whatever their surname; a middle dot within one only lets it be longer.</summary>
internal static class NameCues
{
    private static readonly string[] Labels = ["姓名", "名字", "户名", "联系人", "户主", "收件人", "签名", "署名"];

    /// <summary>After a label with a colon (姓名：) a short run is a name whatever its surname, also with a middle dot.</summary>
    public static int LabelledNameAt(MaskBuffer buffer, int at)
    {
        var colon = at - 1;
        while (colon > at - 3 && buffer[colon] == ' ')
            colon--;
        if (buffer[colon] != ':' || !EndsWithAny(buffer, colon, Labels))
            return 0;
        if (MaskBuffer.IsHan(buffer[at]) && buffer[at + 1] == ' ' && MaskBuffer.IsHan(buffer[at + 2]) && buffer.IsBoundary(at + 3))
            return 3; // a short name set wide: 赵 磊
        var length = 0;
        while (length <= 12 && (MaskBuffer.IsHan(buffer[at + length]) || IsDot(buffer[at + length])))
            length++;
        var most = buffer.Slice(at, length).ContainsAny('·', '•') ? 12 : 4;
        return length >= 2 && length <= most && buffer.IsBoundary(at + length) ? length : 0;
    }

    public static bool IsDot(char c) => c is '·' or '•' or '・';

    private static bool EndsWithAny(MaskBuffer buffer, int at, string[] words)
    {
        foreach (var word in words)
            if (at >= word.Length && buffer.Slice(at - word.Length, word.Length).SequenceEqual(word))
                return true;
        return false;
    }
}
