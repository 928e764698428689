using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.IntegrationTests.Work;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Administering;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.Enrolling;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Registering;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Work;
using static Yuanzhuo.IntegrationTests.People.StreetStage;
using Person = Yuanzhuo.IntegrationTests.Work.Person;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>A street's own administrator: accounts and posts of that street and below, and nobody else's.</summary>
public abstract class DelegationTests(App app)
{
    /// <summary>Tried on somebody, of the own street and of elsewhere.</summary>
    private static readonly Type[] OnOne = [typeof(ResetPassword), typeof(UnlockAccount), typeof(TakeAwaySecondFactor), typeof(GivePost), typeof(EndPost), typeof(CloseAccount)];

    /// <summary>Tried each by itself.</summary>
    private static readonly Type[] OfAll = [typeof(OpenAccount), typeof(ImportPeople), typeof(LinkLeader), typeof(CloseUnused)];

    [Fact]
    public async Task Accounts_and_posts_below_the_own_street_are_theirs()
    {
        var (stage, administrator) = await SetAsync(app);
        var (_, organiser) = await app.AccountAsync(Role.CommunityOrganiser, stage.Scene.Community);

        foreach (var (deed, input) in Deeds(organiser, stage.Scene.OtherCommunity, Role.CommunityOrganiser))
        {
            var tried = await stage.TryAsync(deed, input, administrator);
            Assert.True(deed == typeof(TakeAwaySecondFactor) ? tried.Why is ["People.HasNoFactor"] : tried.IsDone, $"{deed.Name}: {tried}");
        }
    }

    /// <summary>Every deed on people, with somebody of another place or with a role that only the district gives.</summary>
    [Fact]
    public async Task Nobody_of_another_place_and_nobody_who_supervises_is_theirs()
    {
        var (stage, administrator) = await SetAsync(app);
        var scene = stage.Scene;
        (Role Role, OrgUnit At)[] others = [(Role.DepartmentOfficer, scene.Works), (Role.Inspector, scene.Street), (Role.Administrator, scene.District), (Role.UnitAdministrator, scene.Street)];
        foreach (var (role, at) in others)
        {
            var (_, account) = await app.AccountAsync(role, at);
            var before = await StateAsync(account);
            foreach (var (deed, input) in Deeds(account, scene.Community, Role.CommunityOrganiser))
            {
                var tried = await stage.TryAsync(deed, input, administrator);
                Assert.True(tried.Kinds is [RefusalKind.Forbidden], $"{deed.Name} on {role} of {at.Name}: {tried}");
            }

            Assert.Equal(before, await StateAsync(account));
        }
    }

    [Fact]
    public async Task What_is_of_the_whole_district_is_not_theirs()
    {
        var (stage, administrator) = await SetAsync(app);
        var (_, leader) = await app.AccountAsync(Role.Leader, stage.Scene.Street);
        var done = await stage.DoneAsync<ImportPeople.Outcome>(typeof(ImportPeople), new ImportPeople.Input { Text = Head + Line(stage.Scene.Community, "社区工作者") }, administrator);
        var import = await app.WithDbAsync(db => db.Set<PeopleImport>().OrderByDescending(i => i.Id).Select(i => i.Id).FirstAsync());

        Assert.Equal(1, done.Accounts);
        Assert.Equal([RefusalKind.Forbidden], (await stage.TryAsync(typeof(LinkLeader), new LinkLeader.Input { PostId = await PostOfAsync(leader), UnitId = stage.Scene.Community.Id }, administrator)).Kinds);
        Assert.Equal([RefusalKind.Forbidden], (await stage.TryAsync(typeof(CloseUnused), new CloseUnused.Input { ImportId = import }, administrator)).Kinds);
    }

