using System.Collections.Frozen;

namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>
/// The list of themes and subjects (分类), two levels, drawn from what the reports tell residents raise (MECHANISM, cases 1–9).
/// A concern may bear either level or none.
/// </summary>
public static class Categories
{
    /// <summary>In the order they are offered; a theme stands before its subjects.</summary>
    public static IReadOnlyList<Category> All { get; } =
    [
        .. Theme("Renewal", "老旧小区,改造,翻新,危房",
            ("Lift", "加装电梯,装电梯,增设电梯,电梯"), ("HouseRepair", "漏水,渗水,外墙,屋顶,墙皮,纱窗,门窗,楼道破损,房屋质量"), ("PublicSpace", "球场,健身器材,凉亭,广场,绿化,休闲")),
        .. Theme("Property", "物业,业委会,楼管会",
            ("PropertyService", "物业不管,保安,门禁,保洁,物业服务"), ("PropertyFees", "物业费,公共收益,维修资金,公维金,停车费"), ("OwnersBody", "业委会选举,换届,业主大会,楼管会,自治委员会")),
        .. Theme("Parking", "停车,充电,电动车,电瓶车,单车",
            ("CarParking", "停车位,车位,乱停车,停车难,占道停车"), ("Charging", "充电桩,充电棚,飞线充电,飞线,充电"), ("Bikes", "共享单车,单车乱停,电动车乱停,非机动车,电动车,电瓶车")),
        .. Theme("Utilities", "停水,停电,管道,网线",
            ("Water", "停水,水压,黄水,自来水,水管,供水,二次供水"), ("Drains", "下水道,堵塞,污水,积水,化粪池,排水,内涝"), ("Power", "停电,路灯,楼道灯,电线,跳闸,供电,灯坏"), ("Gas", "燃气,天然气,煤气,管道气"), ("Network", "宽带,网络,信号,光纤,蜘蛛网线")),
        .. Theme("Sanitation", "卫生,垃圾,脏乱差",
            ("Rubbish", "垃圾,垃圾桶,垃圾分类,建筑垃圾,杂物"), ("Smell", "臭味,异味,油烟,恶臭"), ("Pests", "蚊子,老鼠,蟑螂,白蚁,蚊虫"), ("Animals", "遛狗,狗叫,流浪狗,流浪猫,养鸡,狗屎")),
        .. Theme("Noise", "噪音,扰民,太吵,吵得",
            ("NightNoise", "广场舞,音响,KTV,深夜施工,半夜"), ("BuildingSite", "工地,施工扬尘,夜间施工,扬尘")),
        .. Theme("Safety", "安全,隐患,消防",
            ("FireSafety", "消防通道,消防栓,灭火器,堵通道,起火,着火"), ("FallingThings", "高空抛物,脱落,坠落,掉下来"), ("Structure", "裂缝,倾斜,塌陷,违建,违章搭建")),
        .. Theme("Roads", "道路,路面,马路",
            ("RoadSurface", "坑洼,路面破损,井盖,人行道,地砖"), ("Traffic", "红绿灯,斑马线,堵车,公交,限速,路口"), ("Barriers", "无障碍,坡道,扶手,台阶")),
        .. Theme("Care", "养老,老人,孩子,托管",
            ("Elderly", "老人食堂,助餐,养老,独居老人,老年"), ("Children", "暑托班,托管,托育,假期托管,寒暑假"), ("Hardship", "低保,困难家庭,残疾,救助")),
        .. Theme("Education", "学校,上学,学区", ("Schooling", "入学,学位,转学,招生,校门口")),
        .. Theme("Health", "医院,看病,社区医院", ("Clinic", "医保,疫苗,家庭医生,卫生服务中心,买药")),
        .. Theme("Culture", "文化,演出,图书馆", ("Activities", "文艺,戏,合唱,书画,文化馆,活动室")),
        .. Theme("Enterprise", "企业,公司,营业执照,开店",
            ("Permits", "审批,许可证,名称登记,开挖,备案,办证"), ("BusinessSite", "红线,雨污管网,临时用电,配套费,用地")),
        .. Theme("Neighbours", "邻居,纠纷,楼上,楼下", ("Mediation", "调解,吵架,漏到楼下,侵占")),
        .. Theme("Other", ""),
    ];

    private static readonly FrozenDictionary<string, Category> ByKey = All.ToFrozenDictionary(c => c.Key, StringComparer.Ordinal);

    /// <summary>The category with that key, or null.</summary>
    public static Category? Find(string? key) => key is null ? null : ByKey.GetValueOrDefault(key);

    /// <summary>The themes with their subjects, for choices and statistics.</summary>
    public static IEnumerable<(Category Theme, IReadOnlyList<Category> Subjects)> ByTheme =>
        All.Where(c => c.IsTheme).Select(theme => (theme, (IReadOnlyList<Category>)[.. All.Where(c => c.ThemeKey == theme.Key)]));

    /// <summary>The keys that a choice of this one means: a subject itself, a theme with all its subjects.</summary>
    public static IReadOnlyList<string> At(string key) => [key, .. All.Where(c => c.ThemeKey == key).Select(c => c.Key)];

    private static IEnumerable<Category> Theme(string key, string cues, params (string Key, string Cues)[] subjects) =>
        [new(key, null, Split(cues)), .. subjects.Select(s => new Category(s.Key, key, Split(s.Cues)))];

    private static string[] Split(string cues) => cues.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
