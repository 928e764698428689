using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.IntegrationTests.Work;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.Enrolling;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>A list of people comes in: seen first, taken over whole with a slip for each, repeated without harm, closed as far as nobody used it.</summary>
public abstract class PeopleImportTests(App app)
{
    private const string Address = "/admin/people/import";
    private const string Head = "姓名,登录名,单位,岗位,起始日期,截止日期\n";

    [Fact]
    public async Task People_come_in_with_posts_and_slips_that_open_the_door_once()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var (one, two) = (Name(), Name());
        var text = $"{Head}季小禾,{one},{scene.Community.Code},社区工作者,,\n季小禾,{one},{scene.OtherCommunity.Code},社区工作者,,\n安真,{two},{scene.Street.Code},街道统筹,,2099-12-31\n";

        var preview = await administrator.UploadAsync(Address, text);
        Assert.Contains("新开账号 2 · 增加岗位 1 · 不变 0 · 有误 0", preview.QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);
        Assert.False(await app.WithDbAsync(db => db.Accounts.AnyAsync(a => a.UserName == one)));

        var done = await SendAsync(administrator, preview);
        Assert.Contains("no-store", done.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var slips = (await done.HtmlAsync()).QuerySelectorAll(".slip-paper");
        Assert.Equal(2, slips.Length);
        var slip = slips.Single(s => s.TextContent.Contains(one, StringComparison.Ordinal));
        Assert.Contains("梧桐社区", slip.TextContent, StringComparison.Ordinal);
        var password = slip.QuerySelectorAll("code")[1].TextContent;
        Assert.Equal(new[] { 2, 1 }, await app.WithDbAsync(async db => new[] { await CountAsync(db, one), await CountAsync(db, two) }));
        Assert.True(await app.WithDbAsync(db => db.Journal.AnyAsync(e => e.Kind == nameof(PeopleImported))));

        var visitor = app.Visitor();
        await visitor.SignInAsync(one, password);
        Assert.Equal("/account/password", (await visitor.GetAsync("/triage")).Target());

        static Task<int> CountAsync(Yuanzhuo.Platform.Data.YuanzhuoDb db, string name) => db.Posts.CountAsync(p => db.Users.Any(a => a.Id == p.AccountId && a.UserName == name));
    }

    [Fact]
    public async Task The_same_list_twice_does_nothing()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var text = $"{Head}季小禾,{Name()},{scene.Community.Code},社区工作者,,\n";
        await SendAsync(administrator, await administrator.UploadAsync(Address, text));

        var again = await administrator.UploadAsync(Address, text);

        Assert.Contains("新开账号 0 · 增加岗位 0 · 不变 1 · 有误 0", again.QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("都已经有了", again.QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_line_is_named_and_nothing_can_be_sent()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var (good, both) = (Name(), Name());

        var preview = await administrator.UploadAsync(Address,
            $"{Head}季小禾,{good},{scene.Community.Code},社区工作者,,\n安真,{Name()},{scene.Community.Code},街道统筹,,\n安真,{Name()},没有的单位,社区工作者,,\n双肩,{both},{scene.DistrictCode},系统管理员,,\n双肩,{both},{scene.DistrictCode},审计员,,\n别人,{good},{scene.Community.Code},社区工作者,,\n");

        var wrong = preview.QuerySelectorAll("#wrong li").Select(l => l.TextContent).ToList();
        Assert.Equal(4, wrong.Count);
        Assert.Contains("第 3 行", wrong[0], StringComparison.Ordinal);
        Assert.Contains("不能设在", wrong[0], StringComparison.Ordinal);
        Assert.Contains("没有的单位", wrong[1], StringComparison.Ordinal);
        Assert.Contains("审计员", wrong[2], StringComparison.Ordinal);
        Assert.Contains("季小禾的", wrong[3], StringComparison.Ordinal);
        Assert.Null(preview.QuerySelector("[name='Input.Text']"));
    }

    [Fact]
    public async Task Accounts_of_an_import_that_nobody_used_are_closed_in_one_go()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var (used, again, unused) = (Name(), Name(), Name());
        var text = $"{Head}季小禾,{used},{scene.Community.Code},社区工作者,,\n李乙,{again},{scene.Community.Code},社区工作者,,\n安真,{unused},{scene.Street.Code},街道统筹,,\n";
        var slips = await (await SendAsync(administrator, await administrator.UploadAsync(Address, text))).HtmlAsync();
        var people = new Dictionary<string, HttpClient>();
        foreach (var name in new[] { used, again })
        {
            var password = slips.QuerySelectorAll(".slip-paper").Single(s => s.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelectorAll("code")[1].TextContent;
            people[name] = app.Visitor();
            await people[name].SignInAsync(name, password);
            await people[name].SendFormAsync("/account/password", ("Input.Current", password), ("Input.Password", "xin-mi-ma-1"), ("Input.Again", "xin-mi-ma-1"));
        }

        // Whoever forgot their password has another one for once, and has used their account all the same; whose slip was lost has not.
        foreach (var name in new[] { again, unused })
        {
            var address = $"/admin/people/{await app.WithDbAsync(db => db.Accounts.Where(a => a.UserName == name).Select(a => a.Id).SingleAsync())}";
            Assert.Equal(HttpStatusCode.OK, (await administrator.SendStepAsync(await administrator.PageAsync(address), address, "reset")).StatusCode);
        }

        var id = await app.WithDbAsync(db => db.Set<PeopleImportLine>().Where(l => db.Users.Any(a => a.Id == l.AccountId && a.UserName == used)).Select(l => l.PeopleImportId).FirstAsync());

        var page = await administrator.PageAsync(Address);
        var form = (IHtmlFormElement)page.QuerySelector($"input[value='{id}']")!.Closest("form")!;
        await administrator.PostAsync(Address, new FormUrlEncodedContent(form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))));

