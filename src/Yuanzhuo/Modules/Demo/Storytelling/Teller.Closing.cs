using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>Closing with two keys.</summary>
internal sealed partial class Teller
{
    private const int AskWithin = 5;

    public void Apply(StoryThread story, OrgUnit doer, string words, DateTimeOffset at)
    {
        var application = new Application
        {
            MatterId = story.Matter.Id, PlaceId = story.Place.Id, AccountId = cast.Somebody(doer, Role.DepartmentOfficer), UnitId = doer.Id, Words = Said.As(words),
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
        Must(story.Closure.Check(cast.Somebody(story.Place, Role.CommunityOrganiser), Said.As(words), at));
        Note(story.Closure);
    }

    public void Approve(StoryThread story, OrgUnit street, string words, DateTimeOffset at)
    {
        Must(story.Closure.Approve(cast.Somebody(street, Role.StreetCoordinator), at));
        Must(story.Matter.StrikeOff(Said.As(words), at));
        Note(story.Closure, story.Matter);
    }
}
