using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>
/// A deadline (期限): what was granted, from when, what stopped the clock, and the last day that follows. One value for the first answer, the
/// handling of a matter, an offered hand-over, a commitment and whatever else falls due. Immutable: every change gives the next value.
/// </summary>
public sealed record Deadline
{
    private Deadline() => Term = Term.OnTheSpot();

    private Deadline(Term term, DateTimeOffset? startAt, PublicWords? awaits) => (Term, StartAt, Awaits) = (term, startAt, awaits);

    public Term Term { get; private init; }

    /// <summary>The instant from which it counts; its day is not counted. Null while it waits for its event.</summary>
    public DateTimeOffset? StartAt { get; private init; }

    /// <summary>The event it starts from (鉴定报告出具), for terms that wait for one. Public words.</summary>
    public PublicWords? Awaits { get; private init; }

    /// <summary>Working days granted on top.</summary>
    public int ExtendedBy { get; private init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Pause> Pauses { get; private init; } = [];

    /// <summary>The last day; null while it waits for its event or stands still.</summary>
    public DateOnly? DueOn { get; private init; }

    /// <summary>暂定: a notice not yet published may still move the last day (policy notes, trap 4).</summary>
    public bool IsProvisional { get; private init; }

    /// <summary>The pause that is not over.</summary>
    public Pause? OpenPause => Pauses is [.., { ToAt: null } open] ? open : null;

    public bool IsPaused => OpenPause is not null;

    /// <summary>The same by the columns that a database compares: it counts, and there is no last day. For what is open, exactly <see cref="IsPaused"/>.</summary>
    public bool StandsStill => StartAt is not null && DueOn is null;

    /// <summary>A term counted from that instant.</summary>
    public static Deadline From(Term term, DateTimeOffset startAt, WorkingCalendar calendar) => new Deadline(term, startAt, null).Counted(calendar);

    /// <summary>A day that was named.</summary>
    public static Deadline OnDay(DateOnly on, DateTimeOffset namedAt) => From(Term.OnDate(on), namedAt, WorkingCalendar.Empty);

    /// <summary>A term that starts when something happens.</summary>
    public static Deadline After(Term term, PublicWords awaits) => new(term, null, awaits);

    /// <summary>The event happened; a clock that runs already runs on.</summary>
    public Deadline Started(DateTimeOffset at, WorkingCalendar calendar) => StartAt is null ? (this with { StartAt = at }).Counted(calendar) : this;

    /// <summary>So many working days more. Ask only while there is a last day.</summary>
    public Deadline Extended(int workingDays, WorkingCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        return (this with { ExtendedBy = ExtendedBy + workingDays }).Counted(calendar);
    }

    /// <summary>Stops the clock, at the latest on the day before the last one: what is late stays late.</summary>
    public Result<Deadline> Paused(PauseReason reason, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (IsPaused) return Refusal.RuleBroken("Calendar.AlreadyPaused");
        if (DueOn is not { } due || StartAt is not { } start || at < start) return Refusal.RuleBroken("Calendar.NothingToPause");
        var today = ChinaTime.DateOf(at);
        if (today >= due) return Refusal.RuleBroken("Calendar.TooLateToPause");
        if (string.IsNullOrWhiteSpace(reason.Words)) return Refusal.Invalid("Calendar.PauseNeedsReason", "Reason");
        if (reason.Words.Text.Length > Pause.LongestReason) return Refusal.Invalid("Calendar.PauseReasonTooLong", "Reason", Pause.LongestReason);
        if (reason.ExpectedOn <= today) return Refusal.Invalid("Calendar.ExpectedOnPassed", "ExpectedOn");
        if (reason.ExpectedOn > today.AddMonths(PauseReason.LongestMonths)) return Refusal.Invalid("Calendar.ExpectedOnTooFar", "ExpectedOn", PauseReason.LongestMonths);
        var used = calendar.WorkingDaysBetween(ChinaTime.DateOf(start), today) - Pauses.Sum(pause => pause.WorkingDays(calendar));
        var open = new Pause(at, null, reason.Words, used, calendar.WorkingDaysBetween(today, due), reason.Ground, reason.ExpectedOn, reason.ById);
        return this with { Pauses = [.. Pauses, open], DueOn = null, IsProvisional = false };
    }

    /// <summary>The clock goes on with what was left.</summary>
    public Result<Deadline> Resumed(WorkingCalendar calendar, DateTimeOffset at)
    {
        if (OpenPause is not { } open) return Refusal.RuleBroken("Calendar.NotPaused");
        return Without(open, at).Counted(calendar);
    }

    /// <summary>What it belongs to has ended, and a pause that is open with it. Where that opens again, <see cref="Reckoned"/> says the last day.</summary>
    public Deadline Settled(DateTimeOffset at) => OpenPause is { } open ? Without(open, at) : this;

    /// <summary>What it belongs to runs again: the last day is counted where settling left none, or where it is provisional.</summary>
    public Deadline Reckoned(WorkingCalendar calendar) => StandsStill && !IsPaused ? Counted(calendar) : Recounted(calendar);

    /// <summary>After a calendar came out: a provisional last day is counted again, a firm one stays as people were told.</summary>
    /// <returns>This very value where nothing changed.</returns>
    public Deadline Recounted(WorkingCalendar calendar) => IsProvisional && Counted(calendar) is var again && (again.DueOn, again.IsProvisional) != (DueOn, IsProvisional) ? again : this;

    /// <summary>How the last day is counted; null while the event is awaited. While the clock stands still: the day as it was before.</summary>
    public DueDate? Count(WorkingCalendar calendar) => StartAt is { } start ? DeadlineCounter.Count(this, start, calendar) : null;

    private Deadline Without(Pause open, DateTimeOffset at) => this with { Pauses = [.. Pauses.SkipLast(1), open with { ToAt = at > open.FromAt ? at : open.FromAt }] };

    private Deadline Counted(WorkingCalendar calendar) =>
        IsPaused || Count(calendar) is not { } due ? this with { DueOn = null, IsProvisional = false } : this with { DueOn = due.On, IsProvisional = due.IsProvisional };
}
