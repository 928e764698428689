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
