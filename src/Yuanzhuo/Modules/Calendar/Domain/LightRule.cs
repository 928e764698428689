using System.Linq.Expressions;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>
/// The one rule of the lights on one day (policy notes E): blue is done, red is overdue, yellow has few working days left or did not move,
/// grey stands still or has nothing due. A thing without a day that does not move is yellow, too: that is how the window screens were
/// forgotten. The calendar counts once, here; a row is then only compared, by this code and by the database alike.
/// </summary>
public sealed record LightRule
{
    /// <param name="today">The day in China.</param>
    /// <param name="calendar">The working calendar.</param>
    /// <param name="yellowDays">Rule <c>light.yellow</c>: yellow with at most so many working days left.</param>
    /// <param name="staleDays">Rule <c>case.stale</c>: yellow after so many working days without movement, at least 1.</param>
    public LightRule(DateOnly today, WorkingCalendar calendar, int yellowDays, int staleDays)
    {
        (Today, Calendar, StaleDays) = (today, calendar, Math.Max(staleDays, 1));
        YellowUntilOn = calendar.AddWorkingDays(today, yellowDays + 1).AddDays(-1);
        StaleBeforeAt = ChinaTime.StartOf(calendar.AddWorkingDays(today.AddDays(1), -StaleDays));
    }

    public DateOnly Today { get; }

    public WorkingCalendar Calendar { get; }

    /// <summary>So many working days without movement are too many.</summary>
    public int StaleDays { get; }

    /// <summary>The last due day that is soon.</summary>
    public DateOnly YellowUntilOn { get; }

    /// <summary>What moved last before this instant has stood still for too long.</summary>
    public DateTimeOffset StaleBeforeAt { get; }

    /// <summary>The light with its reason.</summary>
    public DueLight Of(DueState state) => state switch
    {
        { IsEnded: true } => new(LightColour.Grey, LightReason.Ended),
        { IsDone: true } => new(LightColour.Blue, LightReason.Done),
        { IsPaused: true } => new(LightColour.Grey, LightReason.Paused, Pause: state.Pause),
        { IsReview: true } => Dated(state, state.DueOn < Today ? (LightColour.Yellow, LightReason.ReviewMissed) : (LightColour.Grey, LightReason.ReviewAhead)),
        { DueOn: { } due } when due < Today => Dated(state, state.IsAim ? (LightColour.Yellow, LightReason.AimPassed) : (LightColour.Red, LightReason.Overdue)),
        { DueOn: { } due } when due <= YellowUntilOn => Dated(state, (LightColour.Yellow, LightReason.Soon)),
        _ when state.MovedAt < StaleBeforeAt => Dated(state, (LightColour.Yellow, LightReason.Stuck)),
        { DueOn: null } => new(LightColour.Grey, LightReason.NoDate, Why: state.Why),
        _ => Dated(state, (LightColour.Green, LightReason.OnTime)),
    };

    /// <summary>Which states show this colour: the same rule as bounds that a database compares.</summary>
    public Expression<Func<DueState, bool>> Is(LightColour colour)
    {
        var (today, yellowUntil, staleBefore) = (Today, YellowUntilOn, StaleBeforeAt);
        return colour switch
        {
            LightColour.Blue => s => !s.IsEnded && s.IsDone,
            LightColour.Red => s => !s.IsEnded && !s.IsDone && !s.IsPaused && !s.IsReview && !s.IsAim && s.DueOn < today,
            LightColour.Yellow => s => !s.IsEnded && !s.IsDone && !s.IsPaused
                && ((s.IsReview && s.DueOn < today)
                    || (!s.IsReview && (s.DueOn == null || s.IsAim || s.DueOn >= today) && (s.DueOn <= yellowUntil || s.MovedAt < staleBefore))),
            LightColour.Green => s => !s.IsEnded && !s.IsDone && !s.IsPaused && !s.IsReview && s.DueOn > yellowUntil && (s.MovedAt == null || s.MovedAt >= staleBefore),
            _ => s => s.IsEnded || (!s.IsDone && (s.IsPaused
                || (s.IsReview && (s.DueOn == null || s.DueOn >= today)) || (!s.IsReview && s.DueOn == null && (s.MovedAt == null || s.MovedAt >= staleBefore)))),
        };
    }

    /// <summary>Which things show this colour.</summary>
    /// <param name="colour">The colour.</param>
    /// <param name="states">Where a thing keeps what the light looks at: <c>thing => new DueState { … }</c>.</param>
    public Expression<Func<T, bool>> Is<T>(LightColour colour, Expression<Func<T, DueState>> states) => DueStateColumns.Into(Is(colour), states);

    /// <summary>
    /// Which of the things that are known to be open show this colour. A condition said twice is right and slow: a database takes it for twice
    /// as rare, and at a million matters chose a plan for 900 open ones where there were 30,000.
    /// </summary>
    public Expression<Func<T, bool>> IsAmongOpen<T>(LightColour colour, Expression<Func<T, DueState>> states) => DueStateColumns.Into(Is(colour), states, isOpen: true);

    private DueLight Dated(DueState state, (LightColour Colour, LightReason Reason) is_) => new(
        is_.Colour, is_.Reason, state.DueOn, state.DueOn is { } due ? TimeLeft.Between(Today, due, Calendar) : null,
        state.MovedAt is { } moved && moved < StaleBeforeAt ? Calendar.WorkingDaysBetween(ChinaTime.DateOf(moved), Today) : null);
}
