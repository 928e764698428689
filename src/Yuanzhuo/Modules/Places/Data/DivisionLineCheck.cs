using Yuanzhuo.Modules.Places.Domain.Divisions;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>What lines of one year must agree on: each code once, one name per street, one district.</summary>
internal sealed class DivisionLineCheck
{
    private readonly HashSet<(int, string)> _codes = [];
    private readonly Dictionary<(int, string), string> _streets = [];
    private readonly Dictionary<int, string> _districts = [];

    public Refusal? Refuse(int year, DivisionRow place)
    {
        var district = place.Code[..6];
        if (_districts.TryGetValue(year, out var first) && first != district) return Refusal.Invalid("Places.RowOtherDistrict", null, district, first);
        if (_streets.TryGetValue((year, place.StreetCode), out var name) && name != place.StreetName) return Refusal.Invalid("Places.RowStreetTwoNames", null, name, place.StreetName);
        if (!_codes.Add((year, place.Code))) return Refusal.Invalid("Places.RowCodeTwice", null, place.Code);
        (_districts[year], _streets[(year, place.StreetCode)]) = (district, place.StreetName);
        return null;
    }
}
