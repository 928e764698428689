using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>Roundtables and what is promised there.</summary>
internal sealed partial class Teller
{
    private const int ResultPublicDays = 15;
    private const int NoticeDays = 3;

    public async Task PlanAsync(StoryThread story, RoundtableKind kind, string title, OrgUnit host, string venue, DateTimeOffset startsAt, IReadOnlyList<Invited> people, DateTimeOffset at)
    {
        var year = ChinaTime.DateOf(startsAt).Year;
        var number = $"{cast.DistrictCode}-{year}-R{await db.NextNumberAsync($"roundtable:{cast.DistrictCode}:{year}"):D4}";
        story.Table = Roundtable.Plan(
            number, new Plan { Kind = kind, Title = Said.As(title), HostUnitId = host.Id, Venue = Said.As(venue), StartsAt = startsAt, MatterIds = [story.Matter.Id], People = people }, at);
        db.Add(story.Table);
        Must(story.Table.GiveNotice(ChinaTime.DateOf(at), NoticeDays, null, at));
        Note(story.Table);
    }

    public void Begin(StoryThread story, int walkIns, DateTimeOffset at)
    {
        Must(story.Table.Begin(at));
        Must(story.Table.RecordPresence(story.Table.Participants.Select(p => p.Id).ToHashSet(), walkIns, at));
        Must(story.Matter.Table(story.Table.Id, at));
        Note(story.Table, story.Matter);
    }

    /// <summary>Takes a commitment down as it was spoken, with the term read out of the words.</summary>
    public async Task<Commitment> CommitAsync(StoryThread story, OrgUnit unit, string officer, string words, DateTimeOffset at)
    {
        var atTable = story.Table is { State: RoundtableState.Held };
        var spoken = new SpokenCommitment
        {
            UnitId = unit.Id, Officer = Said.As(officer), Words = Said.As(words), SpokenAt = at, Term = SpokenTerm.Read(words, ChinaTime.DateOf(at), Calendar).Term,
            RoundtableId = atTable ? story.Table.Id : null, AgendaItemId = atTable ? story.Table.Agenda[0].Id : null,
        };
        var commitment = Must(Commitment.Make(story.Matter, spoken, Calendar, at));
        db.Add(commitment);
        story.Commitments.Add(commitment);
        await db.SetCommittedDueAsync(story.Matter, at);
        Note(commitment, story.Matter);
        return commitment;
    }

    public async Task KeepAsync(StoryThread story, Commitment commitment, string words, DateTimeOffset at)
    {
        Must(commitment.Keep(Said.As(words), [], Calendar, at));
        await db.SetCommittedDueAsync(story.Matter, at);
        Note(commitment, story.Matter);
    }

    public void Conclude(StoryThread story, Outcome outcome, string words, DateTimeOffset at)
    {
        Must(story.Table.RecordOutcome(story.Table.Agenda[0].Id, outcome, Said.As(words), at));
        Must(story.Table.PublishResult(ChinaTime.DateOf(at).AddDays(ResultPublicDays), at.AddMinutes(30)));
        Note(story.Table);
    }
}
