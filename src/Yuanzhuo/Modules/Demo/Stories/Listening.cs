using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Demo.Storytelling;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Demo.Stories;

/// <summary>Case 9: a head of the culture bureau listens and builds a stage programme; done says the bureau, awaiting the answer of those who asked.</summary>
internal sealed class Listening : IStory
{
    public void Tell(Script script, Teller teller, Map map)
    {
        var place = map["系马桩社区"];
        var culture = map["区文广新旅局"];
        var story = new StoryThread { Place = place };
        var d = teller.Days;

        script.Add(d.Ago(44, 9), at => teller.AsResident().Raise(story, "老街坊晚上没地方看戏，以前的采茶戏还能不能演到家门口？", at, Channel.Floor, "Activities"));
        script.Add(d.Ago(43, 9), at => teller.AsCommunity(place).OpenAsync(story, "想在家门口看戏", "老街坊盼采茶戏、露天电影进社区。", at, "Activities"));
        script.Add(d.Ago(43, 15), at => teller.AsCommunity(place).Offer(story, culture, "文艺演出进社区由文广新旅局安排", at));
        script.Add(d.Ago(42, 10), at => teller.As(culture, Role.DepartmentHead).Accept(story, at));
        script.Add(d.Ago(41, 9), at => teller.AsCommunity(place).Move(story, Step.Implement, at, "不用议，定节目单就行"));
        script.Add(d.Ago(40, 15), at => teller.As(culture, Role.DepartmentHead).CommitAsync(story, culture, "局负责人", "一个月内在系马桩演第一场", at));
        script.Add(d.Ago(24, 21), at => teller.KeepAsync(story, story.Commitments[0], "第一场采茶戏在老电影院门口演完，来了300多人。", at));
        script.Add(d.Ago(5, 9), at => teller.Report(story, culture, "节目单排到春节：采茶戏6场、露天电影8场，贴在社区公告栏。", at));
        script.Add(d.Ago(3, 10), at => teller.Move(story, Step.Supervise, at));
        script.Add(d.Ago(2, 10), at => teller.Apply(story, culture, "节目单已落实，首场已演，附照片。", at));
    }
}
