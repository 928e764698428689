namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>In what two sources differ on one day.</summary>
public enum SourceDifferenceKind
{
    OnlyInFirst,
    OnlyInSecond,
    KindDiffers,
}

/// <summary>One day on which two sources do not say the same.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">In what they differ.</param>
/// <param name="First">What the first source says, or null.</param>
/// <param name="Second">What the second source says, or null.</param>
/// <param name="ChangesCounting">
/// False where both come to the same, e.g. one names a Saturday off that is off anyhow. Only true differences need a decision.
/// </param>
public sealed record SourceDifference(DateOnly On, SourceDifferenceKind Kind, SpecialDay? First, SpecialDay? Second, bool ChangesCounting);

/// <summary>Holds two sources of holidays against each other; names are not compared, as every source spells them its own way.</summary>
public static class CompareSources
{
    /// <summary>The differences by date, over the years that both sources publish.</summary>
    public static IReadOnlyList<SourceDifference> ByDate(WorkingCalendar first, WorkingCalendar second) =>
    [
        .. first.Days.Concat(second.Days).Select(day => day.On).Distinct().Order()
            .Where(on => first.UnpublishedYear(on, on) is null && second.UnpublishedYear(on, on) is null)
            .Select(on => Difference(on, first, second)).OfType<SourceDifference>(),
    ];

    private static SourceDifference? Difference(DateOnly on, WorkingCalendar first, WorkingCalendar second)
    {
        var (a, b) = (first.Named(on), second.Named(on));
        if (a?.Kind == b?.Kind)
            return null;
        var kind = a is null ? SourceDifferenceKind.OnlyInSecond : b is null ? SourceDifferenceKind.OnlyInFirst : SourceDifferenceKind.KindDiffers;
        return new SourceDifference(on, kind, a, b, first.IsWorkingDay(on) != second.IsWorkingDay(on));
    }
}
