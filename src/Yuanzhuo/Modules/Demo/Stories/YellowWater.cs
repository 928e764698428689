using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Demo.Storytelling;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Demo.Stories;

/// <summary>Case 5: rusted pipes, 200,000 yuan; round one failed, round two agreed; the owners are being asked now.</summary>
internal sealed class YellowWater : IStory
{
    public void Tell(Script script, Teller teller, Map map)
    {
        var place = map["建设桥社区"];
        var company = map["安和物业公司"];
        var story = new StoryThread { Place = place };
        var d = teller.Days;

        script.Add(d.Ago(58, 7, 40), at => teller.AsResident().Raise(story, "水龙头放出来是黄的，洗衣服都发黄，管子锈穿了吧？", at, Channel.Online, "Water"));
        script.Add(d.Ago(58, 8, 15), at => teller.AsResident().Raise(story, "3栋5栋都是黄水，烧开了有铁锈味，家里有小孩不敢喝。", at, Channel.Phone, "Water"));
        script.Add(d.Ago(58, 10), at => teller.AsCommunity(place).OpenAsync(story, "自来水发黄", "3、5、7栋供水管锈蚀，换管约20万元，钱从哪里出。", at, "Water", 15));
        script.Add(d.Ago(57, 12), at => teller.AsResident().Support(story, 46, at));
        script.Add(d.Ago(55, 9), at => teller.AsCommunity(place).Move(story, Step.Consult, at));
        script.Add(d.Ago(52, 9), at => teller.Move(story, Step.Analyse, at));
        script.Add(d.Ago(51, 16), at => teller.AsOfficer(map["区水务局"]).Report(story, map["区水务局"], "取样检测：铁超标，管龄26年，需要更换立管和入户支管，估算20万元。", at));
        script.Add(d.Ago(50, 9), at => teller.AsCommunity(place).PlanAsync(story, RoundtableKind.Community, "黄水怎么治，钱谁出（第一轮）", place, "建设桥社区活动室", d.Ago(46, 19), People(map), at));
        script.Add(d.Ago(46, 19), at => teller.AsCommunity(place).Begin(story, 18, at));
        script.Add(d.Ago(46, 20, 45), at => teller.Conclude(story, Outcome.AnotherRound, "“受影响的户自己出”没有通过；提出维修资金、物业公司、公共收益三个来路，各方回去商量。", at));
        script.Add(d.Ago(40, 10), at => teller.Report(story, company, "公司研究：历史欠账，愿意分担一部分，比例再谈。", at));
        script.Add(d.Ago(38, 9), at => teller.PlanAsync(story, RoundtableKind.Community, "黄水怎么治，钱谁出（第二轮）", place, "建设桥社区活动室", d.Ago(33, 19), People(map), at));
        script.Add(d.Ago(33, 19), at => teller.AsCommunity(place).Begin(story, 12, at));
        script.Add(d.Ago(33, 19, 40), at => teller.CommitAsync(story, company, "公司负责人", "表决通过了再定开工的日子", at));
        script.Add(d.Ago(33, 19, 50), at => teller.CommitAsync(story, map["区水务局"], "供水科负责人", "3天内在3栋门口设应急取水点", at));
        script.Add(d.Ago(33, 20, 30), at => teller.Conclude(story, Outcome.FollowUp, "物业公司出一半，公共收益出一半；动用公共收益要业主表决，挨家挨户去问。", at));
        script.Add(d.Ago(31, 17), at => teller.AsOfficer(map["区水务局"]).KeepAsync(story, story.Commitments[1], "3栋门口应急取水点已开，每天7点到21点。", at));
        script.Add(d.Ago(20, 18), at => teller.AsCommunity(place).Report(story, place, "入户征询1,206户，同意1,118户，还有800多户没碰上人，晚上继续敲门。", at));
        script.Add(d.Ago(6, 18), at => teller.Report(story, place, "入户征询1,874户，同意1,743户；白天不在家的改到周末。", at));
        script.Add(d.Ago(6, 18, 20), at => teller.CommitAsync(story, place, "社区书记", "10个工作日内把剩下的户问完", at));
        script.Add(d.Ago(2, 9), at => teller.PlanAsync(story, RoundtableKind.Community, "黄水：表决结果和开工安排", place, "建设桥社区活动室", d.Ahead(4, 19), People(map), at));
    }

    private static List<Invited> People(Map map) =>
    [
        new(Side.Residents, Said.As("3栋代表"), null), new(Side.Officials, Said.As("社区书记"), map["建设桥社区"].Id), new(Side.Residents, Said.As("5栋代表"), null), new(Side.Officials, Said.As("物业公司"), map["安和物业公司"].Id),
        new(Side.Residents, Said.As("7栋代表"), null), new(Side.Officials, Said.As("区水务局"), map["区水务局"].Id), new(Side.Residents, Said.As("业委会"), null), new(Side.Officials, Said.As("街道干部"), map["十字街街道"].Id),
        new(Side.Residents, Said.As("未受影响楼栋代表"), null), new(Side.Officials, Said.As("政协委员"), null),
    ];
}
