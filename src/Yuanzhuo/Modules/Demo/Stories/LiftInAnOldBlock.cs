using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Demo.Storytelling;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Demo.Stories;

/// <summary>Case 1: entrance by entrance, each when it is ready (成熟一个装一个); at public notice now.</summary>
internal sealed class LiftInAnOldBlock : IStory
{
    public void Tell(Script script, Teller teller, Map map)
    {
        var place = map["铁路四村社区"];
        var street = map.StreetOf(place);
        var story = new StoryThread { Place = place };
        var d = teller.Days;

        script.Add(d.Ago(76, 9, 12), at => teller.AsResident().Raise(story, "我们4栋没有电梯，家里老人八十多了，上下楼全靠人背。到底什么时候能装？要多少钱？", at, Channel.Online, "Lift"));
        script.Add(d.Ago(75, 19, 40), at => teller.AsResident().Raise(story, "4栋的王建业阿姨也想装电梯，她电话13800001234，说一楼有人不同意。", at, Channel.Door, "Lift"));
        script.Add(d.Ago(75, 20, 10), at => teller.AsCommunity(place).OpenAsync(story, "老楼没有电梯，老人上下楼难", "4栋等老楼加装电梯：要有时间表，说清费用、运行费和工期。", at, "Lift", 15));
        script.Add(d.Ago(74, 8, 30), at => teller.AsResident().Support(story, 21, at));
        script.Add(d.Ago(72, 10), at => teller.AsCommunity(place).Move(story, Step.Consult, at));
        script.Add(d.Ago(70, 18, 30), at => teller.Report(story, place, "逐单元上门问了72户，愿意装的58户，一楼4户有顾虑：采光和噪音。", at));
        script.Add(d.Ago(68, 9), at => teller.Move(story, Step.Analyse, at));
        script.Add(d.Ago(67, 16), at => teller.Report(story, place, "请电梯公司和设计单位看过现场：4栋2、4单元具备条件，1、3单元要先移管线。", at));
        script.Add(d.Ago(66, 9), at => teller.PlanAsync(story, RoundtableKind.Community, "老楼加装电梯：等一起装，还是成熟一个装一个", place, "铁路四村社区活动室", d.Ago(62, 19), People(map), at));
        script.Add(d.Ago(62, 19), at => teller.AsCommunity(place).Begin(story, 6, at));
        script.Add(d.Ago(62, 19, 50), at => teller.CommitAsync(story, street, "街道城建办负责人", "十个工作日内拿出各单元时间表", at));
        script.Add(d.Ago(62, 20, 5), at => teller.CommitAsync(story, map["区城建局"], "房改科负责人", "审批资料已交齐，力争在15个工作日内组织联合审查", at));
        script.Add(d.Ago(62, 20, 40), at => teller.Conclude(story, Outcome.FollowUp, "不等几个单元一起装，成熟一个装一个；4单元先行。费用按楼层系数分摊，业主自己商量，街道帮忙算。", at));
        script.Add(d.Ago(55, 11), at => teller.AsStreet(street).KeepAsync(story, story.Commitments[0], "四个单元的时间表已贴在各单元门口：4单元今年，2单元明年一季度，1、3单元移管线后再定。", at));
        script.Add(d.Ago(40, 17), at => teller.AsCommunity(place).Report(story, place, "4单元12户全部签字，41万元到位，其中业主自筹29万元，财政补助12万元待申领。", at));
        script.Add(d.Ago(30, 10), at => teller.Report(story, place, "与电梯公司签订合同，方案、预算、维保和补偿都写进去了。", at));
        script.Add(d.Ago(4, 9), at => teller.Move(story, Step.Publicise, at));
        script.Add(d.Ago(4, 9, 10), at => teller.CommitAsync(story, place, "社区书记", "14个工作日内完成公示并报联合审查", at));
        script.Add(d.Ago(4, 9, 20), at => teller.Report(story, place, "方案在4栋各单元和小区门口公示10天，异议可到社区活动室或打社区电话提出。", at));
    }

    private static List<Invited> People(Map map) =>
    [
        new(Side.Residents, Said.As("4栋居民代表"), null), new(Side.Officials, Said.As("街道书记"), map["南站街道"].Id), new(Side.Residents, Said.As("2单元代表"), null), new(Side.Officials, Said.As("区城建局"), map["区城建局"].Id),
        new(Side.Residents, Said.As("一楼住户代表"), null), new(Side.Officials, Said.As("电梯公司"), null), new(Side.Residents, Said.As("业委会"), null), new(Side.Officials, Said.As("社区书记"), map["铁路四村社区"].Id),
        new(Side.Residents, Said.As("老年居民代表"), null), new(Side.Officials, Said.As("区市场监管局"), map["区市场监管局"].Id), new(Side.Residents, Said.As("3单元代表"), null), new(Side.Officials, Said.As("人大代表"), null),
        new(Side.Residents, Said.As("1单元代表"), null), new(Side.Officials, Said.As("街道纪工委"), null), new(Side.Residents, Said.As("在职党员"), null),
    ];
}
