namespace Yuanzhuo.Platform.Privacy;

/// <summary>
/// Whether a room or a phone is an office's, by what stands directly before it: 社区服务中心2101室, 物业值班电话0791-…. What is public anyway stays. A word
/// further off says nothing: 请处理302室漏水 and 朝阳社区居民，家里电话… are homes.
/// </summary>
internal static class OfficeWords
{
    /// <summary>Houses in which nobody lives.</summary>
    private static readonly string[] Houses =
        ["中心", "窗口", "大厅", "办公室", "办公楼", "办公区", "办公点", "委员会", "居委会", "居委", "村委会", "村委", "政府", "大厦", "机关", "街道办", "办事处", "物业", "派出所", "法院", "大队", "中队", "支队", "服务站", "卫生所", "公司", "医院", "会议室", "接待室", "局"];

    /// <summary>What has a phone of its own and homes too, so that it speaks for a phone only.</summary>
    private static readonly string[] Owners = ["社区", "街道", "单位", "部门", "学校", "科室", "窗口人员", "网格"];

    /// <summary>Phones that only offices announce.</summary>
    private static readonly string[] Announced = ["热线", "咨询电话", "值班电话", "监督电话", "服务电话", "投诉电话", "举报电话", "办公电话", "客服电话", "咨询", "客服"];

    /// <summary>What may stand between, the longer first.</summary>
    private static readonly string[] Between = ["联系电话", "电话号码", "服务热线", "请拨打", "电话", "号码", "拨打", "致电", "热线", "咨询", "值班", "监督", "投诉", "举报", "地址", "位于", "也可", "可以", "请", "可", "或", "为", "是", "在", "的", ":", "(", " ", "-"];

    public static bool StandBeforeRoom(MaskBuffer buffer, int at)
    {
        for (at = Before(buffer, at, Between); at > 1 && buffer[at - 1] is '楼' or '层' && IsFloor(buffer[at - 2]); at = Before(buffer, at, Between))
            for (at--; at > 0 && IsFloor(buffer[at - 1]);)
                at--;
        return EndsAny(buffer, at, Houses);
    }

    public static bool StandBeforePhone(MaskBuffer buffer, int at)
    {
        for (var next = at; ; at = next)
        {
            if (EndsAny(buffer, at, Announced) || EndsAny(buffer, at, Houses) || EndsAny(buffer, at, Owners))
                return true;
            next = BeforeOne(buffer, at, Between);
            if (next == at)
                return false;
        }
    }

    private static bool IsFloor(char c) => char.IsAsciiDigit(c) || "一二三四五六七八九十".Contains(c, StringComparison.Ordinal);

    private static int Before(MaskBuffer buffer, int at, string[] words)
    {
        for (var next = BeforeOne(buffer, at, words); next != at; next = BeforeOne(buffer, at, words))
            at = next;
        return at;
    }

    private static int BeforeOne(MaskBuffer buffer, int at, string[] words) =>
        Array.Find(words, word => Ends(buffer, at, word)) is { } found ? at - found.Length : at;

    private static bool EndsAny(MaskBuffer buffer, int at, string[] words) => Array.Exists(words, word => Ends(buffer, at, word));

    private static bool Ends(MaskBuffer buffer, int at, string word) => at >= word.Length && buffer.Slice(at - word.Length, word.Length).SequenceEqual(word);
}
