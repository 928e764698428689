using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>The notice (发通知), and what happens when it does not take place.</summary>
public sealed partial class Roundtable
{
    public DateTimeOffset? NoticeAt { get; private set; }

    /// <summary>Why the notice was shorter than usual; published with it.</summary>
    public PublicWords? WhyShort { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>Why it does not take place. Public words.</summary>
    public PublicWords? CancelReason { get; private set; }

    /// <summary>
    /// Gives notice (发通知). With less than the usual days' notice the public is told why it is urgent (policy notes F: topics are sent
    /// out two or three days before).
    /// </summary>
    /// <param name="today">The day of the notice in China.</param>
    /// <param name="usualDays">Rule <c>meeting.notice</c>.</param>
    /// <param name="whyShort">Why the notice is shorter.</param>
    /// <param name="at">Now.</param>
    public Result GiveNotice(DateOnly today, int usualDays, PublicWords? whyShort, DateTimeOffset at)
    {
        if (State != RoundtableState.Planned) return Refusal.RuleBroken("Roundtables.AlreadyAnnounced");
        if (_agenda.Count == 0) return Refusal.RuleBroken("Roundtables.AgendaIsEmpty");
        if (StartsAt <= at) return Refusal.RuleBroken("Roundtables.StartsInThePast");
        var isShort = IsNoticeShort(today, usualDays);
        if (isShort && string.IsNullOrWhiteSpace(whyShort)) return Refusal.Invalid("Roundtables.NoticeIsShort", "WhyShort", usualDays);
        (State, NoticeAt, WhyShort) = (RoundtableState.Announced, at, isShort ? whyShort : null);
        RecordOnEach(at, _ => new RoundtableAnnounced(Number, Title, StartsAt, Venue, WhyShort));
        return Result.Done;
    }

    /// <summary>
    /// What was announced is changed before it begins: time, place, guests; the topics and the title stand. Everybody reads what it was before. A day that comes
    /// sooner than the usual days from now wants its reason, as a first notice does.
    /// </summary>
    /// <param name="plan">Time, venue and people as they are now.</param>
    /// <param name="today">The day of the change in China.</param>
    /// <param name="usualDays">Rule <c>meeting.notice</c>.</param>
    /// <param name="whyShort">Why the new day is so near.</param>
    /// <param name="at">Now.</param>
    public Result ChangeNotice(Plan plan, DateOnly today, int usualDays, PublicWords? whyShort, DateTimeOffset at)
    {
        if (State == RoundtableState.Planned) return Refusal.RuleBroken("Roundtables.NotAnnounced");
        if (State != RoundtableState.Announced) return Refusal.RuleBroken(State == RoundtableState.Held ? "Roundtables.HasBegun" : "Roundtables.IsOver");
        if (plan.StartsAt <= at) return Refusal.RuleBroken("Roundtables.StartsInThePast");
        var day = ChinaTime.DateOf(plan.StartsAt);
        var isShort = day != HeldOn && day < today.AddDays(usualDays);
        if (isShort && string.IsNullOrWhiteSpace(whyShort)) return Refusal.Invalid("Roundtables.NoticeIsShort", "WhyShort", usualDays);
        var (wasAt, wasVenue) = (StartsAt, Venue);
        if (day != HeldOn) WhyShort = isShort ? whyShort : null;
        (Venue, StartsAt, HeldOn) = (plan.Venue, plan.StartsAt, day);
        List<Guid> asked = [.. _participants.Select(p => p.UnitId).OfType<Guid>()];
        Invite(plan.People);
        List<Guid> now = [.. _participants.Select(p => p.UnitId).OfType<Guid>()];
        (NoLongerAsked, NewlyAsked) = ([.. asked.Except(now)], [.. now.Except(asked)]);
        RecordOnEach(at, _ => new NoticeChanged(Number, wasAt, wasVenue, StartsAt, Venue, _participants.Count, WhyShort));
        return Result.Done;
    }

    /// <summary>Organisations that were on the list before the notice was changed just now; nothing that is kept.</summary>
    public IReadOnlyList<Guid> NoLongerAsked { get; private set; } = [];

    /// <summary>Organisations that the notice as it was changed just now asks for the first time; nothing that is kept.</summary>
    public IReadOnlyList<Guid> NewlyAsked { get; private set; } = [];

    /// <summary>Whether a notice on that day comes later than usual.</summary>
    public bool IsNoticeShort(DateOnly today, int usualDays) => HeldOn < today.AddDays(usualDays);

    /// <summary>It does not take place. What has begun is brought to its end instead.</summary>
    public Result Cancel(PublicWords reason, DateTimeOffset at)
    {
        if (State is RoundtableState.Published or RoundtableState.Cancelled) return Refusal.RuleBroken("Roundtables.IsOver");
        if (State == RoundtableState.Held) return Refusal.RuleBroken("Roundtables.HasBegun");
        if (string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("Roundtables.ReasonNeeded", "Reason");
        (State, CancelledAt, CancelReason) = (RoundtableState.Cancelled, at, reason);
        RecordOnEach(at, _ => new RoundtableCancelled(Number, reason));
        return Result.Done;
    }
}
