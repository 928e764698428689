using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Demo.Founding;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.IntegrationTests.Demo;

public abstract class DemoDirectoryTests(App app)
{
    /// <summary>Numbers of the newspaper reports: 138 communities and 13 villages; the shipped list has 12 streets and 9 家委会.</summary>
    [Fact]
    public async Task The_demo_district_has_138_communities_and_13_villages_in_12_streets_however_often_it_is_founded()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        await FoundAsync();
        var units = await FoundAsync();

        var counts = await app.WithDbAsync(db => db.OrgUnits.AtOrBelow(units.District.Path).GroupBy(u => u.Kind).ToDictionaryAsync(g => g.Key, g => g.Count()));
        Assert.Equal((138, 13, 9, 12), (counts[OrgUnitKind.Community], counts[OrgUnitKind.Village], counts[OrgUnitKind.FamilyCommittee], counts[OrgUnitKind.Street]));
        Assert.Equal(13, counts[OrgUnitKind.Discipline]);
        Assert.Equal(DemoNames.Estates.Sum(e => e.Buildings), counts[OrgUnitKind.Building]);
    }

    [Fact]
    public async Task The_cases_find_their_units()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        var units = await FoundAsync();

        var water = units.Estate(DemoNames.WaterEstate);
        Assert.Equal(("建设桥社区", "十字街街道", "建桥花苑业委会", 12), (water.Community.Name, water.Street.Name, water.OwnersBody.Name, water.Buildings.Count));
        Assert.Equal("区政务服务办", units.ServicesDesk.Name);
        Assert.Equal("桃花镇纪委", units.DisciplineOf(units["桃花镇"]).Name);
        Assert.Equal("tlscsq", units["铁路四村社区"].Initials);
    }

    private async Task<DemoUnits> FoundAsync()
    {
        await Founding.WaitAsync();
        try
        {
            return await app.WithAsync(s => s.GetRequiredService<DemoDirectory>().FoundAsync());
        }
        finally
        {
            Founding.Release();
        }
    }

    private static readonly SemaphoreSlim Founding = new(1);
}

public sealed class DemoDirectoryOnSqlite(SqliteApp app) : DemoDirectoryTests(app);

public sealed class DemoDirectoryOnPostgres(PostgresApp app) : DemoDirectoryTests(app);
