using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Domain.Divisions;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>A district with the shipped places of a year, under a code of the test's own.</summary>
public sealed class Region
{
    private static int _districts;

    private readonly App _app;

    private Region(App app, string code) => (_app, Code) = (app, code);

    /// <summary>Six digits.</summary>
    public string Code { get; }

    public static async Task<Region> FoundAsync(App app, int year)
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        var region = new Region(app, "45" + Interlocked.Increment(ref _districts).ToString("D4", CultureInfo.InvariantCulture));
        await app.WithAsync(async services =>
        {
            var district = await services.GetRequiredService<DirectorySeed>().FoundAsync("试验区", region.Snapshot(year), new DateOnly(2016, 1, 1));
            await services.GetRequiredService<YuanzhuoDb>().SaveChangesAsync();
            return district;
        });
        return region;
    }

    /// <summary>The shipped file with this region's code in the place of Xihu's.</summary>
    public string File => ShippedDivisions.Text.Replace(",360103", "," + Code, StringComparison.Ordinal);

    public DivisionSnapshot Snapshot(int year) => DivisionSnapshot.Of(year, DivisionFile.Read(new StringReader(File)).Where(r => r.Year == year).Select(r => r.Place!));

    public Task<OrgUnit> UnitAsync(string codeBelow) => _app.WithDbAsync(async db => (await db.UnitByCodeAsync(Code + codeBelow))!);

    /// <summary>All of the region, also what is closed.</summary>
    public Task<List<OrgUnit>> UnitsAsync() => _app.WithDbAsync(async db =>
        await db.OrgUnits.AtOrBelow((await db.UnitByCodeAsync(Code))!.Path).Include(u => u.Lives).AsSplitQuery().ToListAsync());

    /// <summary>At every street and place: a post, an open matter held there, a concern that awaits; in every place an estate; one leader linked to every place.</summary>
    public Task<int> FillAsync() => _app.WithAsync(async services =>
    {
        var now = _app.Clock.GetUtcNow();
        var today = ChinaTime.DateOf(now);
        var account = new Account { Id = Guid.CreateVersion7(), UserName = Guid.CreateVersion7().ToString("N"), DisplayName = "试验员", CreatedAt = now };
        await services.GetRequiredService<UserManager<Account>>().CreateAsync(account);
        var db = services.GetRequiredService<YuanzhuoDb>();
        var district = (await db.UnitByCodeAsync(Code))!;
        var leader = Post.Give(account.Id, Role.Leader, district.Id, today, null, now);
        db.Add(leader);
        foreach (var unit in await db.OrgUnits.AtOrBelow(district.Path).Where(u => u.Id != district.Id).ToListAsync())
        {
            db.Add(Post.Give(account.Id, unit.Kind == OrgUnitKind.Street ? Role.StreetCoordinator : Role.CommunityOrganiser, unit.Id, today, null, now));
            db.Add(Matter.Open(new Opening { Number = $"{unit.Code}-x", Title = "楼道灯坏了".AsPublic(), Summary = "楼道灯坏了".AsPublic(), PlaceId = unit.Id, ReceivedOn = today, HolderId = unit.Id }, now));
            db.Add(Concern.Raise(new Telling { PlaceId = unit.Id }, $"T{unit.Code}", "路灯不亮".AsPublic(), Deadline.OnDay(today, now), now));
            if (unit.Kind == OrgUnitKind.Street) db.Add(OrgUnit.Found(OrgUnitKind.Discipline, DisciplineNames.Of(unit.Name), null, unit, "", today, now));
            else
            {
                leader.Link(unit.Id, now);
                db.Add(OrgUnit.Found(OrgUnitKind.Estate, unit.Name + "一区", null, unit, "", today, now));
            }
        }

        return await db.SaveChangesAsync();
    });
}
