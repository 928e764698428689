using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Roundtables.Showing;

/// <summary>Reads the list's filters out of the address; what makes no sense filters nothing.</summary>
internal sealed class ListFilters(YuanzhuoDb db, MatterQueries queries, MatterTerms terms, UnitSearch units, TimeProvider clock)
{
    private const int DaysOfMonth = 30;

    /// <summary>Values of <c>period</c>: the last and next 30 days, this year, last year.</summary>
    public static readonly IReadOnlyList<string?> Periods = ["month", "year", "last-year"];

    /// <summary>Streets, and communities that ever hosted one.</summary>
    public async Task<IReadOnlyList<OrgUnit>> PlacesAsync(CancellationToken ct)
    {
        var hosts = db.Roundtables.Select(r => r.HostUnitId);
        var units = await db.OrgUnits.AsNoTracking().Existing()
            .Where(u => u.Code != null && (u.Kind == OrgUnitKind.Street || (hosts.Contains(u.Id) && u.Kind != OrgUnitKind.District))).ToListAsync(ct);
        return [.. units.OrderBy(u => u.Code, StringComparer.Ordinal)];
    }

    public async Task<RoundtableFilter> ReadAsync(OrgUnit? place, string? kind, string? period, string? words, CancellationToken ct)
    {
        var (from, until) = SpanOf(period, clock.TodayInChina());
        var clean = SearchBox.Read(CleanText.Of(words));
        var asked = new List<AskedTerm>();
        foreach (var term in (await queries.ReadAsync(clean, ct)).Demanded) asked.Add(new(term, await terms.FindAsync(new Wanted([term]), ct), await units.BearingAsync(term.Typed, ct)));
        return new RoundtableFilter
        {
            PlacePath = place?.Path, FromOn = from, UntilOn = until,
            Kind = Enum.TryParse<RoundtableKind>(kind, out var known) && Enum.IsDefined(known) ? known : null,
            Words = clean.Length == 0 ? null : clean, Terms = asked,
        };
    }

    private static (DateOnly? From, DateOnly? Until) SpanOf(string? period, DateOnly today) => period switch
    {
        "month" => (today.AddDays(-DaysOfMonth), today.AddDays(DaysOfMonth)),
        "year" => (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31)),
        "last-year" => (new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year - 1, 12, 31)),
        _ => (null, null),
    };
}
