using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Ledger.Measuring;

/// <summary>Counts what is published beside the books. Each count is one set of a few months, so that it stays cheap whatever there is.</summary>
public sealed class ReadPractice(PracticeSets sets)
{
    /// <summary>No longer than this is counted at once.</summary>
    public const int MostMonths = 12;

    private static readonly (PracticeList Done, PracticeList? Of)[] Shown =
    [
        (PracticeList.Tables, null), (PracticeList.PromisesInTime, PracticeList.PromisesDue), (PracticeList.AnswersInTime, PracticeList.AnswersDue),
        (PracticeList.Satisfied, PracticeList.Rated), (PracticeList.UnitsWithBody, PracticeList.Units), (PracticeList.DepartmentsPresent, PracticeList.Departments),
    ];

    /// <summary>The last three months up to today, where nothing else is asked; never more than a year.</summary>
    public static PracticeScope Scope(OrgUnit? place, DateOnly? from, DateOnly? to, DateOnly today)
    {
        var last = to ?? today;
        var first = from ?? new DateOnly(last.Year, last.Month, 1).AddMonths(-2);
        var earliest = last.AddMonths(-MostMonths).AddDays(1);
        return new(place, first < earliest ? earliest : first, last, today);
    }

    public async Task<IReadOnlyList<PracticeFigure>> HandleAsync(PracticeScope scope, CancellationToken ct)
    {
        var figures = new List<PracticeFigure>();
        foreach (var (done, of) in Shown) figures.Add(new(done, await sets.CountAsync(done, scope, ct), of, of is { } whole ? await sets.CountAsync(whole, scope, ct) : 0));
        return figures;
    }

    /// <summary>Month by month, the latest first: who sat at a table.</summary>
    public async Task<IReadOnlyList<PracticeMonth>> MonthsAsync(PracticeScope scope, CancellationToken ct)
    {
        var months = new List<PracticeMonth>();
        for (var first = new DateOnly(scope.To.Year, scope.To.Month, 1); first.AddMonths(1) > scope.From; first = first.AddMonths(-1))
        {
            var last = first.AddMonths(1).AddDays(-1);
            var month = scope with { From = first < scope.From ? scope.From : first, To = last > scope.To ? scope.To : last };
            months.Add(new(month.From, month.To, await sets.CountAsync(PracticeList.Tables, month, ct), await sets.CountAsync(PracticeList.DepartmentsPresent, month, ct)));
        }

        return months;
    }

    /// <summary>A page of a list, the latest first, and how long it is.</summary>
    public async Task<(IReadOnlyList<PracticeLine> Lines, int Total)> PageAsync(PracticeList list, PracticeScope scope, int page, CancellationToken ct)
    {
        var lines = sets.Of(list, scope);
        // Ratings, units and departments have no day.
        var ordered = list <= PracticeList.AnswersInTime ? lines.OrderByDescending(l => l.On).ThenBy(l => l.Place) : lines.OrderBy(l => l.Place);
        var shown = await ordered.ThenBy(l => l.Key).Skip((page - 1) * ReadLedger.PageSize).Take(ReadLedger.PageSize).ToListAsync(ct);
        return (shown, await sets.CountAsync(list, scope, ct));
    }
}
