using Yuanzhuo.Kernel;

namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>What was agreed at the table.</summary>
public sealed partial class Roundtable
{
    /// <summary>It begins; from now on results can be recorded. Nobody is kept out for want of a notice's time.</summary>
    public Result Begin(DateTimeOffset at)
    {
        if (State != RoundtableState.Announced) return Refusal.RuleBroken("Roundtables.NotAnnounced");
        State = RoundtableState.Held;
        foreach (var item in _agenda) Record(at, new RoundtableBegun(Number), item.MatterId);
        return Result.Done;
    }

    /// <summary>Who was there, from the minutes: each invited one present or not, and how many walked in.</summary>
    public Result RecordPresence(IReadOnlySet<Guid> presentIds, int walkIns, DateTimeOffset at)
    {
        if (State != RoundtableState.Held) return Refusal.RuleBroken("Roundtables.NotBegun");
        if (walkIns is < 0 or > 2000) return Refusal.Invalid("Roundtables.WalkInsOutOfRange", "WalkIns");
        foreach (var participant in _participants) participant.SetPresent(presentIds.Contains(participant.Id));
        WalkIns = walkIns;
        Record(at, new PresenceRecorded(Number, presentIds.Count, walkIns));
        return Result.Done;
    }

    /// <summary>The result of one agenda item; may be put right until the result is published.</summary>
    public Result RecordOutcome(Guid agendaItemId, Outcome outcome, string words, DateTimeOffset at)
    {
        if (State != RoundtableState.Held) return Refusal.RuleBroken("Roundtables.NotBegun");
        if (_agenda.Find(i => i.Id == agendaItemId) is not { } item) return Refusal.NotFound("Roundtables.NoSuchItem");
        if (string.IsNullOrWhiteSpace(words)) return Refusal.Invalid("Roundtables.WordsNeeded", "Words");
        item.Settle(outcome, words);
        Record(at, new OutcomeRecorded(Number, outcome, words), item.MatterId);
        return Result.Done;
    }

    /// <summary>Publishes the result (公结果); every agenda item must have one.</summary>
    public Result PublishResult(DateOnly publicUntilOn, DateTimeOffset at)
    {
        if (State != RoundtableState.Held) return Refusal.RuleBroken("Roundtables.NotBegun");
        if (_agenda.Find(i => i.Outcome is null) is { } open) return Refusal.RuleBroken("Roundtables.ItemWithoutOutcome", open.Order);
        (State, ResultAt, ResultPublicUntilOn) = (RoundtableState.Published, at, publicUntilOn);
        foreach (var item in _agenda) Record(at, new ResultPublished(Number, item.Outcome!.Value, publicUntilOn), item.MatterId);
        return Result.Done;
    }
}

/// <summary>A topic of the agenda (议题): one matter.</summary>
public sealed class AgendaItem
{
    internal AgendaItem(Guid roundtableId, Guid matterId, int order) => (Id, RoundtableId, MatterId, Order) = (Guid.CreateVersion7(), roundtableId, matterId, order);

    public Guid Id { get; private init; }

    public Guid RoundtableId { get; private init; }

    public Guid MatterId { get; private init; }

    public int Order { get; private init; }

    public Outcome? Outcome { get; private set; }

    /// <summary>What was agreed. Public words.</summary>
    public string? Words { get; private set; }

    internal void Settle(Outcome outcome, string words) => (Outcome, Words) = (outcome, words);
}

/// <summary>Somebody at the table (参会人), by a public label.</summary>
public sealed class Participant
{
    internal Participant(Guid roundtableId, int order, Side side, string label, Guid? unitId) =>
        (Id, RoundtableId, Order, Side, Label, UnitId) = (Guid.CreateVersion7(), roundtableId, order, side, label, unitId);

    public Guid Id { get; private init; }

    public Guid RoundtableId { get; private init; }

    public int Order { get; private init; }

    public Side Side { get; private init; }

    public string Label { get; private init; }

    public Guid? UnitId { get; private init; }

    public bool WasPresent { get; private set; }

    internal void SetPresent(bool wasPresent) => WasPresent = wasPresent;
}

/// <summary>What became of an agenda item.</summary>
public enum Outcome
{
    /// <summary>当场解决.</summary>
    SolvedOnTheSpot,

    /// <summary>解释说明.</summary>
    Explained,

    /// <summary>跟踪办理.</summary>
    FollowUp,

    /// <summary>下一轮再议.</summary>
    AnotherRound,
}
