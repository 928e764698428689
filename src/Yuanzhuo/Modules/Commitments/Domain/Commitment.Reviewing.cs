using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>Dates that come later or move: a promise without a date is looked at again (policy notes C), a provisional date is counted again (trap 4).</summary>
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
        if (!Term.IsReview) return Refusal.RuleBroken("Commitments.HasADate");
        if (term.IsReview && string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("Commitments.ReviewNeedsReason", "Reason");
        if (RefuseDate(term, ChinaTime.DateOf(at)) is { } refusal) return refusal;
        Bind(term, at, calendar);
        Record(at, new CommitmentReviewed(TermKind, TermAmount, IsAim, DueOn, ReviewOn, IsProvisional, reason));
        return Result.Done;
    }

    /// <summary>
    /// The calendar was imported: an open provisional date is counted again. A firm date stays as it was told to people.
    /// </summary>
    /// <returns>Whether the date moved or became firm.</returns>
    public bool Recount(WorkingCalendar calendar, DateTimeOffset at)
    {
        if (!IsOpen || !IsProvisional) return false;
        var before = DueOn ?? ReviewOn;
        SetDates(Count(calendar));
        var after = DueOn ?? ReviewOn;
        if (before == after && IsProvisional) return false;
        Record(at, new CommitmentRedated(before!.Value, after!.Value, IsProvisional));
        return true;
    }
}
