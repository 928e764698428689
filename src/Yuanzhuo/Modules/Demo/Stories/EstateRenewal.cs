using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Demo.Storytelling;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Demo.Stories;

/// <summary>Case 2: renewal of an old estate; done, closed with two keys, and opened again after a rebound (复号).</summary>
internal sealed class EstateRenewal : IStory
{
    public void Tell(Script script, Teller teller, Map map)
    {
        var place = map["红光楼社区"];
        var street = map.StreetOf(place);
        var works = map["区城建局"];
        var story = new StoryThread { Place = place };
        var d = teller.Days;

        script.Add(d.Ago(150, 8, 50), at => teller.AsResident().Raise(story, "院子里没地方停车，孩子也没地方玩，能不能把废掉的自行车棚改一改？", at, Channel.Desk, "PublicSpace"));
        script.Add(d.Ago(150, 10, 5), at => teller.AsCommunity(place).OpenAsync(story, "废车棚改停车位和活动场地", "红光楼院内废弃车棚改造：停车、儿童活动、羽毛球场。", at, "PublicSpace", 15));
        script.Add(d.Ago(149, 12), at => teller.AsResident().Support(story, 34, at));
        script.Add(d.Ago(147, 9), at => teller.AsCommunity(place).Move(story, Step.Consult, at));
        script.Add(d.Ago(141, 9), at => teller.Move(story, Step.Deliberate, at, "居民意见一致，直接上圆桌"));
        script.Add(d.Ago(140, 9), at => teller.PlanAsync(story, RoundtableKind.Community, "一块空地三样用：车位、滑梯、羽毛球", place, "红光楼院内", d.Ago(136, 15), People(map), at));
        script.Add(d.Ago(136, 15), at => teller.AsCommunity(place).Begin(story, 11, at));
        script.Add(d.Ago(136, 15, 40), at => teller.CommitAsync(story, works, "老旧小区改造办负责人", "30个工作日内把场地做好", at));
        script.Add(d.Ago(136, 16, 30), at => teller.Conclude(story, Outcome.FollowUp, "东边划18个车位，中间放滑梯，西边画羽毛球场；晚上9点以后不打球。", at));
        script.Add(d.Ago(134, 9), at => teller.Move(story, Step.Publicise, at));
        script.Add(d.Ago(122, 9), at => teller.Move(story, Step.Implement, at));
        script.Add(d.Ago(122, 9, 10), at => teller.Offer(story, works, "场地施工由老旧小区改造办负责", at));
        script.Add(d.Ago(121, 14), at => teller.AsOfficer(works).Accept(story, at));
        script.Add(d.Ago(112, 16), at => teller.Report(story, works, "旧棚拆完，地面找平，车位划线下周一开始。", at));
        script.Add(d.Ago(107, 17), at => teller.KeepAsync(story, story.Commitments[0], "18个车位、滑梯、羽毛球场都已完工，请居民验收。", at));
        script.Add(d.Ago(106, 9), at => teller.Move(story, Step.Supervise, at));
        script.Add(d.Ago(105, 10), at => teller.AsOfficer(works).Apply(story, works, "场地全部完工，附照片和验收单。", at));
        script.Add(d.Ago(103, 19), at => teller.AsResident().Answer(story, true, Satisfaction.Satisfied, "孩子天天去，停车也不抢了。", at));
        script.Add(d.Ago(102, 10), at => teller.AsCommunity(place).Check(story, "现场看过，与约定一致。", at));
        script.Add(d.Ago(101, 11), at => teller.AsStreet(street).Approve(story, street, "车位、滑梯、羽毛球场建成，反映人确认办好。", at));
        script.Add(d.Ago(9, 9), at => teller.AsStreet(street).Reopen(story, "回头看发现三个车位积水，居民走不过去，复号再办。", at));
        script.Add(d.Ago(8, 10), at => teller.AsOfficer(works).Report(story, works, "已到现场，是雨水口低了两公分；11处里改3处，材料周四到。", at));
        script.Add(d.Ago(8, 10, 30), at => teller.CommitAsync(story, works, "老旧小区改造办负责人", "12个工作日内改好雨水口", at));
    }

    private static List<Invited> People(Map map) =>
    [
        new(Side.Residents, Said.As("1栋代表"), null), new(Side.Officials, Said.As("社区书记"), map["红光楼社区"].Id), new(Side.Residents, Said.As("有车居民"), null), new(Side.Officials, Said.As("区城建局"), map["区城建局"].Id),
        new(Side.Residents, Said.As("宝妈代表"), null), new(Side.Officials, Said.As("街道干部"), map["朝阳洲街道"].Id), new(Side.Residents, Said.As("退休教师"), null), new(Side.Officials, Said.As("设计单位"), null), new(Side.Residents, Said.As("球友代表"), null),
    ];
}
