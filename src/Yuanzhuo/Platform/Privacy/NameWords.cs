namespace Yuanzhuo.Platform.Privacy;

/// <summary>The words by which names are told from other text. Grown by reading many messages; when in doubt a name is hidden.</summary>
internal static class NameWords
{
    /// <summary>After these a name follows almost surely.</summary>
    public static readonly string[] StrongCues =
    [
        "我叫", "名叫", "叫做", "姓名", "名字", "名字是", "名字叫", "联系人", "户主", "收件人", "签名", "署名", "法定代表人", "当事人", "投诉人", "举报人", "反映人", "申请人", "经办人", "承办人", "负责人", "户名",
    ];

    /// <summary>After these a name may follow.</summary>
    public static readonly string[] WeakCues =
    [
        "我是", "本人", "业主", "居民", "村民", "住户", "邻居", "租户", "租客", "房东", "老板", "司机", "患者", "学生", "家长", "同学", "党员", "代表", "老人", "独居老人", "志愿者", "网格员", "楼长", "组长", "保安", "老公", "老婆",
        "丈夫", "妻子", "爱人", "儿子", "女儿", "父亲", "母亲", "爸爸", "妈妈", "爷爷", "奶奶", "外公", "外婆", "哥哥", "弟弟", "姐姐", "妹妹", "孙子", "孙女", "朋友", "同事", "老师", "师傅", "阿姨", "大爷", "书记", "主任", "经理", "找", "请", "联系", "叫", "问", "姓",
        "法人", "先生", "女士", "小姐", "户", "室", "楼", "被", "和", "与", "跟",
    ];

    /// <summary>Before these a name may stand: 张建国师傅.</summary>
    public static readonly string[] Titles =
    [
        "阿姨", "大爷", "大妈", "大伯", "大叔", "大婶", "大娘", "大哥", "大姐", "叔叔", "伯伯", "婆婆", "奶奶", "爷爷", "嫂子", "嫂", "师傅", "老师", "先生", "女士", "小姐", "医生", "护士", "律师", "警官", "同志", "同学", "老板", "经理", "书记", "主任",
        "队长", "所长", "站长", "校长", "院长", "科长", "处长", "局长", "组长", "楼长", "会长", "董事长", "老人", "网格员", "工程师", "总经理", "家长", "等人", "夫妇", "夫妻", "一家", "本人", "母亲", "父亲", "妻子", "丈夫", "儿子", "女儿",
    ];

    /// <summary>After a bare name at the start of a clause.</summary>
    public static readonly string[] Verbs = ["反映", "投诉", "举报", "说", "家住", "住在", "建议", "表示", "认为", "提出", "咨询", "求助", "称"];

    /// <summary>Characters usual in given names; two of them after a clear surname are taken for a name anywhere.</summary>
    public static readonly HashSet<char> Given =
    [
        .. "伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞刚英华玉秀兰桂珍凤梅红春荣国建志明文斌辉鹏飞宇浩轩博俊峰涵欣怡佳嘉雪琴琳琪瑶婷慧颖莹晶晓雯倩蕾薇薇茜莉萍萱蓉淑惠美娥莲芬芝翠云菊巧素香彩艺德福寿祥庆瑞吉根生发贵财富兴旺昌盛永长保才",
        .. "仁义礼信忠孝贤良善诚宏伦恩泽世清家少振武立诗梓子雨思晨昊睿琦毅豪凯铭钧锋锐锦鑫炎焱灿炜烨煜涌波海洪润淼源滨澜浪江河树桐楠栋梁柏松林森木杨柳燕莺鸿雁龙虎彪骏骥麒麟启帆航远达顺康健宁平和卫东旭阳光耀辰星月亮天乐悦",
        .. "爱友朝学智哲维继绍承传大小金银铁宝珠琛璐瑾瑜玲珊珂钰双全一三四五六七水火土冬秋夏季仲伯叔可心如梦丹青紫黎若依然",
    ];

    /// <summary>Characters that stand in no given name, or hardly ever at its end.</summary>
    public static readonly HashSet<char> Never = [.. "的了是在我你他她它们这那有不没也都就很等个着过吗呢吧为被把要让将给从到电号及或而但因于住说反向今昨投请想跟称两只还已应该对与该各每此其之者啊呀哦嗯又再去来会能做打找问修坏漏层楼栋幢室房栋区县市省乡镇"];

    /// <summary>A name does not end with these; a street, a village or an estate does.</summary>
    public static readonly HashSet<char> PlaceEnds = [.. "路街巷村楼苑园区镇站馆店院校厂场市县省庄里坊府邸轩庭阁寺塔庙桥组城湾寨社堂宫洲堤道线"];
}
