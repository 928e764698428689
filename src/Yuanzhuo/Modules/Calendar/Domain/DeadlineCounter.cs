namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>
/// The term's own last day, moved on by the working days that were granted and by those in which the clock stood still. Whatever the
/// unit of the term, a pause gives back exactly the working days that it covered; a term in hours gets back its hours.
/// </summary>
internal static class DeadlineCounter
{
    public static DueDate Count(Deadline deadline, DateTimeOffset start, WorkingCalendar calendar)
    {
        var plain = deadline.Term.DueFrom(start, calendar);
        var isHours = deadline.Term.Kind == TermKind.Hours;
        var stood = isHours ? deadline.Pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause.Length) : TimeSpan.Zero;
        var days = deadline.ExtendedBy + (isHours ? 0 : deadline.Pauses.Sum(pause => pause.WorkingDays(calendar)));
        if (days == 0 && deadline.Pauses.Count == 0) return plain;
        var from = ChinaTime.DateOf(plain.At + stood);
        var on = calendar.AddWorkingDays(isHours ? from : plain.On, days);
        var at = days == 0 ? plain.At + stood : ChinaTime.At(on, DueDate.DefaultCloseOfBusiness);
        var year = plain.Counting.ProvisionalYear ?? (days == 0 ? null : calendar.UnpublishedYear(FirstMoved(deadline, plain).AddDays(1), on));
        return new DueDate(on, at, year is not null, plain.Counting with { ProvisionalYear = year, Moves = [.. Moves(deadline, on, calendar)] });
    }

    /// <summary>The day from which on the calendar decided how far the last day moved.</summary>
    private static DateOnly FirstMoved(Deadline deadline, DueDate plain) =>
        deadline.Pauses is [var first, ..] && first.FromOn < plain.On ? first.FromOn : plain.On;

    private static IEnumerable<CountingStep> Moves(Deadline deadline, DateOnly on, WorkingCalendar calendar)
    {
        foreach (var pause in deadline.Pauses)
        {
            yield return pause.ToOn is { } to
                ? new("Calendar.CountedPaused", pause.WorkingDays(calendar), pause.FromOn, to)
                : new("Calendar.CountedStandingStill", pause.UsedDays, pause.FromOn, pause.LeftDays);
        }

        if (deadline.ExtendedBy > 0) yield return new("Calendar.CountedExtended", deadline.ExtendedBy);
        if (!deadline.IsPaused) yield return new("Calendar.CountedMovedTo", on);
    }
}
