using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Modules.Demo.Seeding;

/// <summary>Interim.</summary>
internal sealed class DemoDirectory(DirectorySeed seed, YuanzhuoDb db, TimeProvider clock)
{
    public async Task FoundAsync(CancellationToken ct)
    {
        var on = new DateOnly(2021, 1, 1);
        var district = await seed.FoundAsync("西湖区", ShippedDivisions.Xihu(2021), on, ct);
        foreach (var name in new[] { "区城建局", "区城管局", "区市场监管局", "区民政局", "区教体局", "区文广新旅局", "区水务局", "区消防救援大队", "安和物业公司" })
            db.Add(OrgUnit.Found(name.EndsWith("公司", StringComparison.Ordinal) ? OrgUnitKind.Company : OrgUnitKind.Department, name, null, district, PinyinInitials.Of(name), on, clock.GetUtcNow()));
        db.Add(OrgUnit.Found(OrgUnitKind.ServicesDesk, "区政务服务办", null, district, "", on, clock.GetUtcNow()));
    }
}
