using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>
/// A roundtable (圆桌会): planned with place, time, agenda and people; announced; held, with what was agreed for each agenda item; its
/// result published. Who was there is kept as public labels and counts, not names. This file: what it is and how it is planned.
/// </summary>
public sealed partial class Roundtable : Aggregate
{
    public const int LongestTitle = 120;

    public const int LongestVenue = 120;

    private readonly List<AgendaItem> _agenda = [];
    private readonly List<Participant> _participants = [];

    private Roundtable()
    {
    }

    /// <summary>Such as <c>360103-2026-R0012</c>.</summary>
    public string Number { get; private set; } = "";

    public RoundtableKind Kind { get; private set; }

    public PublicWords Title { get; private set; } = PublicWords.Empty;

    /// <summary>The organisation that hosts it: a community as a rule, the services desk for enterprises.</summary>
    public Guid HostUnitId { get; private set; }

    /// <summary>Where, in public words.</summary>
    public PublicWords Venue { get; private set; } = PublicWords.Empty;

    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>The day in China.</summary>
    public DateOnly HeldOn { get; private set; }

    public RoundtableState State { get; private set; }

    /// <summary>Topics (议题) in the order in which they come to the table.</summary>
    public IReadOnlyList<AgendaItem> Agenda => _agenda;

    /// <summary>Who was asked to come, in the order of the plan.</summary>
    public IReadOnlyList<Participant> Participants => _participants;

    public override Guid? FactsAtPlace => HostUnitId;

    public static Roundtable Plan(string number, Plan plan, DateTimeOffset at)
    {
        var table = new Roundtable { Number = number, HostUnitId = plan.HostUnitId };
        table.Take(plan);
        table.Record(at, new RoundtablePlanned(number, plan.Kind, plan.Title, plan.HostUnitId, plan.StartsAt, table._agenda.Count));
        return table;
    }

    /// <summary>Until it is announced the plan can be changed; the host stays.</summary>
    public Result Replan(Plan plan, DateTimeOffset at)
    {
        if (State != RoundtableState.Planned) return Refusal.RuleBroken("Roundtables.AlreadyAnnounced");
        Take(plan);
        Record(at, new RoundtablePlanned(Number, plan.Kind, plan.Title, HostUnitId, plan.StartsAt, _agenda.Count));
        return Result.Done;
    }

    private void Take(Plan plan)
    {
        (Kind, Title, Venue, StartsAt, HeldOn) = (plan.Kind, plan.Title, plan.Venue, plan.StartsAt, ChinaTime.DateOf(plan.StartsAt));
        _agenda.Clear();
        _agenda.AddRange(plan.MatterIds.Distinct().Select((matter, index) => new AgendaItem(Id, matter, index + 1)));
        Invite(plan.People);
    }

    private void Invite(IReadOnlyList<Invited> people)
    {
        _participants.Clear();
        _participants.AddRange(people.Select((p, index) => new Participant(Id, index + 1, p.Side, p.Label, p.UnitId)));
    }

    /// <summary>One line on the timeline of each matter of the agenda; without an agenda, one for the host alone.</summary>
    private void RecordOnEach(DateTimeOffset at, Func<AgendaItem?, Fact> fact)
    {
        if (_agenda.Count == 0) Record(at, fact(null));
        foreach (var item in _agenda) Record(at, fact(item), item.MatterId);
    }
}
