using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Modules.People.Founding;

/// <summary>The organisation at which administrators hold their post: the hosting district (<c>Site:DistrictName</c>, <c>Site:DistrictCode</c>), founded if the directory is still empty.</summary>
internal sealed class TopUnit(YuanzhuoDb db, IConfiguration configuration, TimeProvider clock)
{
    public async Task<Guid> EnsureAsync(CancellationToken ct)
    {
        var code = configuration["Site:DistrictCode"] ?? "360103";
        var known = await db.UnitByCodeAsync(code, ct)
            ?? await db.OrgUnits.Existing().Where(u => u.ParentId == null).OrderBy(u => u.Id).FirstOrDefaultAsync(ct);
        if (known is not null) return known.Id;

        var name = configuration["Site:DistrictName"] ?? "西湖区";
        var district = OrgUnit.Found(OrgUnitKind.District, name, code, null, PinyinInitials.Of(name), clock.TodayInChina(), clock.GetUtcNow());
        db.Add(district);
        return district.Id;
    }
}
