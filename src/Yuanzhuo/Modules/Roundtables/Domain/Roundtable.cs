using Yuanzhuo.Kernel;

namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>
/// A roundtable (圆桌会): planned with place, time, agenda and people; announced; held, with what was agreed for each agenda item; its
/// result published. Who was there is kept as public labels and counts, not names.
/// </summary>
public sealed partial class Roundtable : Aggregate
{
    private readonly List<AgendaItem> _agenda = [];
    private readonly List<Participant> _participants = [];

    private Roundtable()
    {
    }

    /// <summary>Such as <c>360103-2026-R0012</c>.</summary>
    public string Number { get; private set; } = "";

    public RoundtableKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The organisation that hosts it: a community as a rule, the services desk for enterprises.</summary>
    public Guid HostUnitId { get; private set; }

    /// <summary>Where, in public words.</summary>
    public string Venue { get; private set; } = "";

    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>The day in China.</summary>
    public DateOnly HeldOn { get; private set; }

    public RoundtableState State { get; private set; }

    public DateTimeOffset? NoticeAt { get; private set; }

    public DateTimeOffset? ResultAt { get; private set; }

    /// <summary>The last day on which the result must stay published (居委会组织法 2025 修订, art. 34: at least 15 days).</summary>
    public DateOnly? ResultPublicUntilOn { get; private set; }

    /// <summary>People who came without being asked (来往群众).</summary>
    public int WalkIns { get; private set; }

    public IReadOnlyList<AgendaItem> Agenda => _agenda;

    public IReadOnlyList<Participant> Participants => _participants;

    public override Guid? FactsAtPlace => HostUnitId;

    public static Roundtable Plan(string number, Plan plan, DateTimeOffset at)
    {
        var table = new Roundtable { Number = number, HostUnitId = plan.HostUnitId };
        table.Take(plan);
        table.Record(at, new RoundtablePlanned(number, plan.Kind, plan.Title, plan.HostUnitId, plan.StartsAt, plan.MatterIds.Count));
        return table;
    }

    /// <summary>Until it is announced the plan can be changed.</summary>
    public Result Replan(Plan plan, DateTimeOffset at)
    {
        if (State != RoundtableState.Planned) return Refusal.RuleBroken("Roundtables.AlreadyAnnounced");
        Take(plan);
        Record(at, new RoundtablePlanned(Number, plan.Kind, plan.Title, HostUnitId, plan.StartsAt, plan.MatterIds.Count));
        return Result.Done;
    }

    /// <summary>
    /// Gives notice (发通知). With less than the usual days' notice the public is told why it is urgent.
    /// </summary>
    /// <param name="today">The day of the notice in China.</param>
    /// <param name="usualDays">Rule <c>meeting.notice</c>.</param>
    /// <param name="whyShort">Why the notice is shorter.</param>
    /// <param name="at">Now.</param>
    public Result GiveNotice(DateOnly today, int usualDays, string? whyShort, DateTimeOffset at)
    {
        if (State != RoundtableState.Planned) return Refusal.RuleBroken("Roundtables.AlreadyAnnounced");
        if (_agenda.Count == 0) return Refusal.RuleBroken("Roundtables.AgendaIsEmpty");
        if (StartsAt <= at) return Refusal.RuleBroken("Roundtables.StartsInThePast");
        if (HeldOn < today.AddDays(usualDays) && string.IsNullOrWhiteSpace(whyShort)) return Refusal.Invalid("Roundtables.NoticeIsShort", "WhyShort", usualDays);
        (State, NoticeAt) = (RoundtableState.Announced, at);
        foreach (var item in _agenda) Record(at, new RoundtableAnnounced(Number, Title, StartsAt, Venue, whyShort), item.MatterId);
        return Result.Done;
    }

    /// <summary>It does not take place.</summary>
    public Result Cancel(string reason, DateTimeOffset at)
    {
        if (State is RoundtableState.Published or RoundtableState.Cancelled) return Refusal.RuleBroken("Roundtables.IsOver");
        if (string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("Roundtables.ReasonNeeded", "Reason");
        State = RoundtableState.Cancelled;
        foreach (var item in _agenda) Record(at, new RoundtableCancelled(Number, reason), item.MatterId);
        return Result.Done;
    }

    private void Take(Plan plan)
    {
        (Kind, Title, Venue, StartsAt, HeldOn) = (plan.Kind, plan.Title, plan.Venue, plan.StartsAt, ChinaTime.DateOf(plan.StartsAt));
        _agenda.Clear();
        _agenda.AddRange(plan.MatterIds.Distinct().Select((matter, index) => new AgendaItem(Id, matter, index + 1)));
        _participants.Clear();
        _participants.AddRange(plan.People.Select((p, index) => new Participant(Id, index + 1, p.Side, p.Label, p.UnitId)));
    }
}

/// <summary>What a plan holds. Words and labels are public.</summary>
public sealed record Plan
{
    public required RoundtableKind Kind { get; init; }

    public required string Title { get; init; }

    public required Guid HostUnitId { get; init; }

    public required string Venue { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Matters in the order in which they come to the table.</summary>
    public required IReadOnlyList<Guid> MatterIds { get; init; }

    public required IReadOnlyList<Invited> People { get; init; }
}

/// <summary>Somebody asked to come: "4栋居民代表", "区城建局".</summary>
public sealed record Invited(Side Side, string Label, Guid? UnitId);

public enum RoundtableKind
{
    /// <summary>社区圆桌会.</summary>
    Community,

    /// <summary>专题圆桌会.</summary>
    Themed,

    /// <summary>企业圆桌会, run by the services desk.</summary>
    Enterprise,
}

public enum RoundtableState
{
    Planned,
    Announced,

    /// <summary>Results are being recorded.</summary>
    Held,
    Published,
    Cancelled,
}

/// <summary>The two tones of the seats.</summary>
public enum Side
{
    /// <summary>群众.</summary>
    Residents,

    /// <summary>干部和单位.</summary>
    Officials,
}
