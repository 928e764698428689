using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Demo.Storytelling;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Demo.Stories;

/// <summary>Case 3: fifteen households without window screens; nobody moves, each waits for another. Stalled and overdue now.</summary>
internal sealed class WindowScreens : IStory
{
    public void Tell(Script script, Teller teller, Map map)
    {
        var place = map["金圣社区"];
        var works = map["区城建局"];
        var story = new StoryThread { Place = place };
        var d = teller.Days;

        script.Add(d.Ago(31, 9, 30), at => teller.AsResident().Raise(story, "小区15户阳台到现在没装纱窗，蚊子满屋飞，交房时说好的。", at, Channel.Floor, "HouseRepair"));
        script.Add(d.Ago(31, 11), at => teller.AsCommunity(place).OpenAsync(story, "15户阳台没装纱窗", "金圣小区15户阳台纱窗缺失，涉及施工方、城建局和社区。", at, "HouseRepair", 15));
        script.Add(d.Ago(29, 9), at => teller.Move(story, Step.Deliberate, at, "情况清楚，直接上圆桌"));
        script.Add(d.Ago(29, 9, 30), at => teller.PlanAsync(story, RoundtableKind.Community, "15户纱窗什么时候装", place, "金圣社区会议室", d.Ago(24, 15), People(map), at));
        script.Add(d.Ago(24, 15), at => teller.AsCommunity(place).Begin(story, 3, at));
        script.Add(d.Ago(24, 15, 30), at => teller.CommitAsync(story, works, "质安站负责人", "8个工作日内督促施工方上门量尺寸", at));
        script.Add(d.Ago(24, 16), at => teller.Conclude(story, Outcome.FollowUp, "由城建局牵头督促施工方补装，15户名单已交。", at));
        script.Add(d.Ago(23, 9), at => teller.Move(story, Step.Implement, at, "不涉及公示"));
        script.Add(d.Ago(23, 9, 15), at => teller.Offer(story, works, "督促施工方补装纱窗", at));
        script.Add(d.Ago(22, 15), at => teller.AsOfficer(works).Accept(story, at));
        script.Add(d.Ago(20, 16), at => teller.Report(story, works, "协调对接中。", at));
        script.Add(d.Ago(14, 16), at => teller.Report(story, works, "正在推进，协调对接中。", at));
        script.Add(d.Ago(11, 16), at => teller.Report(story, works, "协调对接中。", at));
    }

    private static List<Invited> People(Map map) =>
    [
        new(Side.Residents, Said.As("3栋代表"), null), new(Side.Officials, Said.As("社区书记"), map["金圣社区"].Id), new(Side.Residents, Said.As("5栋代表"), null), new(Side.Officials, Said.As("区城建局"), map["区城建局"].Id),
        new(Side.Residents, Said.As("业主代表"), null), new(Side.Officials, Said.As("施工单位"), null), new(Side.Residents, Said.As("楼栋长"), null),
    ];
}