        var closed = await app.WithDbAsync(db => db.Accounts.Where(a => a.UserName == used || a.UserName == again || a.UserName == unused).ToDictionaryAsync(a => a.UserName!, a => a.ClosedAt is not null));
        Assert.Equal((false, false, true), (closed[used], closed[again], closed[unused]));
        Assert.Equal(HttpStatusCode.OK, (await people[used].GetAsync("/work")).StatusCode);
    }

    /// <summary>Whoever comes in for the first time while the unused accounts are closed is in before, or finds theirs closed: never both.</summary>
    [Fact]
    public async Task Nobody_is_closed_as_unused_who_just_came_in()
    {
        var stage = await DeedStage.SetAsync(app);
        var text = Head + string.Concat(Enumerable.Range(0, 8).Select(_ => $"季小禾,{Name()},{stage.Scene.Community.Code},社区工作者,,\n"));
        var done = await app.AsAsync(stage.Administrator.AccountId, s => s.GetRequiredService<ImportPeople>().HandleAsync(new() { Text = text }, default));
        var names = done.Value.Slips.Select(s => s.UserName).ToList();
        var ids = await app.WithDbAsync(db => db.Accounts.Where(a => names.Contains(a.UserName!)).Select(a => a.Id).ToListAsync());
        var import = await app.WithDbAsync(db => db.Set<PeopleImportLine>().Where(l => l.AccountId == ids[0]).Select(l => l.PeopleImportId).FirstAsync());

        var coming = done.Value.Slips.Select(s => app.Visitor().SignInAsync(s.UserName, s.Password)).ToList();
        await Task.WhenAny(coming);
        await stage.TryAsync(typeof(CloseUnused), new CloseUnused.Input { ImportId = import }, stage.Administrator);
        await Task.WhenAll(coming);

        var facts = (await app.WithDbAsync(db => db.Journal.Where(e => ids.Contains(e.AggregateId) && (e.Kind == nameof(SignedIn) || e.Kind == nameof(AccountClosed))).OrderBy(e => e.Seq).ToListAsync())).ToLookup(e => e.AggregateId, e => e.Kind);
        Assert.All(ids, id => Assert.NotEqual([nameof(SignedIn), nameof(AccountClosed)], facts[id]));
    }

    /// <summary>More than is shown is said to be there.</summary>
    [Fact]
    public async Task A_long_list_says_how_many_lines_are_not_shown()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        string Lines(int many, string unit) => string.Concat(Enumerable.Range(0, many).Select(_ => $"季小禾,{Name()},{unit},社区工作者,,\n"));

        Assert.Contains("另有 3 行没有显示", (await administrator.UploadAsync(Address, Head + Lines(503, scene.Community.Code!))).QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("另有 2 行没有显示", (await administrator.UploadAsync(Address, Head + Lines(502, "没有的单位"))).QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("最多开通 1000 个新账号", (await administrator.UploadAsync(Address, Head + Lines(1001, scene.Community.Code!))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_listed_in_the_order_of_their_readings()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        await SendAsync(administrator, await administrator.UploadAsync(Address, Head + string.Concat(new[] { "曾小禾", "安真", "单晓", "李乙" }.Select(n => $"{n},{Name()},{scene.OtherCommunity.Code},社区工作者,,\n"))));

        var page = await administrator.PageAsync($"/admin/people?unit={scene.OtherCommunity.Code}");

        Assert.Equal(["安真", "李乙", "单晓", "曾小禾"], page.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
    }

    private static string Name() => "i" + Guid.CreateVersion7().ToString("N");

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, IHtmlDocument preview) => client.SendAsync(preview, Address, ("Input.Text", ((IHtmlInputElement)preview.QuerySelector("[name='Input.Text']")!).Value));
}

public sealed class PeopleImportOnSqlite(SqliteApp app) : PeopleImportTests(app);

public sealed class PeopleImportOnPostgres(PostgresApp app) : PeopleImportTests(app);
