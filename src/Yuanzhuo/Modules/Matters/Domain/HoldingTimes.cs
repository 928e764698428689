using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>How long one organisation had the ball, in one stretch.</summary>
/// <param name="UnitId">The organisation.</param>
/// <param name="FromAt">Since when.</param>
/// <param name="UntilAt">Until when; null while it holds.</param>
/// <param name="WorkingDays">Working days, the day of the start not counted.</param>
public sealed record HoldingTime(Guid UnitId, DateTimeOffset FromAt, DateTimeOffset? UntilAt, int WorkingDays);

/// <summary>Time held per holder (球在谁手里多久).</summary>
public static class HoldingTimes
{
    /// <summary>Every stretch, oldest first. The day a stretch ends belongs to it, the day it starts does not, so that the sum is the whole.</summary>
    public static IReadOnlyList<HoldingTime> Of(Matter matter, DateOnly today, WorkingCalendar calendar) =>
    [
        .. matter.Holdings.Select(h => new HoldingTime(h.UnitId, h.FromAt, h.UntilAt,
            calendar.WorkingDaysBetween(ChinaTime.DateOf(h.FromAt), h.UntilAt is { } until ? ChinaTime.DateOf(until) : today))),
    ];
}
