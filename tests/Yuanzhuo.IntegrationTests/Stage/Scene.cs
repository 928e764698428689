using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>A small district of a test's own: a street, two communities, departments, and a person for each role. Names are invented.</summary>
public sealed class Scene
{
    private static int _districts = 1000; // 360103 is left to the demo

    private readonly App _app;
    private readonly Dictionary<string, Guid> _accounts = [];

    private Scene(App app) => _app = app;

    /// <summary>Six digits of this scene's district.</summary>
    public string DistrictCode { get; } = "36" + Interlocked.Increment(ref _districts).ToString("D4", System.Globalization.CultureInfo.InvariantCulture);

    public OrgUnit District { get; private set; } = null!;

    public OrgUnit Street { get; private set; } = null!;

    public OrgUnit Community { get; private set; } = null!;

    public OrgUnit OtherCommunity { get; private set; } = null!;

    /// <summary>A district department (城建局).</summary>
    public OrgUnit Works { get; private set; } = null!;

    /// <summary>Another district department (水务).</summary>
    public OrgUnit Water { get; private set; } = null!;

    public static async Task<Scene> SetAsync(App app)
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        var scene = new Scene(app);
        await app.WithDbAsync(async db =>
        {
            scene.FoundUnits(db, app.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        return scene;
    }

    /// <summary>A client signed in as somebody with that role at that unit (the usual one for the role, if none is named).</summary>
    public async Task<HttpClient> AsAsync(Role role, OrgUnit? at = null) => await _app.SignedInAsync(await PersonAsync(role, at ?? UsualUnitOf(role)));

    /// <summary>The account of somebody with that role at that unit; the same one when asked again.</summary>
    public async Task<Guid> PersonAsync(Role role, OrgUnit at, string name = "")
    {
        var key = $"{role}@{at.Id}{name}";
        if (_accounts.TryGetValue(key, out var known)) return known;
        var id = await _app.WithAsync(async services =>
        {
            var now = _app.Clock.GetUtcNow();
            var account = new Account { Id = Guid.CreateVersion7(), UserName = Guid.CreateVersion7().ToString("N"), DisplayName = $"{at.Name}{role}{name}", CreatedAt = now };
            var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account);
            Assert.True(made.Succeeded, string.Join(";", made.Errors.Select(e => e.Description)));
            var db = services.GetRequiredService<YuanzhuoDb>();
            db.Add(Post.Give(account.Id, role, at.Id, ChinaTime.DateOf(now), null, now));
            await db.SaveChangesAsync();
            return account.Id;
        });
        return _accounts[key] = id;
    }

    public OrgUnit UsualUnitOf(Role role) => role switch
    {
        Role.CommunityOrganiser => Community,
        Role.StreetCoordinator => Street,
        Role.DepartmentOfficer or Role.DepartmentHead => Works,
        _ => District,
    };

    private void FoundUnits(YuanzhuoDb db, DateTimeOffset at)
    {
        var on = ChinaTime.DateOf(at);
        District = Found(OrgUnitKind.District, "试验区", DistrictCode, null);
        Street = Found(OrgUnitKind.Street, "甲街道", DistrictCode + "001000", District);
        Community = Found(OrgUnitKind.Community, "梧桐社区", DistrictCode + "001001", Street);
        OtherCommunity = Found(OrgUnitKind.Community, "银杏社区", DistrictCode + "001002", Street);
        Works = Found(OrgUnitKind.Department, "区城建局", null, District);
        Water = Found(OrgUnitKind.Department, "区水务局", null, District);

        OrgUnit Found(OrgUnitKind kind, string name, string? code, OrgUnit? parent)
        {
            var unit = OrgUnit.Found(kind, name, code, parent, "", on, at);
            db.Add(unit);
            return unit;
        }
    }
}
