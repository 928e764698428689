using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>The meeting itself, and what was agreed at the table.</summary>
public sealed partial class Roundtable
{
    /// <summary>The least days of publication (居委会组织法 2025 修订 art. 34, 村委会组织法 art. 35): a floor of law, no rule pack goes below it.</summary>
    public const int LeastPublicDays = 15;

    /// <summary>More is a slip of the key.</summary>
    public const int MostWalkIns = 2000;

    public DateTimeOffset? BegunAt { get; private set; }

    public DateTimeOffset? ResultAt { get; private set; }

    /// <summary>The last day on which the result must stay published (居委会组织法 2025 修订, art. 34: at least 15 days).</summary>
    public DateOnly? ResultPublicUntilOn { get; private set; }

    /// <summary>People who came without being asked (来往群众).</summary>
    public int WalkIns { get; private set; }

    /// <summary>
    /// It begins; from now on results can be recorded. Nobody is kept out for want of a notice's time. What ended meanwhile is not
    /// brought to the table any more.
    /// </summary>
    /// <param name="at">Now, on the day it was announced for or later.</param>
    /// <param name="endedMatterIds">Matters of the agenda that have ended since the notice.</param>
    public Result Begin(DateTimeOffset at, IReadOnlySet<Guid>? endedMatterIds = null)
    {
        if (State is RoundtableState.Held or RoundtableState.Published) return Refusal.RuleBroken("Roundtables.HasBegun");
        if (State != RoundtableState.Announced) return Refusal.RuleBroken("Roundtables.NotAnnounced");
        if (ChinaTime.DateOf(at) < HeldOn) return Refusal.RuleBroken("Roundtables.NotToday");
        (State, BegunAt) = (RoundtableState.Held, at);
        foreach (var item in _agenda.Where(i => endedMatterIds?.Contains(i.MatterId) == true)) item.LeaveOut(at);
        RecordOnEach(at, _ => new RoundtableBegun(Number));
        return Result.Done;
    }

    /// <summary>It had taken place before it was planned here (补记): straight to the minutes, without a notice, and the record says so.</summary>
    public Result RecordHeldBefore(DateTimeOffset at)
    {
        if (State != RoundtableState.Planned) return Refusal.RuleBroken("Roundtables.HasBegun");
        if (_agenda.Count == 0) return Refusal.RuleBroken("Roundtables.AgendaIsEmpty");
        if (StartsAt > at) return Refusal.RuleBroken("Roundtables.NotHeldYet");
        (State, BegunAt) = (RoundtableState.Held, at);
        RecordOnEach(at, _ => new RoundtableHeldBefore(Number, Title, StartsAt, Venue));
        return Result.Done;
    }

    /// <summary>Everybody may see it: it was announced, or it has been held.</summary>
    public bool IsPublic => NoticeAt is not null || BegunAt is not null;

    /// <summary>Who was there, from the minutes: each invited one present or not, and how many walked in.</summary>
    public Result RecordPresence(IReadOnlySet<Guid> presentIds, int walkIns, DateTimeOffset at)
    {
        if (RefusedUnlessHeld() is { } refused) return refused;
        if (walkIns is < 0 or > MostWalkIns) return Refusal.Invalid("Roundtables.WalkInsOutOfRange", "WalkIns", MostWalkIns);
        foreach (var participant in _participants) participant.SetPresent(presentIds.Contains(participant.Id));
        WalkIns = walkIns;
        Record(at, new PresenceRecorded(Number, _participants.Count(p => p.WasPresent), walkIns));
        return Result.Done;
    }

    /// <summary>The result of one agenda item; may be put right until the result is published.</summary>
    /// <param name="agendaItemId">Which item.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="words">What was agreed. Public words.</param>
    /// <param name="at">Now.</param>
    /// <param name="nextStep">Where the matter goes on; left out, the usual step of that outcome.</param>
    public Result RecordOutcome(Guid agendaItemId, Outcome outcome, PublicWords words, DateTimeOffset at, Step? nextStep = null)
    {
        if (ItemAtTable(agendaItemId) is { IsDone: false } refused) return Result.Refused(refused.Refusals);
        if (string.IsNullOrWhiteSpace(words)) return Refusal.Invalid("Roundtables.WordsNeeded", "Words");
        var next = Outcomes.NextStep(outcome, nextStep);
        if (!next.IsDone) return Result.Refused(next.Refusals);
        var item = _agenda.Find(i => i.Id == agendaItemId)!;
        item.Settle(outcome, words, next.Value, at);
        Record(at, new OutcomeRecorded(Number, outcome, words, next.Value), item.MatterId);
        return Result.Done;
    }

    /// <summary>The item while it is on the table: a result or a commitment can be written under it.</summary>
    public Result<AgendaItem> ItemAtTable(Guid agendaItemId)
    {
        if (RefusedUnlessHeld() is { } refused) return refused;
        if (_agenda.Find(i => i.Id == agendaItemId) is not { } item) return Refusal.NotFound("Roundtables.NoSuchItem");
        return item.Outcome == Outcome.EndedBefore ? Refusal.RuleBroken("Roundtables.ItemLeftOut") : item;
    }

    /// <summary>When words written down now were spoken: now while it is the day of the meeting, later when it began.</summary>
    public DateTimeOffset SpokenAt(DateTimeOffset now) => BegunAt is { } begun && ChinaTime.DateOf(begun) != ChinaTime.DateOf(now) ? begun : now;

    /// <summary>Publishes the result (公结果); every agenda item must have one.</summary>
    public Result PublishResult(DateOnly publicUntilOn, DateTimeOffset at)
    {
        if (RefusedUnlessHeld() is { } refused) return refused;
        if (_agenda.Find(i => i.Outcome is null) is { } open) return Refusal.RuleBroken("Roundtables.ItemWithoutOutcome", open.Order);
        if (publicUntilOn < ChinaTime.DateOf(at).AddDays(LeastPublicDays)) return Refusal.Invalid("Roundtables.PublicTooShort", "PublicUntilOn", LeastPublicDays);
        (State, ResultAt, ResultPublicUntilOn) = (RoundtableState.Published, at, publicUntilOn);
        foreach (var item in _agenda) Record(at, new ResultPublished(Number, item.Outcome!.Value, publicUntilOn), item.MatterId);
        return Result.Done;
    }

    private Refusal? RefusedUnlessHeld() => State switch
    {
        RoundtableState.Held => null,
        RoundtableState.Published => Refusal.RuleBroken("Roundtables.ResultIsOut"),
        _ => Refusal.RuleBroken("Roundtables.NotBegun"),
    };
}
