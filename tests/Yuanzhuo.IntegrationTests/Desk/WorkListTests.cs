using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Desk;

/// <summary>Two thousand matters of a street: the list narrows by each filter, several are done at once, named filters come back, the load's figures open their lists.</summary>
public abstract class WorkListTests(App app)
{
    private const string Words = "三处的材料都已进场，这周五开始施工";

    [Fact]
    public async Task Each_filter_narrows_the_list_to_what_it_says()
    {
        var scene = await Scene.SetAsync(app);
        await app.MatterAsync(scene, "路面坑洼", scene.Works, Term.WorkingDays(5), daysAgo: 60);
        await app.MatterAsync(scene, "楼道灯坏了", scene.Community, Term.WorkingDays(90));
        await app.WithDbAsync(db => db.Set<Matter>().Where(m => m.PlaceId == scene.Community.Id && m.HolderId == scene.Works.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Category, "RoadSurface")));
        var street = await scene.AsAsync(Role.StreetCoordinator);

        Assert.Equal(["路面坑洼", "楼道灯坏了"], await TitlesAsync(street, ""));
        Assert.Equal(["路面坑洼"], await TitlesAsync(street, "?state=late"));
        Assert.Equal(["路面坑洼"], await TitlesAsync(street, "?idle=20"));
        Assert.Equal(["路面坑洼"], await TitlesAsync(street, "?category=Roads"));
        Assert.Equal(["路面坑洼"], await TitlesAsync(street, "?holder=" + scene.Works.Id));
        Assert.Equal(["路面坑洼"], await TitlesAsync(street, "?light=red"));
        Assert.Equal(["楼道灯坏了"], await TitlesAsync(street, "?q=楼道灯"));
        Assert.Equal(2, (await TitlesAsync(street, "?place=" + scene.Community.Code)).Count);
        Assert.Empty(await TitlesAsync(street, "?place=" + scene.OtherCommunity.Code));
        Assert.Empty(await TitlesAsync(street, "?state=ended"));
    }

    [Fact]
    public async Task Nobody_sees_matters_whose_work_is_not_theirs_to_read()
    {
        var scene = await Scene.SetAsync(app);
        await app.MatterAsync(scene, "路面坑洼", scene.Works);
        await app.MatterAsync(scene, "楼道灯坏了");

        Assert.Equal(["路面坑洼"], await TitlesAsync(await scene.AsAsync(Role.DepartmentOfficer), ""));
        Assert.Empty(await TitlesAsync(await scene.AsAsync(Role.DepartmentOfficer, scene.Water), ""));
        Assert.Empty(await TitlesAsync(await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity), ""));
    }

    [Fact]
    public async Task One_sentence_goes_to_every_ticked_matter_and_what_is_refused_says_why()
    {
        var (scene, ids) = await TwoAsync();
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var foreign = await IdAsync(await app.MatterAsync(scene, "别家的事", scene.Water));
        var address = Together("progress", ids);
        var page = await officer.PageAsync(address);
        Assert.Equal(ids.Order(), page.QuerySelectorAll("input[name='Input.Ids'][checked]").Select(i => Guid.Parse(i.GetAttribute("value")!)).Order());

        var sent = await officer.SendAsync(page, address, [("Input.Words", Words), .. ids.Append(foreign).Select(id => ("Input.Ids", id.ToString()))]);
        var again = await officer.SendAsync(page, address, [("Input.Words", Words), .. ids.Append(foreign).Select(id => ("Input.Ids", id.ToString()))]);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [sent.StatusCode, again.StatusCode]);
        Assert.Contains("已报 2 件，共 3 件", (await sent.HtmlAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await app.WithDbAsync(db => db.Set<Progress>().CountAsync(p => p.UnitId == scene.Works.Id)));
    }

    [Fact]
    public async Task Several_are_offered_to_one_unit_and_a_matter_that_is_offered_already_is_refused_by_itself()
    {
        var (scene, ids) = await TwoAsync();
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        var first = await OfferAsync([ids[0]]);
        var both = await OfferAsync(ids);

        Assert.Contains("已提请 1 件，共 1 件", first.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已提请 1 件，共 2 件", both.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(both.QuerySelectorAll(".ticked .error"));
        Assert.Equal("属于供水", both.QuerySelector("textarea")!.TextContent);
        Assert.Equal(2, await app.WithDbAsync(db => db.Set<HandOver>().CountAsync(h => h.ToUnitId == scene.Water.Id && h.State == HandOverState.Offered)));

        async Task<AngleSharp.Html.Dom.IHtmlDocument> OfferAsync(Guid[] some)
        {
            var address = Together("hand-over", some);
            var page = await officer.PageAsync(address);
            return await (await officer.SendAsync(page, address, [("Input.ToUnitId", scene.Water.Id.ToString()), ("Input.Reason", "属于供水"), .. some.Select(id => ("Input.Ids", id.ToString()))])).HtmlAsync();
        }
    }

    /// <summary>Held by another bureau, ended meanwhile, given away meanwhile: each row says its own reason.</summary>
    [Fact]
    public async Task Several_are_given_to_a_colleague_and_each_that_is_refused_says_why()
    {
        var (scene, ids) = await TwoAsync();
        var (officer, head, other) = (await scene.AsAsync(Role.DepartmentOfficer), await scene.PersonAsync(Role.DepartmentHead, scene.Works), await scene.PersonAsync(Role.DepartmentOfficer, scene.Works, "二"));
        var (foreign, ended, given) = (await IdAsync(await app.MatterAsync(scene, "别家的事", scene.Water)), await IdAsync(await app.MatterAsync(scene, "已办结的事", scene.Works)), await app.MatterAsync(scene, "别人指派的事", scene.Works));
        Guid[] all = [.. ids, ended, await IdAsync(given)];
        var address = Together("assign", all);
        var page = await officer.PageAsync(address);
        await officer.SendFormAsync($"/matters/{given}/assign", ("Input.AssigneeId", other.ToString()));
        await app.WithDbAsync(db => db.Set<Matter>().Where(m => m.Id == ended).ExecuteUpdateAsync(s => s.SetProperty(m => m.Ending, Ending.Explained)));
        (string, string)[] fields = [("Input.AssigneeId", head.ToString()), .. all.Append(foreign).Select(id => ("Input.Ids", id.ToString()))];

        var sent = await (await officer.SendAsync(page, address, fields)).HtmlAsync();
        var facts = await FactsAsync();
        var again = await (await officer.SendAsync(page, address, fields)).HtmlAsync();

        Assert.All((AngleSharp.Html.Dom.IHtmlDocument[])[sent, again], p => Assert.Contains("已指派 2 件，共 5 件", p.Body!.TextContent, StringComparison.Ordinal));
        var why = sent.QuerySelectorAll(".ticked li").ToDictionary(li => li.QuerySelector(".strong")!.TextContent, li => li.QuerySelector(".error")?.TextContent ?? "");
        Assert.Equal(["", ""], [why["路面坑洼"], why["护栏断了"]]);
        Assert.Contains("已经办结", why["已办结的事"], StringComparison.Ordinal);
        Assert.Contains("刚刚已由他人指派给", why["别人指派的事"], StringComparison.Ordinal);
        Assert.Equal((3, 3), (facts, await FactsAsync()));
        Assert.Equal(2, await app.WithDbAsync(db => db.Set<Assignment>().CountAsync(a => a.AssigneeId == head)));

        // The page that came back shows who has it now: sent again from there it is meant.
        var meant = await (await officer.SendAsync(sent, address, ("Input.AssigneeId", head.ToString()), ("Input.Ids", all[3].ToString()))).HtmlAsync();
        Assert.Contains("已指派 1 件，共 1 件", meant.Body!.TextContent, StringComparison.Ordinal);

        var single = Together("assign", [foreign]);
        Assert.Empty((await officer.PageAsync(single)).QuerySelectorAll("input[name='Input.Ids']"));
        var street = await scene.AsAsync(Role.StreetCoordinator);
        Assert.Contains("不由您的单位承办", await (await street.SendFormAsync(single, ("Input.Ids", foreign.ToString()), ("Input.AssigneeId", (await scene.PersonAsync(Role.StreetCoordinator, scene.Street)).ToString()))).HtmlAsync() is { } refused ? refused.QuerySelector(".ticked .error")!.TextContent : "", StringComparison.Ordinal);

        Task<int> FactsAsync() => app.WithDbAsync(db => db.Journal.CountAsync(e => e.Kind == nameof(MatterAssigned) && e.MatterId != null && all.Contains(e.MatterId.Value)));
    }

    /// <summary>One text to several holders; what was reminded today, is ended or lies elsewhere is refused by its row, and what is sent again tells nobody twice.</summary>
    [Fact]
    public async Task Several_holders_are_reminded_with_one_text_and_each_that_is_refused_says_why()
    {
        var (scene, ids) = await TwoAsync();
        var far = await Scene.SetAsync(app);
        var (inspector, worker) = (await scene.AsAsync(Role.Inspector), await scene.PersonAsync(Role.DepartmentOfficer, scene.Works));
        var (today, elsewhere) = (await app.MatterAsync(scene, "今天催过的事", scene.Works), await IdAsync(await app.MatterAsync(far, "外区的事", far.Works)));
        Assert.Equal($"/matters/{today}?done=Matters.Done_Urged", (await inspector.SendFormAsync($"/matters/{today}/urge", ("Input.Words", "请抓紧"))).Target());
        Guid[] all = [.. ids, await IdAsync(today)];
        var address = Together("urge", all);
        var page = await inspector.PageAsync(address);
        (string, string)[] fields = [("Input.Words", "请本周内报进展"), .. all.Append(elsewhere).Select(id => ("Input.Ids", id.ToString()))];

        var sent = await (await inspector.SendAsync(page, address, fields)).HtmlAsync();
        var again = await (await inspector.SendAsync(page, address, fields)).HtmlAsync();

        Assert.All((AngleSharp.Html.Dom.IHtmlDocument[])[sent, again], p => Assert.Contains("已催办 2 件，共 4 件", p.Body!.TextContent, StringComparison.Ordinal));
        Assert.Equal("今天已经催办过，请明天再催。", sent.QuerySelectorAll(".ticked .error").Single().TextContent);
        Assert.Equal(3, await app.WithDbAsync(db => db.Set<MatterNote>().CountAsync(n => n.IsUrging && all.Contains(n.MatterId))));
        Assert.Equal(0, await app.WithDbAsync(db => db.Set<MatterNote>().CountAsync(n => n.MatterId == elsewhere)));
        Assert.Equal(3, await app.WithDbAsync(db => db.Set<Yuanzhuo.Platform.Post.Letter>().CountAsync(l => l.AccountId == worker && l.TextKey == "Matters.Letter_Urged")));
        Assert.Equal(0, await app.WithDbAsync(db => db.Set<Yuanzhuo.Platform.Post.Letter>().CountAsync(l => l.Values.Contains("本周内报进展"))));

        var reads = await (await scene.AsAsync(Role.DepartmentOfficer)).PageAsync($"/matters/{today}");
        Assert.Contains("请抓紧", reads.QuerySelector("#strip")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("请抓紧", (await app.Visitor().PageAsync($"/matters/{today}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/matters/together/urge"], (await inspector.PageAsync(StaffPages.Matters)).QuerySelectorAll("#together button").Select(b => b.GetAttribute("formaction")));
    }

    [Fact]
    public async Task Filters_fold_into_a_line_that_says_which_are_on()
    {
        var scene = await Scene.SetAsync(app);
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        Assert.Equal("筛选：未设条件", (await officer.PageAsync(StaffPages.Matters)).QuerySelector(".filters summary")!.TextContent.Trim());
        Assert.Equal("筛选：“路灯”、红灯：逾期", (await officer.PageAsync(StaffPages.Matters + "?q=路灯&light=red")).QuerySelector(".filters summary")!.TextContent.Trim());
        Assert.Equal("筛选：已兑现", (await officer.PageAsync("/commitments?state=kept")).QuerySelector(".filters summary")!.TextContent.Trim());
    }

    [Fact]
    public async Task Everything_on_the_page_is_ticked_by_its_address_without_a_script()
    {
        var (scene, ids) = await TwoAsync();
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        Assert.Empty((await officer.PageAsync(StaffPages.Matters)).QuerySelectorAll("input[name=id][checked]"));
        Assert.Equal(ids.Length, (await officer.PageAsync(StaffPages.Matters + "?tick=all")).QuerySelectorAll("input[name=id][checked]").Length);
    }

    [Fact]
    public async Task A_named_filter_stands_above_its_list_for_whoever_named_it_and_goes_again()
    {
        var scene = await Scene.SetAsync(app);
        var (officer, other) = (await scene.AsAsync(Role.DepartmentOfficer), await scene.AsAsync(Role.DepartmentOfficer, scene.Water));
        const string address = StaffPages.Matters + "?state=late";

        var blank = await officer.SendAsync(await officer.PageAsync(address), address, ("Input.Query", "?state=late"), ("Input.Name", " "));
        await officer.SendAsync(await officer.PageAsync(address), address, ("Input.Query", "?state=late"), ("Input.Name", "逾期的"));

        Assert.Equal(HttpStatusCode.BadRequest, blank.StatusCode);
        Assert.Contains("逾期的", await ChipsAsync(officer));
        Assert.DoesNotContain("逾期的", await ChipsAsync(other));
        Assert.Equal(StaffPages.Matters + "?state=late", (await officer.PageAsync(StaffPages.Matters)).QuerySelectorAll(".chips a").Single(a => a.TextContent == "逾期的").GetAttribute("href"));

        await officer.SendAsync(await officer.PageAsync(StaffPages.Matters), StaffPages.Matters, ("Input.Name", "逾期的"));
        Assert.DoesNotContain("逾期的", await ChipsAsync(officer));
    }

    [Fact]
    public async Task Each_figure_of_the_load_counts_what_its_list_shows()
    {
        var scene = await Scene.SetAsync(app);
        await app.MatterAsync(scene, "路面坑洼", scene.Works, Term.WorkingDays(5), daysAgo: 60);
        await app.MatterAsync(scene, "护栏断了", scene.Works, Term.WorkingDays(3));
        await app.MatterAsync(scene, "楼道灯坏了", scene.Community, Term.WorkingDays(90));
        var street = await scene.AsAsync(Role.StreetCoordinator);

        var rows = (await street.PageAsync(StaffPages.Load)).QuerySelectorAll("tbody tr");

        Assert.Equal([scene.Works.Name, scene.Community.Name], rows.Select(r => r.QuerySelector("th")!.TextContent));
        Assert.Equal(["2", "1", "1", "1", "0"], rows[0].QuerySelectorAll("td a").Select(a => a.TextContent));
        foreach (var figure in rows.SelectMany(r => r.QuerySelectorAll("td a")).Where(a => a.GetAttribute("href")!.StartsWith(StaffPages.Matters, StringComparison.Ordinal)))
            Assert.Equal(figure.TextContent, (await TitlesAsync(street, figure.GetAttribute("href")![StaffPages.Matters.Length..])).Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>By place, too: what is a street's own is not what its communities have.</summary>
    [Fact]
    public async Task A_street_with_matters_of_its_own_and_of_its_communities_opens_its_own()
    {
        var scene = await Scene.SetAsync(app);
        await app.MatterAsync(scene, "路面坑洼", scene.Works, Term.WorkingDays(5), daysAgo: 60);
        await app.MatterAsync(scene, "护栏断了", scene.Works);
        await app.MatterAsync(scene, "楼道灯坏了");
        await app.WithDbAsync(db => db.Set<Matter>().Where(m => m.PlaceId == scene.Community.Id && m.HolderId == scene.Works.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.PlaceId, scene.Street.Id)));
        var street = await scene.AsAsync(Role.StreetCoordinator);

        var rows = (await street.PageAsync(StaffPages.Load + "?by=place")).QuerySelectorAll("tbody tr");

        Assert.Equal(new[] { scene.Street.Name, scene.Community.Name }.Order(StringComparer.Ordinal), rows.Select(r => r.QuerySelector("th")!.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(["2", "1", "0", "1"], rows.Single(r => r.QuerySelector("th")!.TextContent == scene.Street.Name).QuerySelectorAll("td a").Select(a => a.TextContent));
        foreach (var figure in rows.SelectMany(r => r.QuerySelectorAll("td a")))
            Assert.Equal(figure.TextContent, (await TitlesAsync(street, figure.GetAttribute("href")![StaffPages.Matters.Length..])).Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var list = await street.PageAsync(rows[0].QuerySelector("td a")!.GetAttribute("href")!);
        Assert.Contains("只看本级", list.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, (await TitlesAsync(street, "?place=" + scene.Street.Code)).Count);
    }

    private static async Task<List<string>> TitlesAsync(HttpClient person, string query) => [.. (await person.PageAsync(StaffPages.Matters + query)).QuerySelectorAll("tbody th a").Select(a => a.TextContent)];

    private static async Task<List<string>> ChipsAsync(HttpClient person) => [.. (await person.PageAsync(StaffPages.Matters)).QuerySelectorAll(".chips a").Select(a => a.TextContent)];

    private static string Together(string what, IEnumerable<Guid> ids) => $"/matters/together/{what}?" + string.Join('&', ids.Select(id => "id=" + id));

    private Task<Guid> IdAsync(string number) => app.WithDbAsync(db => db.Set<Matter>().Where(m => m.Number == number).Select(m => m.Id).SingleAsync());

    private async Task<(Scene Scene, Guid[] Ids)> TwoAsync()
    {
        var scene = await Scene.SetAsync(app);
        return (scene, [await IdAsync(await app.MatterAsync(scene, "路面坑洼", scene.Works)), await IdAsync(await app.MatterAsync(scene, "护栏断了", scene.Works))]);
    }
}

public sealed class WorkListOnSqlite(SqliteApp app) : WorkListTests(app);

public sealed class WorkListOnPostgres(PostgresApp app) : WorkListTests(app);
