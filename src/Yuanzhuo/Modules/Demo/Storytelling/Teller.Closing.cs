using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>Closing with two keys.</summary>
internal sealed partial class Teller
{
    private const int AskWithin = 5;

    public void Apply(StoryThread story, OrgUnit doer, string words, DateTimeOffset at) => Ask(story, doer, cast.Somebody(doer, Role.DepartmentOfficer), ClosureAim.Solved, words, at);

    /// <summary>The community explains and asks whether people agree.</summary>
    public void Explain(StoryThread story, string words, DateTimeOffset at) => Ask(story, story.Place, cast.Somebody(story.Place, Role.CommunityOrganiser), ClosureAim.Explained, words, at);

    /// <summary>All agree: it ends with that.</summary>
    public void Agree(StoryThread story, string words, DateTimeOffset at)
    {
        Must(story.Closure.Answer(story.Concerns[0].Id, true, Satisfaction.Satisfied, Said.As(words), null, at));
        Must(story.Matter.End(Ending.Explained, story.Closure.Words, at));
        Note(story.Closure, story.Matter);
    }

    private void Ask(StoryThread story, OrgUnit doer, Guid accountId, ClosureAim aim, string words, DateTimeOffset at)
    {
        var application = new Application
        {
            Aim = aim, MatterId = story.Matter.Id, PlaceId = story.Place.Id, AccountId = accountId, UnitId = doer.Id, Words = Said.As(words),
            VoicesToAsk = story.Matter.Voices.Count(v => v.LeftAt is null), Asking = Deadline.From(Term.WorkingDays(AskWithin), at, Calendar),
        };
        story.Closure = Must(Closure.Apply(application, story.Commitments.Count(p => p.IsOpen), at));
        db.Add(story.Closure);
        Must(story.Matter.SetAwaitsClosure(true, at));
        Note(story.Closure, story.Matter);
    }

    public void Answer(StoryThread story, bool isSolved, Satisfaction satisfaction, string words, DateTimeOffset at, int voice = 0)
    {
        Must(story.Closure.Answer(story.Concerns[voice].Id, isSolved, satisfaction, Said.As(words), null, at));
        if (!isSolved) Must(story.Matter.SetAwaitsClosure(false, at));
        Note(story.Closure, story.Matter);
    }

    public void Check(StoryThread story, string words, DateTimeOffset at)
    {
        Must(story.Closure.Check(cast.Somebody(story.Place, Role.CommunityOrganiser), story.Place.Id, Said.As(words), at));
        Note(story.Closure);
    }

    public void Approve(StoryThread story, OrgUnit street, string words, DateTimeOffset at)
    {
        Must(story.Closure.Approve(cast.Somebody(street, Role.StreetCoordinator), street.Id, at));
        Must(story.Matter.StrikeOff(Said.As(words), at));
        Note(story.Closure, story.Matter);
    }
}
