using System.Globalization;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>还有3个工作日, 今天到期, 逾期2个工作日.</summary>
public static class DueWords
{
    public static string Left(DateOnly today, DateOnly dueOn, WorkingCalendar calendar, CultureInfo? reader = null) =>
        Left(TimeLeft.Between(today, dueOn, calendar), reader);

    public static string Left(TimeLeft left, CultureInfo? reader = null)
    {
        var amount = Math.Abs(left.Amount);
        var unit = left.Unit;
        if (amount == 0)
            return CalendarWords.Get((left.IsLate ? "LateSince" : "Due") + (unit == TimeLeftUnit.Hours ? "ThisHour" : "Today"), reader);
        var key = (left.IsLate ? "Late" : "Left") + unit;
        return CalendarWords.Format(key, reader, amount);
    }
}
