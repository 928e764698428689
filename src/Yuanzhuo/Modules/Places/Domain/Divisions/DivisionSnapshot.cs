namespace Yuanzhuo.Modules.Places.Domain.Divisions;

/// <summary>A district's official streets and places in one year.</summary>
public sealed class DivisionSnapshot
{
    private DivisionSnapshot(int year, IReadOnlyList<DivisionRow> places, IReadOnlyList<DivisionStreet> streets) => (Year, Places, Streets) = (year, places, streets);

    public int Year { get; }

    /// <summary>The six digits of the district.</summary>
    public string DistrictCode => Places[0].Code[..6];

    /// <summary>Communities, villages and family committees by code.</summary>
    public IReadOnlyList<DivisionRow> Places { get; }

    /// <summary>Streets and towns by code.</summary>
    public IReadOnlyList<DivisionStreet> Streets { get; }

    /// <summary>The places must be of one district and each code stand once; <c>DivisionFile</c> checks that line by line.</summary>
    public static DivisionSnapshot Of(int year, IEnumerable<DivisionRow> rows)
    {
        var places = rows.OrderBy(r => r.Code, StringComparer.Ordinal).ToList();
        var streets = places.Select(r => new DivisionStreet(r.StreetCode, r.StreetName)).Distinct().OrderBy(s => s.Code, StringComparer.Ordinal).ToList();
        return new DivisionSnapshot(year, places, streets);
    }
}

/// <summary>A street or town: the list names it only by its places.</summary>
/// <param name="Code">Twelve digits.</param>
/// <param name="Name">As shown.</param>
public sealed record DivisionStreet(string Code, string Name);
