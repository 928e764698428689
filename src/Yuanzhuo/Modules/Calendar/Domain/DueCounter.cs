namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>Counts one term from one instant (民法典 200–204).</summary>
internal sealed class DueCounter(DateTimeOffset from, WorkingCalendar calendar, TimeOnly closeOfBusiness)
{
    private readonly DateOnly _startOn = ChinaTime.DateOf(from);

    public DueDate Count(Term term) => term.Kind switch
    {
        TermKind.WorkingDays or TermKind.ReviewOn => WorkingDays(term),
        TermKind.Days => Rolled(term, _startOn.AddDays(term.Amount)),
        TermKind.Months => Rolled(term, _startOn.AddMonths(term.Amount)),
        TermKind.Hours => Hours(term),
        TermKind.OnDate => AsSpoken(term, term.On ?? _startOn),
        _ => AsSpoken(term, _startOn),
    };

    private DueDate WorkingDays(Term term)
    {
        var dueOn = calendar.AddWorkingDays(_startOn, term.Amount);
        return Due(term, rawOn: dueOn, dueOn, skippedFrom: _startOn, calendar.UnpublishedYear(_startOn.AddDays(1), dueOn));
    }

    private DueDate Rolled(Term term, DateOnly rawOn)
    {
        var dueOn = calendar.RollForward(rawOn);
        return Due(term, rawOn, dueOn, skippedFrom: rawOn.AddDays(-1), calendar.UnpublishedYear(rawOn, dueOn));
    }

    private DueDate Hours(Term term)
    {
        var at = from.ToUniversalTime().AddHours(term.Amount);
        var on = ChinaTime.DateOf(at);
        return new DueDate(on, at, false, Counting.Plain(term, from, on, at));
    }

    private DueDate AsSpoken(Term term, DateOnly on)
    {
        var at = EndOf(on);
        return new DueDate(on, at, false, Counting.Plain(term, from, on, at));
    }

    private DueDate Due(Term term, DateOnly rawOn, DateOnly dueOn, DateOnly skippedFrom, int? unpublished)
    {
        var at = EndOf(dueOn);
        var skipped = SkippedDays.Between(calendar, skippedFrom, dueOn);
        return new DueDate(dueOn, at, unpublished is not null, new Counting(term, from, rawOn, dueOn, at, skipped, unpublished));
    }

    /// <summary>Close of business, or midnight where the commitment was made after it on that very day (民法典 203).</summary>
    private DateTimeOffset EndOf(DateOnly on)
    {
        var close = ChinaTime.At(on, closeOfBusiness);
        return on == _startOn && close <= from ? ChinaTime.StartOf(on.AddDays(1)) : close;
    }
}
