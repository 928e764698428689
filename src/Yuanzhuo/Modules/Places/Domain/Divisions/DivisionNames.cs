namespace Yuanzhuo.Modules.Places.Domain.Divisions;

/// <summary>Official names as people say them. The bureau's list names the office (社区居委会, 街道办事处); people name the place.</summary>
public static class DivisionNames
{
    private static readonly string[] Offices = ["社区居委会", "社区居民委员会", "村委会", "村民委员会", "家委会居委会", "街道办事处"];

    /// <summary>Words that say what a place is, longest first: what is left without them is its own name.</summary>
    private static readonly string[] KindWords = ["社区", "家委会", "居委会", "委会", "街道", "管理处", "农场", "垦殖场", "镇", "乡", "村"];

    /// <summary>二郎庙社区居委会 → 二郎庙社区, 三村委会 → 三村, 市中行家委会居委会 → 市中行家委会, 南浦街道办事处 → 南浦街道; others stay.</summary>
    public static string Shown(string official)
    {
        var office = Array.Find(Offices, o => official.EndsWith(o, StringComparison.Ordinal) && official.Length > o.Length);
        if (office is null) return official;
        var kept = office[0] is '村' ? 1 : office.StartsWith("家委会", StringComparison.Ordinal) ? 3 : 2;
        return official[..^(office.Length - kept)];
    }

    /// <summary>As people within it say it: 区城建局 → 城建局; others stay.</summary>
    public static string Said(string shown) => shown.Length > 3 && shown[0] is '区' or '市' or '县' ? shown[1..] : shown;

    /// <summary>The place's own name, by which it is recognised when its kind changes: 五坊居委会 and 五坊社区 → 五坊.</summary>
    public static string Stem(string shown)
    {
        var word = Array.Find(KindWords, k => shown.EndsWith(k, StringComparison.Ordinal) && shown.Length > k.Length);
        return word is null ? shown : shown[..^word.Length];
    }
}
