using Yuanzhuo.Modules.Concerns.Domain;

namespace Yuanzhuo.UnitTests.Concerns;

/// <summary>What residents raise at roundtables (MECHANISM, cases 1 to 9, and its "who"): each subject is reached by the words people use for it.</summary>
public sealed class CategoriesTests
{
    /// <summary>Concerns are stored with these keys and counted by them: a key that changes loses what was filed under it.</summary>
    private const string Keys = """
        Renewal: Lift HouseRepair PublicSpace
        Property: PropertyService PropertyFees OwnersBody
        Parking: CarParking Charging Bikes
        Utilities: Water Drains Power Gas Network
        Sanitation: Rubbish Smell Pests Animals
        Noise: NightNoise BuildingSite
        Safety: FireSafety FallingThings Structure
        Roads: RoadSurface Traffic Barriers
        Care: Elderly Children Hardship
        Education: Schooling
        Health: Clinic
        Culture: Activities
        Enterprise: Permits BusinessSite
        Neighbours: Mediation
        Other:
        """;

    [Fact]
    public void The_keys_that_concerns_are_filed_under_stay() => Assert.Equal(
        Keys.ReplaceLineEndings("\n"), string.Join('\n', Categories.ByTheme.Select(t => $"{t.Theme.Key}: {string.Join(' ', t.Subjects.Select(s => s.Key))}".TrimEnd())));

    [Fact]
    public void A_category_is_found_by_its_key_and_by_nothing_else()
    {
        Assert.All(Categories.All, c => Assert.Same(c, Categories.Find(c.Key)));
        Assert.All((string?[])[null, "", "lift", "Weather"], key => Assert.Null(Categories.Find(key)));
        Assert.Equal((false, "Renewal", "Concerns.Category_Lift"), Categories.Find("Lift") is { } lift ? (lift.IsTheme, lift.ThemeKey, lift.TextKey) : default);
    }

    [Theory]
    [InlineData("我们这个老旧小区什么时候翻新", "Renewal")]
    [InlineData("楼上想加装电梯，一楼不同意", "Lift")]
    [InlineData("15户人家到现在没有纱窗", "HouseRepair")]
    [InlineData("想要个凉亭和健身器材", "PublicSpace")]
    [InlineData("换个物业行不行", "Property")]
    [InlineData("保安不在，门禁坏了", "PropertyService")]
    [InlineData("公共收益花到哪里去了", "PropertyFees")]
    [InlineData("业主大会开不起来，换届没人管", "OwnersBody")]
    [InlineData("停车的事一直没人管", "Parking")]
    [InlineData("占道停车，车位不够", "CarParking")]
    [InlineData("飞线充电太危险，装充电桩吧", "Charging")]
    [InlineData("共享单车堆在门口", "Bikes")]
    [InlineData("管道老化了", "Utilities")]
    [InlineData("自来水是黄水", "Water")]
    [InlineData("下水道堵塞，污水冒出来", "Drains")]
    [InlineData("路灯不亮，经常跳闸", "Power")]
    [InlineData("天然气什么时候通", "Gas")]
    [InlineData("宽带装不了，没信号", "Network")]
    [InlineData("卫生太差，脏乱差", "Sanitation")]
    [InlineData("垃圾桶边上堆着建筑垃圾", "Rubbish")]
    [InlineData("饭店油烟味，恶臭", "Smell")]
    [InlineData("有老鼠和蟑螂", "Pests")]
    [InlineData("遛狗不牵绳，狗屎没人捡", "Animals")]
    [InlineData("太吵了，扰民", "Noise")]
    [InlineData("广场舞音响开到半夜", "NightNoise")]
    [InlineData("工地夜间施工，扬尘大", "BuildingSite")]
    [InlineData("有安全隐患", "Safety")]
    [InlineData("消防通道被堵住了", "FireSafety")]
    [InlineData("高空抛物，瓷砖脱落", "FallingThings")]
    [InlineData("墙上有裂缝，还有违章搭建", "Structure")]
    [InlineData("马路没人修", "Roads")]
    [InlineData("井盖坏了，人行道坑洼", "RoadSurface")]
    [InlineData("路口没有红绿灯，天天堵车", "Traffic")]
    [InlineData("轮椅上不去，要个无障碍坡道", "Barriers")]
    [InlineData("孩子没人带", "Care")]
    [InlineData("想办老人食堂，独居老人吃饭难", "Elderly")]
    [InlineData("办个暑托班吧", "Children")]
    [InlineData("低保怎么申请，家里有残疾人", "Hardship")]
    [InlineData("上学太远", "Education")]
    [InlineData("学位不够，转学难", "Schooling")]
    [InlineData("看病不方便", "Health")]
    [InlineData("家庭医生和疫苗在哪里办", "Clinic")]
    [InlineData("想看演出", "Culture")]
    [InlineData("合唱队要个活动室", "Activities")]
    [InlineData("我们公司要开店", "Enterprise")]
    [InlineData("开挖的许可证和审批", "Permits")]
    [InlineData("红线外的雨污管网谁建", "BusinessSite")]
    [InlineData("和邻居有纠纷", "Neighbours")]
    [InlineData("请社区来调解，天天吵架", "Mediation")]
    public void What_people_say_leads_to_the_subject(string words, string key) => Assert.Equal(key, CategoryGuess.Of(words)?.Category.Key);

    /// <summary>"Other" is chosen by a person, never guessed.</summary>
    [Fact]
    public void Nothing_leads_to_other() => Assert.Empty(Categories.Find("Other")!.Cues);

    /// <summary>A longer word says more than a short one, two cues more than one, and where both say the same the subject goes before its theme.</summary>
    [Theory]
    [InlineData("停水", "Water")] // the theme's cue as well: the subject is nearer
    [InlineData("老鼠和高空抛物", "FallingThings")] // four characters against two
    [InlineData("老鼠、蟑螂和停水", "Pests")] // two cues against one
    [InlineData("ktv太吵", "NightNoise")] // however it is typed
    public void The_weightier_words_decide(string words, string key) => Assert.Equal(key, CategoryGuess.Of(words)?.Category.Key);

    [Fact]
    public void A_word_inside_a_longer_one_is_not_counted_twice() => Assert.Equal(["建筑垃圾", "杂物"], CategoryGuess.Of("建筑垃圾和杂物")!.Because);
}
