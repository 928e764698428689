using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>A stretch in which a deadline's clock stood still (暂停计时, policy notes C): with a reason that everybody reads.</summary>
/// <param name="FromAt">When the clock was stopped. That day is used; the next one is not.</param>
/// <param name="ToAt">When it went on, that day not counted (民法典 201); null while it stands still.</param>
/// <param name="Reason">Why. Public words.</param>
/// <param name="UsedDays">Working days used before it, earlier pauses left out: kept, whatever comes.</param>
/// <param name="LeftDays">Working days left when it began: what the clock goes on with.</param>
/// <param name="Ground">Of the short list; what was stopped before there was one has its words only.</param>
/// <param name="ExpectedOn">When it was expected to go on, where somebody could say.</param>
/// <param name="ById">The organisation that decided.</param>
public sealed record Pause(
    DateTimeOffset FromAt, DateTimeOffset? ToAt, PublicWords Reason, int UsedDays, int LeftDays, PauseGround Ground = PauseGround.Other, DateOnly? ExpectedOn = null, Guid? ById = null)
{
    public const int LongestReason = 500;

    public DateOnly FromOn => ChinaTime.DateOf(FromAt);

    public DateOnly? ToOn => ToAt is { } to ? ChinaTime.DateOf(to) : null;

    /// <summary>How long it stood still; nothing while it is not over.</summary>
    internal TimeSpan Length => ToAt is { } to ? to - FromAt : TimeSpan.Zero;

    /// <summary>Working days that it covered and that therefore do not count.</summary>
    public int WorkingDays(WorkingCalendar calendar) => ToOn is { } to ? calendar.WorkingDaysBetween(FromOn, to) : 0;
}
