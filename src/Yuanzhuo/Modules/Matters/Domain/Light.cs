using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>The light of a matter (灯).</summary>
public enum Light
{
    /// <summary>Something is due, with more working days left than the yellow rule wants.</summary>
    Green,

    /// <summary>Due soon, or nothing moved for too long.</summary>
    Yellow,

    /// <summary>Overdue.</summary>
    Red,

    /// <summary>Nothing is due, or it has ended.</summary>
    Grey,

    /// <summary>Done, awaiting closure (待销号).</summary>
    Blue,
}

/// <summary>
/// What the light of a matter says (policy notes E): blue awaits closure, red is overdue, yellow has few working days left or did not
/// move, grey has nothing due. A matter without a due day that does not move is yellow, too: that is how the window screens were forgotten.
/// </summary>
public static class Lights
{
    /// <param name="matter">An open matter; an ended one is grey.</param>
    /// <param name="today">The day in China.</param>
    /// <param name="calendar">The working calendar.</param>
    /// <param name="yellowDays">Yellow with at most so many working days left (rule <c>light.yellow</c>).</param>
    /// <param name="staleDays">Yellow after so many working days without movement, at least 1 (rule <c>case.stale</c>).</param>
    public static Light LightOf(Matter matter, DateOnly today, WorkingCalendar calendar, int yellowDays, int staleDays)
    {
        if (!matter.IsOpen) return Light.Grey;
        if (matter.AwaitsClosure) return Light.Blue;
        if (matter.DueOn < today) return Light.Red;
        if (matter.DueOn is { } due && calendar.WorkingDaysBetween(today, due) <= yellowDays) return Light.Yellow;
        if (IdleDays(matter, today, calendar) >= staleDays) return Light.Yellow;
        return matter.DueOn is null ? Light.Grey : Light.Green;
    }

    /// <summary>Working days since the last movement; the day of the movement is not counted.</summary>
    public static int IdleDays(Matter matter, DateOnly today, WorkingCalendar calendar) =>
        calendar.WorkingDaysBetween(ChinaTime.DateOf(matter.LastMovedAt), today);
}
