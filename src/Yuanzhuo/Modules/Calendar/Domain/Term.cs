namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>
/// A time limit (时限) as it was promised, with its unit. Plain scalars, so that it can be stored in columns of whatever it belongs to.
/// </summary>
/// <param name="Kind">The unit; decides which of the other values is used.</param>
/// <param name="Amount">How many of the unit, at least 1; 0 for <see cref="TermKind.OnDate"/> and <see cref="TermKind.OnTheSpot"/>.</param>
/// <param name="On">The date of <see cref="TermKind.OnDate"/>, else null.</param>
/// <param name="IsAim">力争: a target only. It is tracked, but never shown red.</param>
public sealed record Term(TermKind Kind, int Amount, DateOnly? On, bool IsAim)
{
    /// <summary>Working days until a commitment without a date is looked at again, where no rule says otherwise.</summary>
    public const int DefaultReviewDays = 10;

    public bool IsReview => Kind == TermKind.ReviewOn;

    public static Term WorkingDays(int amount, bool isAim = false) => Counted(TermKind.WorkingDays, amount, isAim);

    public static Term Days(int amount, bool isAim = false) => Counted(TermKind.Days, amount, isAim);

    public static Term Hours(int amount, bool isAim = false) => Counted(TermKind.Hours, amount, isAim);

    public static Term Months(int amount, bool isAim = false) => Counted(TermKind.Months, amount, isAim);

    public static Term OnDate(DateOnly on, bool isAim = false) => new(TermKind.OnDate, 0, on, isAim);

    public static Term OnTheSpot() => new(TermKind.OnTheSpot, 0, null, false);

    public static Term ReviewOn(int workingDays = DefaultReviewDays) => Counted(TermKind.ReviewOn, workingDays, false);

    /// <summary>A term from a form's values, or the reasons why they make none.</summary>
    public static Result<Term> Of(TermKind kind, int? amount, DateOnly? on, bool isAim) => kind switch
    {
        TermKind.OnTheSpot => OnTheSpot(),
        TermKind.OnDate when on is { } date => OnDate(date, isAim),
        TermKind.OnDate => Refusal.Invalid("Calendar.TermNeedsDate", nameof(On)),
        _ when !Enum.IsDefined(kind) => Refusal.Invalid("Calendar.TermKindUnknown", nameof(Kind)),
        _ when amount is not { } many || many < 1 || many > Longest(kind) => Refusal.Invalid("Calendar.TermAmount", nameof(Amount), 1, Longest(kind)),
        _ => Counted(kind, amount.Value, isAim && kind != TermKind.ReviewOn),
    };

    /// <summary>The most that a term of this unit may hold: some ten years; longer is a slip of the tongue or of the key.</summary>
    public static int Longest(TermKind kind) => kind switch
    {
        TermKind.WorkingDays or TermKind.ReviewOn => 2_500,
        TermKind.Days => 3_650,
        TermKind.Hours => 8_760,
        TermKind.Months => 120,
        _ => 0,
    };

    /// <summary>When it falls due, counted from the instant at which it was spoken, with how it was counted.</summary>
    /// <param name="from">The instant of the commitment; its day in China is not counted.</param>
    /// <param name="calendar">The working calendar of the place.</param>
    /// <param name="closeOfBusiness">China time at which the last day ends; 17:30 where no rule says otherwise (民法典 203).</param>
    public DueDate DueFrom(DateTimeOffset from, WorkingCalendar calendar, TimeOnly? closeOfBusiness = null) =>
        new DueCounter(from, calendar, closeOfBusiness ?? DueDate.DefaultCloseOfBusiness).Count(this);

    private static Term Counted(TermKind kind, int amount, bool isAim)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Longest(kind));
        return new Term(kind, amount, null, isAim);
    }
}
