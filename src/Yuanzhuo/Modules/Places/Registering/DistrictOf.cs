using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>Which district a list is about: the one that is named, else the hosting one (<c>Site:DistrictCode</c>), else the only one.</summary>
public sealed class DistrictOf(YuanzhuoDb db, IConfiguration configuration)
{
    public async Task<Result<OrgUnit>> FindAsync(string? code, CancellationToken ct)
    {
        var districts = await AllAsync(ct);
        var wanted = string.IsNullOrWhiteSpace(code) ? configuration["Site:DistrictCode"] : code.Trim();
        var found = districts.Find(d => d.Code == wanted) ?? (string.IsNullOrWhiteSpace(code) && districts.Count == 1 ? districts[0] : null);
        return found is null ? Refusal.Invalid("Places.NoDistrict", "District", wanted ?? "") : found;
    }

    /// <summary>All that are there, by code.</summary>
    public Task<List<OrgUnit>> AllAsync(CancellationToken ct) => db.OrgUnits.AsNoTracking().Existing().Where(u => u.Kind == OrgUnitKind.District).OrderBy(u => u.Code).ToListAsync(ct);

    /// <summary>The existing units of the district, itself among them.</summary>
    public Task<List<OrgUnit>> UnitsAsync(OrgUnit district, CancellationToken ct) => db.OrgUnits.AsNoTracking().AtOrBelow(district.Path).Existing().ToListAsync(ct);
}
