using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Showing;

/// <summary>Reads the list's filters out of the address; what makes no sense filters nothing.</summary>
internal sealed class ListFilters(YuanzhuoDb db, TimeProvider clock)
{
    private const int MostWords = 60;
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

    public RoundtableFilter Read(OrgUnit? place, string? kind, string? period, string? words)
    {
        var (from, until) = SpanOf(period, clock.TodayInChina());
        var clean = CleanText.Of(words);
        return new RoundtableFilter
        {
            PlacePath = place?.Path, FromOn = from, UntilOn = until,
            Kind = Enum.TryParse<RoundtableKind>(kind, out var known) && Enum.IsDefined(known) ? known : null,
            Words = clean.Length == 0 ? null : clean[..Math.Min(clean.Length, MostWords)],
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
