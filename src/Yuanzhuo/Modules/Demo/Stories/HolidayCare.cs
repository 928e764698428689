using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Demo.Storytelling;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Demo.Stories;

/// <summary>Case 4: no money needed but people; closed and satisfied.</summary>
internal sealed class HolidayCare : IStory
{
    public void Tell(Script script, Teller teller, Map map)
    {
        var place = map["国贸阳光社区"];
        var street = map.StreetOf(place);
        var culture = map["区文广新旅局"];
        var story = new StoryThread { Place = place };
        var d = teller.Days;

        script.Add(d.Ago(112, 12), at => teller.AsResident().Raise(story, "放假了大人要上班，孩子一个人在家不放心，社区能不能办个托管班？", at, Channel.Online, "Children"));
        script.Add(d.Ago(112, 12, 30), at => teller.AsResident().Raise(story, "双职工家庭求助：假期孩子没人带，饭也没人做。", at, Channel.Phone, "Children"));
        script.Add(d.Ago(112, 15), at => teller.AsCommunity(place).OpenAsync(story, "假期孩子没人带", "双职工家庭盼社区办假期托管班：有人看、有课上、中午有饭。", at, "Children"));
        script.Add(d.Ago(111, 12), at => teller.AsResident().Support(story, 17, at));
        script.Add(d.Ago(111, 9), at => teller.AsCommunity(place).Move(story, Step.Consult, at));
        script.Add(d.Ago(110, 9), at => teller.Move(story, Step.Deliberate, at, "时间紧，先坐下来商量"));
        script.Add(d.Ago(110, 9, 30), at => teller.PlanAsync(story, RoundtableKind.Themed, "假期托管班：人从哪里来", place, "国贸阳光社区二楼", d.Ago(106, 19), People(map), at));
        script.Add(d.Ago(106, 19), at => teller.AsCommunity(place).Begin(story, 9, at));
        script.Add(d.Ago(106, 19, 30), at => teller.CommitAsync(story, culture, "文化馆负责人", "5个工作日内把手工课排出来", at));
        script.Add(d.Ago(106, 19, 45), at => teller.CommitAsync(story, place, "社区书记", "3天内把教室收拾好", at));
        script.Add(d.Ago(106, 20, 30), at => teller.Conclude(story, Outcome.FollowUp, "退休教师6人报名上课，团区委请大学生来，文化馆送手工课，午饭由社区食堂做。", at));
        script.Add(d.Ago(105, 9), at => teller.Move(story, Step.Implement, at, "不花钱，不用公示"));
        script.Add(d.Ago(104, 17), at => teller.KeepAsync(story, story.Commitments[1], "教室、桌椅、空调都好了，能坐30个孩子。", at));
        script.Add(d.Ago(102, 11), at => teller.As(culture, Platform.Access.Role.DepartmentHead).KeepAsync(story, story.Commitments[0], "每周二、四下午手工课，课表已贴。", at));
        script.Add(d.Ago(100, 9), at => teller.AsCommunity(place).Report(story, place, "托管班开班，来了26个孩子，退休教师6位轮流上课。", at));
        script.Add(d.Ago(80, 9), at => teller.Move(story, Step.Supervise, at));
        script.Add(d.Ago(79, 10), at => teller.AsOfficer(culture).Apply(story, culture, "托管班办了20天，没有中断；课表、签到和饭单都在。", at));
        script.Add(d.Ago(78, 20), at => teller.AsResident().Answer(story, true, Satisfaction.Satisfied, "明年还想来。", at));
        script.Add(d.Ago(77, 20), at => teller.AsResident().Answer(story, true, Satisfaction.Satisfied, "饭菜也好，谢谢老师们。", at, 1));
        script.Add(d.Ago(76, 10), at => teller.AsCommunity(place).Check(story, "两位反映人都说好，现场也看过。", at));
        script.Add(d.Ago(75, 10), at => teller.AsStreet(street).Approve(story, street, "假期托管班办成，26个孩子有人带。", at));
    }

    private static List<Invited> People(Map map) =>
    [
        new(Side.Residents, Said.As("双职工家长"), null), new(Side.Officials, Said.As("社区书记"), map["国贸阳光社区"].Id), new(Side.Residents, Said.As("退休教师"), null), new(Side.Officials, Said.As("区文广新旅局"), map["区文广新旅局"].Id),
        new(Side.Residents, Said.As("在职党员"), null), new(Side.Officials, Said.As("团区委"), null), new(Side.Residents, Said.As("家长代表"), null), new(Side.Officials, Said.As("区教体局"), map["区教体局"].Id),
    ];
}
