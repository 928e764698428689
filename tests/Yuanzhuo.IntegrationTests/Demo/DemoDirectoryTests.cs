using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Demo.Seeding;
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
        await FoundAsync();

        var units = await app.WithDbAsync(async db => await db.OrgUnits.AtOrBelow((await db.UnitByCodeAsync(ShippedDivisions.XihuCode))!.Path).ToListAsync());
        int Of(OrgUnitKind kind) => units.Count(u => u.Kind == kind);
        Assert.Equal((138, 13, 9, 12), (Of(OrgUnitKind.Community), Of(OrgUnitKind.Village), Of(OrgUnitKind.FamilyCommittee), Of(OrgUnitKind.Street)));
        Assert.Equal((13, DemoNames.Estates.Sum(e => e.Buildings)), (Of(OrgUnitKind.Discipline), Of(OrgUnitKind.Building)));
        Assert.Equal("tlscsq", units.Single(u => u.Name == "铁路四村社区").Initials);
        Assert.Single(units, u => u.Name == "桃花镇纪委");
    }

    [Fact]
    public async Task An_entrance_is_named_from_its_street_down()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        await FoundAsync();

        var (name, street, community) = await app.WithDbAsync(async db =>
        {
            var estate = await db.OrgUnits.SingleAsync(u => u.Name == DemoNames.WaterEstate);
            var building = await db.OrgUnits.SingleAsync(u => u.ParentId == estate.Id && u.Name == "12栋");
            return (await db.PlaceNameAsync(building), (await db.StreetOfAsync(building))!.Name, (await db.CommunityOfAsync(building))!.Name);
        });

        Assert.Equal(("十字街街道 · 建设桥社区 · 建桥花苑 · 12栋", "十字街街道", "建设桥社区"), (name, street, community));
    }

    private static readonly SemaphoreSlim Founding = new(1);

    private async Task FoundAsync()
    {
        await Founding.WaitAsync();
        try
        {
            await app.WithAsync(async s =>
            {
                await s.GetRequiredService<DemoDirectory>().FoundAsync();
                return 0;
            });
        }
        finally
        {
            Founding.Release();
        }
    }
}

public sealed class DemoDirectoryOnSqlite(SqliteApp app) : DemoDirectoryTests(app);

public sealed class DemoDirectoryOnPostgres(PostgresApp app) : DemoDirectoryTests(app);
