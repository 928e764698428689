using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Demo.Storytelling;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Demo.Stories;

/// <summary>Case 7: an enterprise roundtable on a building site; commitments aloud, one kept, one an aim, one without a date.</summary>
internal sealed class BuildingSite : IStory
{
    public void Tell(Script script, Teller teller, Map map)
    {
        var place = map["桃花路社区"];
        var desk = map["区政务服务办"];
        var works = map["区城建局"];
        var story = new StoryThread { Place = place };
        var d = teller.Days;

        script.Add(d.Ago(13, 9), at => teller.As(desk, Platform.Access.Role.ServicesDesk).Raise(story, "安置房项目道路开挖手续跑了三个部门，红线外的排水管谁来接也没人说清，工期等不起。", at, Channel.EnterpriseWindow, "Permits"));
        script.Add(d.Ago(13, 11), at => teller.OpenAsync(story, "安置房项目：道路开挖手续和红线外排水", "企业反映：开挖许可、费用标准、红线外排水由谁建。", at, "Permits"));
        script.Add(d.Ago(12, 9), at => teller.Move(story, Step.Deliberate, at, "企业急办，直接上圆桌"));
        script.Add(d.Ago(12, 9, 30), at => teller.PlanAsync(story, RoundtableKind.Enterprise, "桃花路安置房项目：道路开挖手续", desk, "项目现场会议室", d.Ago(8, 10), People(map), at));
        script.Add(d.Ago(8, 10), at => teller.As(desk, Platform.Access.Role.ServicesDesk).Begin(story, 2, at));
        script.Add(d.Ago(8, 10, 20), at => teller.CommitAsync(story, map["区城管局"], "审批科负责人", "道路开挖许可力争在8个工作日内办下来", at));
        script.Add(d.Ago(8, 10, 30), at => teller.CommitAsync(story, works, "费用管理负责人", "费用从低不从高", at));
        script.Add(d.Ago(8, 10, 40), at => teller.CommitAsync(story, map["区水务局"], "排水科负责人", "红线外的排水管3天内接好", at));
        script.Add(d.Ago(8, 11, 30), at => teller.Conclude(story, Outcome.FollowUp, "三家单位并联办理，每家定一名信息员，政务服务办跟到底。", at));
        script.Add(d.Ago(7, 9), at => teller.Move(story, Step.Implement, at, "不涉及公示"));
        script.Add(d.Ago(6, 16), at => teller.AsOfficer(map["区水务局"]).KeepAsync(story, story.Commitments[2], "红线外排水管已接通，通水试验正常。", at));
        script.Add(d.Ago(2, 15, 50), at => teller.AsOfficer(map["区城管局"]).CommitAsync(story, map["区城管局"], "审批科负责人", "4个工作日内把许可证送到项目部", at));
        script.Add(d.Ago(2, 16), at => teller.Report(story, map["区城管局"], "开挖方案已过交警会签，许可证本周出。", at));
    }

    private static List<Invited> People(Map map) =>
    [
        new(Side.Residents, Said.As("施工企业"), null), new(Side.Officials, Said.As("区政务服务办"), map["区政务服务办"].Id), new(Side.Residents, Said.As("建设单位"), null), new(Side.Officials, Said.As("区城管局"), map["区城管局"].Id),
        new(Side.Residents, Said.As("监理单位"), null), new(Side.Officials, Said.As("区水务局"), map["区水务局"].Id), new(Side.Residents, Said.As("安置居民代表"), null), new(Side.Officials, Said.As("区城建局"), map["区城建局"].Id),
    ];
}
