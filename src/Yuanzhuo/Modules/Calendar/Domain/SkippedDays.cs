namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>What the counting met on its way: kept as values, so that it can be told in any language.</summary>
/// <param name="Weekends">Whether an ordinary Saturday or Sunday was skipped.</param>
/// <param name="Holidays">Names of the holidays skipped, in the order met, as the notices print them.</param>
/// <param name="MakeUpDays">Make-up days that were counted.</param>
public sealed record SkippedDays(bool Weekends, IReadOnlyList<string> Holidays, IReadOnlyList<DateOnly> MakeUpDays)
{
    public static SkippedDays None { get; } = new(false, [], []);

    /// <summary>Looks through (from, to].</summary>
    internal static SkippedDays Between(WorkingCalendar calendar, DateOnly from, DateOnly to)
    {
        var holidays = new List<string>();
        var makeUps = new List<DateOnly>();
        var weekendDays = WeekendDays(from, to);
        foreach (var day in calendar.NamedBetween(from, to))
        {
            if (!WorkingCalendar.IsWeekday(day.On))
                weekendDays--;
            if (day.Kind == DayKind.MakeUp)
                makeUps.Add(day.On);
            else if (!holidays.Contains(day.Name))
                holidays.Add(day.Name);
        }

        return new SkippedDays(weekendDays > 0, holidays, makeUps);
    }

    private static int WeekendDays(DateOnly from, DateOnly to) => WeekendDaysThrough(to.DayNumber) - WeekendDaysThrough(from.DayNumber);

    /// <summary>Day 0 (0001-01-01) is a Monday.</summary>
    private static int WeekendDaysThrough(int dayNumber) => ((dayNumber + 1) / 7 * 2) + Math.Max(0, ((dayNumber + 1) % 7) - 5);
}
