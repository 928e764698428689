using System.Linq.Expressions;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>
/// The rule of <see cref="Lights"/> as bounds that a database can compare: the calendar counts once, here, instead of once per row.
/// </summary>
public sealed record LightBounds
{
    private LightBounds(DateOnly today, DateOnly yellowUntilOn, DateTimeOffset staleBeforeAt) =>
        (Today, YellowUntilOn, StaleBeforeAt) = (today, yellowUntilOn, staleBeforeAt);

    public DateOnly Today { get; }

    /// <summary>Last due day that is yellow.</summary>
    public DateOnly YellowUntilOn { get; }

    /// <summary>What moved last before this instant has stood still for too long.</summary>
    public DateTimeOffset StaleBeforeAt { get; }

    public static LightBounds Of(DateOnly today, WorkingCalendar calendar, int yellowDays, int staleDays) => new(
        today,
        calendar.AddWorkingDays(today, yellowDays + 1).AddDays(-1),
        ChinaTime.StartOf(calendar.AddWorkingDays(today.AddDays(1), -staleDays)));

    /// <summary>The matters that show this light. Ended ones are left out: a filter by light asks for work.</summary>
    public Expression<Func<Matter, bool>> Filter(Light light)
    {
        var (today, yellowUntil, staleBefore) = (Today, YellowUntilOn, StaleBeforeAt);
        return light switch
        {
            Light.Blue => m => m.Ending == null && m.AwaitsClosure,
            Light.Red => m => m.Ending == null && !m.AwaitsClosure && m.DueOn < today,
            Light.Yellow => m => m.Ending == null && !m.AwaitsClosure && (m.DueOn == null || m.DueOn >= today)
                && ((m.DueOn != null && m.DueOn <= yellowUntil) || m.LastMovedAt < staleBefore),
            Light.Grey => m => m.Ending == null && !m.AwaitsClosure && m.DueOn == null && m.LastMovedAt >= staleBefore,
            _ => m => m.Ending == null && !m.AwaitsClosure && m.DueOn > yellowUntil && m.LastMovedAt >= staleBefore,
        };
    }
}
