namespace Yuanzhuo.Platform.Privacy;

/// <summary>Words that announce a phone number: 电话是…, 手机号：…, tel …</summary>
internal static class PhoneCue
{
    private const string Between = " :是为号码,(（：，、";
    private static readonly string[] Words = ["电话", "手机", "座机", "固话", "热线", "致电", "拨打", "联系方式", "联系", "tel", "phone", "mobile"];

    public static bool StandsBefore(MaskBuffer buffer, int at)
    {
        for (var skipped = 0; skipped < 5 && at > 0 && Between.Contains(buffer[at - 1], StringComparison.Ordinal); skipped++)
            at--;
        foreach (var word in Words)
            if (at >= word.Length && buffer.Slice(at - word.Length, word.Length).SequenceEqual(word))
                return true;
        return false;
    }
}
