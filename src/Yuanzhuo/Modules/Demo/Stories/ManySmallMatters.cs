using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Demo.Storytelling;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Demo.Stories;

/// <summary>
/// The everyday of a year: some two hundred small matters across the communities, always the same ones, so that ledger and figures
/// have life. Drawn by a fixed seed.
/// </summary>
internal sealed class ManySmallMatters : IStory
{
    private const int Count = 220;
    private const int LongestAgo = 200;

    public void Tell(Script script, Teller teller, Map map)
    {
        // CA5394: the demo wants the same matters every time, not secrets.
#pragma warning disable CA5394
        var random = new Random(20210108);
        var communities = map.Communities;
        for (var i = 0; i < Count; i++)
        {
            var kind = EverydayMatters.All[random.Next(EverydayMatters.All.Count)];
            var place = communities[random.Next(communities.Count)];
            var small = new SmallMatter(kind, place, random.Next(2, LongestAgo), random.Next(8, 18), random.Next(0, 60), random.Next(100), random.Next(0, 9));
            Tell(script, teller, map, small.IsSlow ? small with { DaysAgo = 4 + (small.DaysAgo % (small.Fate == 27 ? 20 : 9)) } : small);
        }
#pragma warning restore CA5394
    }

    private static void Tell(Script script, Teller teller, Map map, SmallMatter small)
    {
        var (kind, place) = (small.Kind, small.Place);
        var street = map.StreetOf(place);
        var doer = map[kind.Doer];
        var story = new StoryThread { Place = place };
        var d = teller.Days;
        var ago = small.DaysAgo;

        script.Add(d.Ago(ago, small.Hour, small.Minute), at => teller.AsResident().Raise(story, kind.Words, at, Channel.Online, kind.Category));
        script.Add(d.Ago(ago - 1, 9, small.Minute), at => teller.AsCommunity(place).OpenAsync(story, kind.Title, kind.Words, at, kind.Category, small.IsSlow ? 15 : 5));
        if (small.Supports > 0) script.Add(d.Ago(ago - 1, 14, small.Minute), at => teller.AsResident().Support(story, small.Supports, at));
        if (ago < 3) return;

        switch (small.Fate)
        {
            case < 8:
                script.Add(d.Ago(ago - 2, 10, small.Minute), at => teller.AsCommunity(place).Explain(story, kind.Explanation, at));
                script.Add(d.Ago(ago - 2, 19, small.Minute), at => teller.AsResident().Agree(story, "说清楚了，我认可。", at));
                return;
            case < 11:
                script.Add(d.Ago(ago - 2, 10, small.Minute), at => teller.AsCommunity(place).End(story, Ending.OtherChannel, "这件事要走法定程序，已把办理地点、材料和电话告诉反映人。", at));
                return;
            case < 14:
                script.Add(d.Ago(ago - 2, 10, small.Minute), at => teller.AsCommunity(place).End(story, Ending.CannotNow, "已列入明年计划，条件成熟后再办，到时会告诉反映人。", at));
                return;
            default:
                Handle(script, teller, story, doer, street, small);
                return;
        }
    }

    private static void Handle(Script script, Teller teller, StoryThread story, OrgUnit doer, OrgUnit street, SmallMatter small)
    {
        var d = teller.Days;
        var ago = small.DaysAgo;
        var isLate = small.Fate > 92;
        if (small.IsSlow)
        {
            Deliberate(script, teller, story, small);
            return;
        }

        script.Add(d.Ago(ago - 2, 9, small.Minute), at => teller.AsCommunity(story.Place).Move(story, Step.Implement, at, "简单事，直接办"));
        script.Add(d.Ago(ago - 2, 9, small.Minute).AddMinutes(5), at => teller.Offer(story, doer, small.Kind.Ask, at));
        script.Add(d.Ago(ago - 3, 10, small.Minute), at => teller.AsOfficer(doer).Accept(story, at));
        script.Add(d.Ago(ago - 3, 11, small.Minute), at => teller.CommitAsync(story, doer, small.Kind.Officer, small.Kind.Commitment, at));
        if (ago < 12) return;
        var done = ago - (isLate ? 11 : 6);
        script.Add(d.Ago(done, 15, small.Minute), at => teller.AsOfficer(doer).KeepAsync(story, story.Commitments[0], small.Kind.Done, at));
        script.Add(d.Ago(done, 16, small.Minute), at => teller.AsCommunity(story.Place).Move(story, Step.Supervise, at));
        script.Add(d.Ago(done, 16, small.Minute).AddMinutes(20), at => teller.AsOfficer(doer).Apply(story, doer, small.Kind.Done, at));
        if (done < 5) return;
        script.Add(d.Ago(done - 1, 19, small.Minute), at => teller.AsResident().Answer(story, true, small.Fate % 7 == 0 ? Satisfaction.Partly : Satisfaction.Satisfied, small.Fate % 3 == 0 ? "办得快，谢谢。" : "可以了。", at));
        script.Add(d.Ago(done - 2, 10, small.Minute), at => teller.AsCommunity(story.Place).Check(story, "现场看过，反映人也说好。", at));
        script.Add(d.Ago(done - 3, 11, small.Minute), at => teller.AsStreet(street).Approve(story, street, small.Kind.Done, at));
    }

    /// <summary>Not so simple: people are asked, the community studies it, and it waits for a roundtable. These are the open ones of the last weeks.</summary>
    private static void Deliberate(Script script, Teller teller, StoryThread story, SmallMatter small)
    {
        var d = teller.Days;
        var ago = small.DaysAgo - 2;
        script.Add(d.Ago(ago, 9, small.Minute), at => teller.AsCommunity(story.Place).Move(story, Step.Consult, at));
        script.Add(d.Ago(ago - 1, 16, small.Minute), at => teller.AsCommunity(story.Place).Report(story, story.Place, "已上门问过周边住户，意见记了下来，准备下一步。", at));
        if (small.Fate % 2 == 0) script.Add(d.Ago(Math.Max(0, ago - 2), 10, small.Minute), at => teller.AsCommunity(story.Place).Move(story, Step.Analyse, at));
    }

    private sealed record SmallMatter(EverydayMatter Kind, OrgUnit Place, int DaysAgo, int Hour, int Minute, int Fate, int Supports)
    {
        /// <summary>Some are not so simple and stay open for weeks.</summary>
        public bool IsSlow => Fate is >= 14 and < 28;
    }
}
