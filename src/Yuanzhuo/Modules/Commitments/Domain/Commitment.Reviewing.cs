using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>A commitment without a date is looked at again (policy notes C).</summary>
public sealed partial class Commitment
{
    /// <summary>At the review a date is given, or a new review date with the reason why not.</summary>
    /// <param name="term">The date as now promised, or <see cref="Term.ReviewOn"/>.</param>
    /// <param name="reason">Why there is still no date; compulsory then. Public words.</param>
    /// <param name="calendar">The working calendar of the matter's place.</param>
    /// <param name="at">The instant of the review; the new term is counted from it.</param>
    public Result Review(Term term, PublicWords? reason, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (RefusedBecauseNotOpen() is { } closed) return closed;
        if (Deadline.IsPaused) return Refusal.RuleBroken("Commitments.StandsStill");
        if (!Term.IsReview) return Refusal.RuleBroken("Commitments.HasADate");
        if (term.IsReview && string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("Commitments.ReviewNeedsReason", "Reason");
        if (RefuseDate(term, ChinaTime.DateOf(at)) is { } refusal) return refusal;
        Bind(term, at, calendar);
        Record(at, new CommitmentReviewed(Term.Kind, Term.Amount, IsAim, DueOn, ReviewOn, IsProvisional, reason));
        return Result.Done;
    }
}
