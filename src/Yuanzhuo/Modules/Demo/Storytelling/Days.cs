using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>Days of a story, told as working days before (or after) today, so that the demo is always fresh.</summary>
internal sealed class Days(WorkingCalendar calendar, DateOnly today)
{
    public WorkingCalendar Calendar => calendar;

    public DateOnly Today => today;

    /// <summary>That many working days ago, at that hour in China.</summary>
    public DateTimeOffset Ago(int workingDays, int hour, int minute = 0) => At(calendar.AddWorkingDays(calendar.RollBack(today), -workingDays), hour, minute);

    /// <summary>That many working days from today.</summary>
    public DateTimeOffset Ahead(int workingDays, int hour, int minute = 0) => At(calendar.AddWorkingDays(today, workingDays), hour, minute);

    private static DateTimeOffset At(DateOnly day, int hour, int minute) => ChinaTime.At(day, new TimeOnly(hour, minute));
}
