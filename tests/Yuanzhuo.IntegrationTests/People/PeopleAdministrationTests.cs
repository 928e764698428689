using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.People;

public abstract class PeopleAdministrationTests(App app)
{
    [Fact]
    public async Task A_new_account_gets_a_password_for_once_and_opens_nothing_until_it_is_changed()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var userName = "n" + Guid.CreateVersion7().ToString("N");

        var opened = await (await administrator.SendFormAsync("/admin/people/new", ("Input.DisplayName", "柳新晴"), ("Input.UserName", userName))).HtmlAsync();
        var password = opened.QuerySelector("#temporary-password")!.TextContent;
        var id = await app.WithDbAsync(db => db.Accounts.Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync());
        await GiveAsync(administrator, id, Role.CommunityOrganiser, scene.Community.Name, scene.Community.Id);

        var visitor = app.Visitor();
        await visitor.SignInAsync(userName, password);
        var number = await app.MatterAsync(scene);
        Assert.Equal("/account/password", (await visitor.GetAsync($"/matters/{number}/progress")).Target());

        var changed = await visitor.SendFormAsync("/account/password", ("Input.Current", password), ("Input.Password", "xin-mi-ma-1"), ("Input.Again", "xin-mi-ma-1"));
        Assert.Equal("/account?done=People.Done_PasswordChanged", changed.Target());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/matters/{number}/progress")).StatusCode);
    }

    [Fact]
    public async Task An_administrator_cannot_become_auditor()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var (_, other) = await app.AccountAsync(Role.Administrator, scene.District);

        var refused = await GiveAsync(administrator, other, Role.Auditor, scene.District.Code!, scene.District.Id);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("审计员", (await refused.HtmlAsync()).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_given_to_oneself_stands_in_the_journal_and_the_auditor_sees_it()
    {
        var scene = await Scene.SetAsync(app);
        var self = await scene.PersonAsync(Role.Administrator, scene.District);
        var administrator = await scene.AsAsync(Role.Administrator);

        await GiveAsync(administrator, self, Role.CommunityOrganiser, scene.Community.Name, scene.Community.Id);

        var page = await (await scene.AsAsync(Role.Auditor)).PageAsync($"/journal?kind=PostGiven&unit={scene.Community.Code}");
        var line = page.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains(self.ToString("N")[^6..], StringComparison.Ordinal));
        Assert.Contains("给自己", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ended_post_ends_rights_at_once_when_its_last_day_was_yesterday()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var id = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var yesterday = app.Clock.TodayInChina().AddDays(-1).ToString("yyyy-MM-dd", null);

        var ended = await administrator.SendFormAsync($"/admin/people/{id}", ("Input.LastDay", yesterday));

        Assert.Equal($"/admin/people/{id}?done=People.Done_PostEnded", ended.Target());
        AssertShut((await organiser.GetAsync($"/matters/{await app.MatterAsync(scene)}/progress")).StatusCode);
    }

    [Fact]
    public async Task A_closed_account_opens_nothing_and_cannot_sign_in()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var session = app.Visitor();
        await session.SignInAsync(userName, PeopleTales.Password);

        var page = await administrator.PageAsync($"/admin/people/{id}");
        var token = page.QuerySelector("form input[value='close']")!.Closest("form")!;
        var fields = token.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));
        await administrator.PostAsync($"/admin/people/{id}", new FormUrlEncodedContent(fields));

        var number = await app.MatterAsync(scene);
        AssertShut((await session.GetAsync($"/matters/{number}/progress")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Visitor().SignInAsync(userName, PeopleTales.Password)).StatusCode);
        Assert.True(await app.WithDbAsync(db => db.Journal.AnyAsync(e => e.AggregateId == id && e.Kind == "AccountClosed")));
    }

    [Fact]
    public async Task A_leader_is_linked_to_a_community_and_unlinked_again()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var leader = await scene.PersonAsync(Role.Leader, scene.District);
        var post = await app.WithDbAsync(db => db.Posts.Where(p => p.AccountId == leader).Select(p => p.Id).SingleAsync());
        var address = $"/admin/posts/{post}/links?q={scene.Community.Code}";

        await administrator.SendFormAsync(address, ("Input.UnitId", scene.Community.Id.ToString()));
        Assert.Equal([scene.Community.Path], (await app.WithAsync(s => Standings(s, leader)))[0].LinkedPaths);

        await administrator.SendFormAsync($"/admin/posts/{post}/links", ("Input.UnitId", scene.Community.Id.ToString()));
        Assert.Empty((await app.WithAsync(s => Standings(s, leader)))[0].LinkedPaths);
    }

    /// <summary>Without a post nothing opens; and within a minute the session itself ends.</summary>
    [Fact]
    public async Task People_are_found_by_name_pinyin_user_name_and_unit_and_who_is_not_by_what_comes_near()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        await app.WithDbAsync(db => db.Accounts.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.DisplayName, "单砚秋")));
        async Task<bool> FindsAsync(string words)
        {
            var page = await administrator.PageAsync($"/admin/people?q={Uri.EscapeDataString(words)}&unit={scene.Community.Code}");
            return page.QuerySelector($"a[href='/admin/people/{id}']") is not null && page.QuerySelector("main .notice") is null;
        }

        foreach (var words in (string[])["单砚秋", "砚秋", "單硯秋", "shanyanqiu", "syq", "danyanqiu", userName, scene.Community.Name, $"{scene.Community.Name} 单"]) Assert.True(await FindsAsync(words), words);
        Assert.False(await FindsAsync($"{scene.Works.Name} 单"));
        var near = await administrator.PageAsync($"/admin/people?q=单砚丘&unit={scene.Community.Code}");
        Assert.NotNull(near.QuerySelector($"a[href='/admin/people/{id}']"));
        Assert.Contains("没有叫“单砚丘”的", near.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await administrator.PageAsync("/admin/people?q=欧阳不存在")).QuerySelector(".empty a[href='/admin/people']"));
    }

    private static void AssertShut(HttpStatusCode status) => Assert.Contains(status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Redirect });

    private static Task<IReadOnlyList<Standing>> Standings(IServiceProvider services, Guid account) =>
        ((IStandings)services.GetService(typeof(IStandings))!).OfAsync(account, default);

    private static Task<HttpResponseMessage> GiveAsync(HttpClient administrator, Guid account, Role role, string words, Guid unit) => administrator.SendFormAsync(
        $"/admin/people/{account}/posts/new?q={Uri.EscapeDataString(words)}", ("Input.UnitId", unit.ToString()), ("Input.Role", role.ToString()), ("Input.FromOn", "2026-03-01"));
}

public sealed class PeopleAdministrationOnSqlite(SqliteApp app) : PeopleAdministrationTests(app);

public sealed class PeopleAdministrationOnPostgres(PostgresApp app) : PeopleAdministrationTests(app);
