namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>One step of the counting.</summary>
/// <param name="Key">The text's key.</param>
/// <param name="Args">Dates, numbers, names and lists of these, not yet put into words.</param>
public sealed record CountingStep(string Key, params object[] Args)
{
    internal static IReadOnlyList<CountingStep> Of(Counting counting) => [.. Plain(counting), .. counting.Moves, .. Provisional(counting)];

    private static IEnumerable<CountingStep> Plain(Counting counting) => counting.Term.Kind switch
    {
        TermKind.WorkingDays or TermKind.ReviewOn => WorkingDays(counting),
        TermKind.Days or TermKind.Months => Rolled(counting),
        TermKind.Hours => [new("Calendar.CountedHours", counting.Term.Amount, ChinaTime.Local(counting.From), ChinaTime.Local(counting.DueAt))],
        TermKind.OnDate => [new("Calendar.CountedOnDate", counting.DueOn)],
        _ => [new("Calendar.CountedOnTheSpot", counting.DueOn)],
    };

    private static IEnumerable<CountingStep> WorkingDays(Counting counting)
    {
        if (counting.Term.IsReview)
            yield return new("Calendar.CountedReview");
        yield return new("Calendar.CountedFrom", counting.StartOn);
        if (counting.Skipped is { Weekends: true } or { Holidays.Count: > 0 })
            yield return new("Calendar.CountedSkipping", counting.Skipped);
        if (counting.Skipped.MakeUpDays.Count > 0)
            yield return new("Calendar.CountedMakeUp", counting.Skipped.MakeUpDays);
        yield return new("Calendar.CountedWorkingDay", counting.Term.Amount, counting.DueOn);
    }

    private static IEnumerable<CountingStep> Rolled(Counting counting)
    {
        yield return new("Calendar.CountedFrom", counting.StartOn);
        var last = counting.Term.Kind == TermKind.Months ? "Calendar.CountedMonths" : "Calendar.CountedDay";
        yield return new(last, counting.Term.Amount, counting.RawOn);
        if (counting.IsRolledForward)
            yield return new("Calendar.CountedRolled", counting.Skipped, counting.DueOn);
    }

    private static IEnumerable<CountingStep> Provisional(Counting counting)
    {
        if (counting.ProvisionalYear is { } year)
            yield return new("Calendar.CountedProvisional", year);
    }
}
