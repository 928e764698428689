using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Amounts that last rather than end: 公示15天, 放三天假, 每周两次, 24小时热线, 5个月的使用期, 停水3天了, 工期30天, 延长10天.</summary>
internal static partial class Durations
{
    public static bool Last(string before, string after, Phrase amount) =>
        Always().IsMatch(before) || NounAfter().IsMatch(after) || (amount.Weight == Weight.Bare && (Lasting().IsMatch(before) || Rhythm().IsMatch(after)));

    /// <summary>Whatever follows: 每3天, 已经3天, 连续3天内, 第3天, 近一个月内.</summary>
    [GeneratedRegex(
        "(?:每隔?|隔|已经?|连续|持续|长达|历时|第|月|为期|分|延长|延期|顺延|推迟|延后|延迟|逾期|超期|超时|(?<![目当提])前|(?<![带牵])头|(?<![则网线晚早会以马手路街])上|过去|最近|(?<!附)近|这|那|哪|某|(?<!还)有|等不[得了及]|[了满达超几])$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Always();

    /// <summary>公示15天: that is how long it lasts, unless 内 follows.</summary>
    [GeneratedRegex(
        "(?:公示期?|公告期?|(?:试用|过渡|观察|有效|保质|保修|质保|公示|服务|合同|租赁|使用|缓冲|试运行|建设|施工|整改|养护|管护|检疫|隔离|冷静|培训|试点|休假|产)期|工期|周期|试运行|保修|质保|养护|放(?:假)?|休(?:息|假)?|停[水电气工运课业产用]*|拘留|监测|观察|留观|营业|值[班守]|驻点?|耗时|用时|全程|[全共]|一共|总共|合计|有效|免费|赠送|租|住|等|拖|修|跑|干|忙|住院|[产婚病事年]假|培训|开放|展出|晾晒|养生|浇水|封闭|封路|限行|断水|断电)"
        + "(?:期限?|时间)?(?:应?当?为|是|约|大约|大概|共|将近|至少|需要?|有|了|只有)*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    [GeneratedRegex("^(?:的(?!话|时间|工夫|期限|时限)|[假期龄](?!限|间)|以上|有余|了(?!解|结)|来[，,。]|之久|未|没有?|无人)", RegexOptions.CultureInvariant)]
    private static partial Regex NounAfter();

    /// <summary>每周两次, 三年一换, 24小时热线.</summary>
    [GeneratedRegex(
        "^(?:一?个?(?:不间断|全天候?|全时|热线|值[班守]|在[线岗]|营业|开放|开门|服务|供[应水电暖气热]|监控|监测|轮[班值换]|巡[逻查]|保安|无休|自助|便利|客服|应急|[轮循]流|两头|工作制|工作法|制)|[一两二三四五]?[次趟轮回遍]|一(?![定起并律共直般旦]|次性)[^，]|[0-9一二两三四五六七八九十]+[次趟轮回遍]|(?:[*x×]|乘)?[0-9]+小时)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Rhythm();
}