    /// <summary>A deed on people that is made later is tried here too, or this fails.</summary>
    [Fact]
    public void Every_deed_on_people_is_tried()
    {
        var all = typeof(Program).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(Deed)) && !t.IsAbstract && ((Deed)RuntimeHelpers.GetUninitializedObject(t)).Act == Act.ManagePeople);

        Assert.Equal(all.Select(t => t.Name).Order(StringComparer.Ordinal), OnOne.Concat(OfAll).Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>Who was inspector and now works in a community is the street's to administer; what they were is not.</summary>
    [Fact]
    public async Task Nothing_that_was_held_before_is_theirs_to_bring_back()
    {
        var (stage, administrator) = await SetAsync(app);
        var (_, account) = await app.AccountAsync(Role.Inspector, stage.Scene.District);
        var inspector = await PostOfAsync(account);
        var officer = await stage.DoneAsync<Guid>(typeof(GivePost), Give(account, stage.Scene.Works, Role.DepartmentOfficer), stage.Administrator);
        await stage.DoneAsync<Guid>(typeof(GivePost), Give(account, stage.Scene.Community, Role.CommunityOrganiser), stage.Administrator);
        var (today, before) = (app.Today(), await StateAsync(account));
        foreach (var post in new[] { inspector, officer }) await stage.DoneAsync<Guid>(typeof(EndPost), new EndPost.Input { PostId = post, LastDay = today.AddDays(-1) }, stage.Administrator);
        var ended = await StateAsync(account);
        Assert.NotEqual(before, ended);

        Assert.Equal(["Web.Forbidden"], (await stage.TryAsync(typeof(EndPost), new EndPost.Input { PostId = inspector, LastDay = today.AddDays(30) }, administrator)).Why);
        foreach (var by in new[] { administrator, stage.Administrator })
            Assert.Equal(["People.PostIsOver"], (await stage.TryAsync(typeof(EndPost), new EndPost.Input { PostId = officer, LastDay = today.AddDays(30) }, by)).Why);
        Assert.Equal(ended, await StateAsync(account));
    }

    [Fact]
    public async Task A_post_ends_earlier_never_later_and_on_a_day_that_there_is()
    {
        var (stage, administrator) = await SetAsync(app);
        var (_, account) = await app.AccountAsync(Role.CommunityOrganiser, stage.Scene.Community);
        var (post, today) = (await PostOfAsync(account), app.Today());

        Task<Tried> UntilAsync(DateOnly day) => stage.TryAsync(typeof(EndPost), new EndPost.Input { PostId = post, LastDay = day }, administrator);
        Assert.Equal(["People.DayOutOfReach"], (await UntilAsync(DateOnly.MaxValue)).Why);
        Assert.Equal(["People.DayOutOfReach"], (await stage.TryAsync(typeof(GivePost), Give(account, stage.Scene.OtherCommunity, Role.CommunityOrganiser, DateOnly.MaxValue), administrator)).Why);
        Assert.True((await UntilAsync(today.AddDays(9))).IsDone);
        Assert.Equal(["People.PostEndsBefore"], (await UntilAsync(today.AddDays(10))).Why);

        // Two at once: whichever comes first, the nearer day holds.
        await AtOnce.DoAsync([.. new[] { 2, 8, 5 }.Select(days => (Func<Task<Result<Guid>>>)(() => app.AsAsync(administrator.AccountId, s => s.GetRequiredService<EndPost>().HandleAsync(new() { PostId = post, LastDay = today.AddDays(days) }, default))))]);
        Assert.Equal(today.AddDays(2), await app.WithDbAsync(db => db.Posts.Where(p => p.Id == post).Select(p => p.UntilOn).SingleAsync()));
    }

    /// <summary>An account comes to an organisation that ceases to be in the same moment: one of the two is told why not.</summary>
    [Fact]
    public async Task Nobody_gets_an_account_at_what_ceases_to_be_meanwhile()
    {
        var (stage, _) = await SetAsync(app);
        for (var round = 0; round < 4; round++)
        {
            var unit = await stage.DoneAsync<Guid>(typeof(RegisterUnit), new RegisterUnit.Input { Kind = OrgUnitKind.Department, Name = $"区第{round}局", District = stage.Scene.DistrictCode }, stage.Administrator);
            var open = new OpenAccount.Input { UserName = "n" + Guid.CreateVersion7().ToString("N"), DisplayName = "季小禾", UnitId = unit, Role = Role.DepartmentOfficer };

            var done = await AtOnce.DoAsync(
                () => app.AsAsync(stage.Administrator.AccountId, async s => (await s.GetRequiredService<OpenAccount>().HandleAsync(open, default)) is { IsDone: true } ? Result.Done.Then(unit) : Refusal.NotFound("")),
                () => app.AsAsync(stage.Administrator.AccountId, s => s.GetRequiredService<EndUnit>().HandleAsync(new() { UnitId = unit }, default)));

            Assert.Single(done, d => d.IsDone);
            Assert.Equal(done[0].IsDone ? 1 : 0, await app.WithDbAsync(db => db.Posts.CountAsync(p => p.UnitId == unit)));
        }
    }

    [Fact]
    public async Task Somebody_with_a_second_post_elsewhere_is_not_theirs_alone()
    {
        var (stage, administrator) = await SetAsync(app);
        var (name, account) = await app.AccountAsync(Role.CommunityOrganiser, stage.Scene.Community);
        await stage.DoneAsync<Guid>(typeof(GivePost), Give(account, stage.Scene.Works, Role.DepartmentOfficer), stage.Administrator);

        Assert.Equal([RefusalKind.Forbidden], (await stage.TryAsync(typeof(ResetPassword), new ResetPassword.Input { AccountId = account }, administrator)).Kinds);
        Assert.Equal([RefusalKind.Forbidden], (await stage.TryAsync(typeof(ImportPeople), new ImportPeople.Input { Text = $"{Head}季小禾,{name},{stage.Scene.OtherCommunity.Code},社区工作者\n" }, administrator)).Kinds);
        Assert.Equal(2, await app.WithDbAsync(db => db.Posts.CountAsync(p => p.AccountId == account)));
    }

    [Theory]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Leader)]
    [InlineData(Role.ServicesDesk)]
    [InlineData(Role.UnitAdministrator)]
    public async Task No_post_that_reaches_further_is_theirs_to_give(Role role)
    {
        var (stage, administrator) = await SetAsync(app);
        var (_, account) = await app.AccountAsync(Role.CommunityOrganiser, stage.Scene.Community);

        Assert.Equal([RefusalKind.Forbidden], (await stage.TryAsync(typeof(GivePost), Give(account, stage.Scene.Street, role), administrator)).Kinds);
        Assert.Equal([RefusalKind.Forbidden], (await stage.TryAsync(typeof(OpenAccount), Open(stage.Scene.Street, role), administrator)).Kinds);
    }

    [Fact]
    public async Task An_account_is_opened_with_its_first_post_and_only_there()
    {
        var (stage, administrator) = await SetAsync(app);

        Assert.True((await stage.TryAsync(typeof(OpenAccount), Open(stage.Scene.Community, Role.CommunityOrganiser), administrator)).IsDone);
        Assert.Equal([RefusalKind.Forbidden], (await stage.TryAsync(typeof(OpenAccount), Open(stage.Scene.Works, Role.DepartmentOfficer), administrator)).Kinds);
        Assert.Equal([RefusalKind.Forbidden], (await stage.TryAsync(typeof(OpenAccount), new OpenAccount.Input { UserName = "n" + Guid.CreateVersion7().ToString("N"), DisplayName = "季小禾" }, administrator)).Kinds);
    }

    [Fact]
    public async Task Their_pages_show_nobody_else()
    {
        var (stage, _) = await SetAsync(app);
        var client = await stage.Scene.AsAsync(Role.UnitAdministrator, stage.Scene.Street);
        var (own, ownId) = await app.AccountAsync(Role.CommunityOrganiser, stage.Scene.Community);
        var (other, otherId) = await app.AccountAsync(Role.DepartmentOfficer, stage.Scene.Works);

        var list = await client.PageAsync("/admin/people?role=");
        Assert.Contains(own, list.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(other, list.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/admin/people/{ownId}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/admin/people/{otherId}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/admin/people/{otherId}/posts/new")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/admin/places")).StatusCode);
        var giving = await client.PageAsync($"/admin/people/{ownId}/posts/new");
        Assert.Equal(["", "CommunityOrganiser", "StreetCoordinator", "DepartmentOfficer", "DepartmentHead"], giving.QuerySelectorAll("[name='Input.Role'] option").Select(o => o.GetAttribute("value")));
        Assert.Equal(["甲街道", "梧桐社区", "银杏社区"], giving.QuerySelectorAll("[name='Input.UnitId'] option").Select(o => o.TextContent));
        var given = await client.SendFormAsync($"/admin/people/{ownId}/posts/new", ("Input.UnitId", stage.Scene.OtherCommunity.Id.ToString()), ("Input.Role", "CommunityOrganiser"), ("Input.FromOn", $"{app.Today():yyyy-MM-dd}"), ("Input.UntilOn", ""));
        Assert.StartsWith($"/admin/people/{ownId}?done=", given.Target(), StringComparison.Ordinal);
        Assert.Contains("梧桐社区", (await client.PageAsync("/admin/people/new")).QuerySelector("[name='Input.UnitId']")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>All that a deed on people would change of somebody.</summary>
    private Task<string> StateAsync(Guid account) => app.WithDbAsync(async db =>
    {
        var person = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == account);
        var posts = await db.Posts.AsNoTracking().Where(p => p.AccountId == account).OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Role} {p.UnitId} {p.FromOn} {p.UntilOn}").ToListAsync();
        return $"{person.PasswordHash} {person.SecurityStamp} {person.ClosedAt} {person.LockoutEnd} {string.Join('|', posts)}";
    });

    /// <summary>Deeds on one person, the last one that which leaves nothing to be done.</summary>
    private IEnumerable<(Type Deed, Repeatable Input)> Deeds(Guid account, OrgUnit at, Role role)
    {
        var post = PostOfAsync(account).GetAwaiter().GetResult();
        Dictionary<Type, Repeatable> inputs = new()
        {
            [typeof(ResetPassword)] = new ResetPassword.Input { AccountId = account },
            [typeof(UnlockAccount)] = new UnlockAccount.Input { AccountId = account },
            [typeof(TakeAwaySecondFactor)] = new TakeAwaySecondFactor.Input { AccountId = account, Reason = "手机丢失，当面核对过身份" },
            [typeof(GivePost)] = Give(account, at, role),
            [typeof(EndPost)] = new EndPost.Input { PostId = post, LastDay = app.Today().AddDays(1) },
            [typeof(CloseAccount)] = new CloseAccount.Input { AccountId = account },
        };
        return OnOne.Select(deed => (deed, inputs[deed]));
    }

    private Task<Guid> PostOfAsync(Guid account) => app.WithDbAsync(db => db.Posts.Where(p => p.AccountId == account).Select(p => p.Id).FirstAsync());

    private GivePost.Input Give(Guid account, OrgUnit at, Role role, DateOnly? until = null) => new() { AccountId = account, Role = role, UnitId = at.Id, FromOn = app.Today(), UntilOn = until };

    private static OpenAccount.Input Open(OrgUnit at, Role role) => new() { UserName = "n" + Guid.CreateVersion7().ToString("N"), DisplayName = "季小禾", UnitId = at.Id, Role = role };
}

public sealed class DelegationOnSqlite(SqliteApp app) : DelegationTests(app);

public sealed class DelegationOnPostgres(PostgresApp app) : DelegationTests(app);
