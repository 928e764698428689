using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Places;

public abstract class ImportPageTests(App app)
{
    private const string Address = "/admin/places/import";

    [Fact]
    public async Task An_administrator_previews_a_list_and_takes_it_over()
    {
        var region = await Region.FoundAsync(app, 2021);
        var administrator = await AdministratorAsync();

        var preview = await UploadAsync(administrator, region.File, 2022);
        Assert.Contains("新增 3 · 变化 67 · 撤销 4", preview.QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);
        var sent = await administrator.SendAsync(preview, Address, ("Input.On", ""), ($"Input.Successors[{region.Code}006007]", region.Code + "001020"), Keep(preview, $"{region.Code}005000"), Keep(preview, $"{region.Code}006000"), Keep(preview, $"{region.Code}012000"));

        Assert.Equal("/admin/places?done=Places.Done_Imported", sent.Target());
        var units = await region.UnitsAsync();
        Assert.Equal(10, units.Count(u => u.Kind == OrgUnitKind.Street && u.ClosedOn is null));
        Assert.Equal("系马桩社区", units.Single(u => u.Id == units.Single(g => g.Name == "六眼井社区").SuccessorId).Name);
    }

    [Fact]
    public async Task A_gone_place_without_a_successor_is_asked_for_and_the_answers_stay()
    {
        var region = await Region.FoundAsync(app, 2019);
        var administrator = await AdministratorAsync();
        var preview = await UploadAsync(administrator, region.File, 2020);
        var name = $"Input.Successors[{region.Code}001003]";

        var sent = await administrator.SendAsync(preview, Address, ("Input.On", ""), (name, region.Code + "001004"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var page = await sent.HtmlAsync();
        Assert.Contains("请选定由谁承接", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(region.Code + "001004", ((IHtmlSelectElement)page.QuerySelector($"[name='{name}']")!).Value);
        Assert.Null((await region.UnitAsync("001003")).ClosedOn);
    }

    [Fact]
    public async Task A_preview_that_no_longer_holds_is_refused()
    {
        var region = await Region.FoundAsync(app, 2022);
        var administrator = await AdministratorAsync();
        var preview = await UploadAsync(administrator, region.File, 2023);
        await administrator.SendAsync(await UploadAsync(administrator, region.File, 2023), Address, ("Input.On", ""));

        var late = await administrator.SendAsync(preview, Address, ("Input.On", ""));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task A_file_with_a_wrong_line_is_held_back_whole()
    {
        var region = await Region.FoundAsync(app, 2021);
        var administrator = await AdministratorAsync();

        var page = await UploadAsync(administrator, region.File + "2022,12,坏社区居委会,shequ,1,坏街道\n", 2022);

        Assert.Contains("代码应为 12 位数字", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name='Input.Text']"));
    }

    [Fact]
    public async Task The_tree_the_search_and_a_units_history_can_be_read()
    {
        var region = await Region.FoundAsync(app, 2021);
        var administrator = await AdministratorAsync();
        await administrator.SendAsync(await UploadAsync(administrator, region.File, 2022), Address, ("Input.On", ""));

        var tree = await administrator.PageAsync($"/admin/places?district={region.Code}");
        Assert.Contains("10 个街道（镇）· 139 个社区", tree.QuerySelector("#tree")!.TextContent, StringComparison.Ordinal);
        var found = await administrator.PageAsync($"/admin/places?q={region.Code}012008");
        var link = (IHtmlAnchorElement)Assert.Single(found.QuerySelectorAll("tbody a"));
        Assert.Equal("建设桥社区", link.TextContent);
        var near = await administrator.PageAsync("/admin/places?q=建射桥");
        Assert.Contains("没有叫“建射桥”的", near.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("建设桥社区", near.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var none = await administrator.PageAsync("/admin/places?q=紫霄云外");
        Assert.NotNull(none.QuerySelector(".empty a[href='/admin/places']"));
        var unit = await administrator.PageAsync(link.PathName);
        Assert.Contains("十字街街道", unit.QuerySelector("#history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/admin/places/{Guid.CreateVersion7()}")).StatusCode);
    }

    [Fact]
    public async Task Others_do_not_get_in()
    {
        var scene = await Scene.SetAsync(app);
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/admin/places")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(Address)).StatusCode);
    }

    private async Task<HttpClient> AdministratorAsync() => await (await Scene.SetAsync(app)).AsAsync(Role.Administrator);

    private static (string, string) Keep(IHtmlDocument page, string code)
    {
        var name = $"Input.Successors[{code}]";
        return (name, ((IHtmlSelectElement)page.QuerySelector($"[name='{name}']")!).Value!);
    }

    private static async Task<IHtmlDocument> UploadAsync(HttpClient client, string file, int year)
    {
        var page = await client.PageAsync(Address);
        var form = page.Forms.Single(f => f.QuerySelector("[name='Upload.Year']") is not null);
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()) content.Add(new StringContent(hidden.Value), hidden.Name!);
        content.Add(new StringContent(year.ToString(System.Globalization.CultureInfo.InvariantCulture)), "Upload.Year");
        using var bytes = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(file));
        bytes.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(bytes, "Upload.File", "places.csv");
        return await (await client.PostAsync(Address, content)).HtmlAsync();
    }
}

public sealed class ImportPageOnSqlite(SqliteApp app) : ImportPageTests(app);

public sealed class ImportPageOnPostgres(PostgresApp app) : ImportPageTests(app);
