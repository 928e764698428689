namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>In what the time left is told.</summary>
public enum TimeLeftUnit
{
    WorkingDays,

    /// <summary>Natural days, where no working day lies between.</summary>
    Days,

    Hours,
}

/// <summary>How long until a term ends, or for how long it is late.</summary>
/// <param name="Amount">Positive: still to come. Negative: late. 0: it ends today, or within the hour.</param>
/// <param name="Unit">The unit of the amount.</param>
/// <param name="IsLate">Whether the last instant has passed.</param>
public readonly record struct TimeLeft(int Amount, TimeLeftUnit Unit, bool IsLate)
{
    /// <summary>By dates alone: a day due today is not late.</summary>
    public static TimeLeft Between(DateOnly today, DateOnly dueOn, WorkingCalendar calendar)
    {
        var working = calendar.WorkingDaysBetween(today, dueOn);
        var natural = dueOn.DayNumber - today.DayNumber;
        return working != 0 || natural == 0
            ? new TimeLeft(working, TimeLeftUnit.WorkingDays, natural < 0)
            : new TimeLeft(natural, TimeLeftUnit.Days, natural < 0);
    }

    /// <summary>To the instant: terms in hours are told in hours, and what was due today is late after its last instant.</summary>
    public static TimeLeft Between(DateTimeOffset now, DueDate due, WorkingCalendar calendar)
    {
        var isLate = now > due.At;
        if (due.Counting.Term.Kind == TermKind.Hours)
            return new TimeLeft((int)((due.At - now).Ticks / TimeSpan.TicksPerHour), TimeLeftUnit.Hours, isLate);
        return Between(ChinaTime.DateOf(now), due.On, calendar) with { IsLate = isLate };
    }
}
