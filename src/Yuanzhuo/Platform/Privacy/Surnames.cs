namespace Yuanzhuo.Platform.Privacy;

/// <summary>Chinese surnames, split by how much they can be trusted when no word announces a name.</summary>
internal static class Surnames
{
    private static readonly HashSet<char> Clear =
    [
        .. "李王张刘陈杨赵黄周吴何徐孙胡朱林郭罗梁宋郑韩唐冯邓曹彭肖萧潘袁蔡蒋魏苏吕丁卢姚沈姜崔谭汪廖贾韦邹熊孟秦阎闫薛侯尹邱贺郝龚邵覃孔黎涂蔺詹裴翟邢祁柯聂邬晏倪欧漆甄鄢",
        .. "殷俞戚谌臧阮佟栾柏骆樊霍虞卞娄饶晁靳蒯郜屈岑缪迟褚奚隋鲍邸厉俎佘喻樊廉庞窦巫尉夏葛范陆董钟叶谢戴杜傅赖章舒甘芦鞠巩焦",
    ];

    // Also everyday words or parts of place names: 高新路, 江西, 金圣, 方便, 马上, 石头, 于, 何时.
    private static readonly HashSet<char> Risky =
    [
        .. "谷高马许于曾程余田任石金钱顾付方康邱江史万段雷汤常武乔龙安易文施洪陶季毛齐梅盛童温柳路左管宁向时白关蓝包司简全明成古连冷党花房車车解查单应符强项游阳米耿伍水卓凌宫景尚仲鲁耿牛华严孟邹莫伊宣竺平穆岳纪席麻危计娄祝费元卜苗习苟辛敖支桂干闵荣凤滕兰揭帅幸",
    ];

    private static readonly HashSet<string> Compound =
    [
        "欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "轩辕", "夏侯", "端木", "百里", "南宫", "独孤", "申屠", "呼延", "闻人", "钟离", "淳于", "太史", "公羊", "赫连", "澹台", "濮阳", "拓跋",
    ];

    public static bool IsClear(char c) => Clear.Contains(c);

    public static bool IsAny(char c) => Clear.Contains(c) || Risky.Contains(c);

    public static bool IsCompound(char first, char second) => second != '\0' && Compound.Contains(string.Concat(first, second));
}
