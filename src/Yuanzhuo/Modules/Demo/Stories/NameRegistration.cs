using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Demo.Storytelling;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Demo.Stories;

/// <summary>Case 8: the "办不成事" window; an hour at the table and it was solved on the spot.</summary>
internal sealed class NameRegistration : IStory
{
    public void Tell(Script script, Teller teller, Map map)
    {
        var desk = map["区政务服务办"];
        var story = new StoryThread { Place = map["桃花路社区"] };
        var d = teller.Days;

        script.Add(d.Ago(52, 10), at => teller.As(desk, Role.ServicesDesk).Raise(story, "企业名称登记三次都被退，窗口说系统里有近似的，到底能不能办？", at, Channel.EnterpriseWindow, "Permits"));
        script.Add(d.Ago(52, 10, 40), at => teller.OpenAsync(story, "企业名称登记办不下来", "企业名称三次被退，请说清规则、当场给结果。", at, "Permits", 2));
        script.Add(d.Ago(51, 9), at => teller.PlanAsync(story, RoundtableKind.Enterprise, "名称登记为什么办不成", desk, "政务大厅二楼", d.Ago(47, 15), People(map), at));
        script.Add(d.Ago(47, 15), at => teller.As(desk, Role.ServicesDesk).Begin(story, 0, at));
        script.Add(d.Ago(47, 15, 55), at => teller.Conclude(story, Outcome.SolvedOnTheSpot, "近似名称已注销，市场监管局当场核准，执照当天领走。", at));
        script.Add(d.Ago(47, 16, 30), at => teller.End(story, Ending.SolvedOnTheSpot, "一个小时坐下来说清楚，名称当场核准。", at));
    }

    private static List<Invited> People(Map map) =>
    [
        new(Side.Residents, Said.As("企业负责人"), null), new(Side.Officials, Said.As("区政务服务办"), map["区政务服务办"].Id), new(Side.Residents, Said.As("企业经办人"), null), new(Side.Officials, Said.As("区市场监管局"), map["区市场监管局"].Id),
    ];
}
