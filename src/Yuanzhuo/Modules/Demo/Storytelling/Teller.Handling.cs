using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>Steps, hand-overs, progress, endings.</summary>
internal sealed partial class Teller
{
    private const int AnswerWithin = 2;

    public void Move(StoryThread story, Step to, DateTimeOffset at, string? reason = null) => Deed(story, story.Matter.MoveTo(to, reason is null ? null : Said.As(reason), at));

    public void Offer(StoryThread story, OrgUnit to, string reason, DateTimeOffset at) =>
        Deed(story, story.Matter.Offer(to.Id, Said.As(reason), Deadline.From(Term.WorkingDays(AnswerWithin), at, Calendar), at));

    public void Accept(StoryThread story, DateTimeOffset at) => Deed(story, story.Matter.AcceptOffer(at));

    public void Refuse(StoryThread story, string reason, OrgUnit next, OrgUnit street, DateTimeOffset at) =>
        Deed(story, story.Matter.RefuseOffer(Said.As(reason), next.Id, street.Id, Deadline.From(Term.WorkingDays(AnswerWithin), at, Calendar), at));

    public void Appoint(StoryThread story, OrgUnit unit, string reason, DateTimeOffset at) => Deed(story, story.Matter.Appoint(unit.Id, Said.As(reason), at));

    public void Report(StoryThread story, OrgUnit unit, string words, DateTimeOffset at)
    {
        Must(story.Matter.Report(unit.Id, Said.As(words), [], at));
        Note(story.Matter);
    }

    public void End(StoryThread story, Ending ending, string words, DateTimeOffset at) => Deed(story, story.Matter.End(ending, Said.As(words), at));

    public void Reopen(StoryThread story, string reason, DateTimeOffset at) => Deed(story, story.Matter.Reopen(Said.As(reason), Calendar, at));

    private void Deed(StoryThread story, Result result)
    {
        Must(result);
        Note(story.Matter);
    }
}
