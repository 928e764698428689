using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Registering;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.IntegrationTests.Places;

/// <summary>A list of units comes in: seen first, taken over whole, repeated without harm, taken back while nothing stands on it.</summary>
public abstract class UnitsImportTests(App app)
{
    private const string Api = "/api/v1/units";

    [Fact]
    public async Task Units_are_seen_line_by_line_and_come_in_at_once()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var text = $"编码,名称,类型,上级\n,区文广局,区直部门,\n,金桂小区,小区,{scene.Community.Code}\n,1栋,楼栋,金桂小区\n{scene.DistrictCode}009000,新桥街道办事处,街道,\n";

        var before = (await UnitsAsync(scene)).Count;

        var seen = await PreviewAsync(administrator, scene, text);
        Assert.Equal((4, 0, 0, 0), (seen.Added, seen.Changed, seen.Ended, seen.Same));
        Assert.Equal(before, (await UnitsAsync(scene)).Count);

        var done = await ImportAsync(administrator, scene, text);
        var units = await UnitsAsync(scene);
        Assert.Equal(5, done.GetProperty("added").GetInt32());
        Assert.Equal("金桂小区", units.Single(u => u.Id == units.Single(b => b.Name == "1栋").ParentId).Name);
        Assert.Equal(units.Single(u => u.Name == "新桥街道").Id, units.Single(u => u is { Kind: OrgUnitKind.Discipline, Name: "新桥街道纪工委" }).ParentId);
        Assert.True(await app.WithDbAsync(db => db.Journal.AnyAsync(e => e.Kind == nameof(UnitsImported) && e.AggregateId == done.GetProperty("importId").GetGuid())));
        var again = await ImportAsync(administrator, scene, text);
        Assert.Equal((JsonValueKind.Null, 4), (again.TryGetProperty("importId", out var none) ? none.ValueKind : JsonValueKind.Null, again.GetProperty("same").GetInt32()));
        Assert.Equal(units.Count, (await UnitsAsync(scene)).Count);
    }

    [Fact]
    public async Task A_wrong_line_holds_the_whole_list_back_and_is_named()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        const string Text = "名称,类型,上级\n区文广局,部门,\n1栋,楼栋,没有的小区\n";

        var seen = await PreviewAsync(administrator, scene, Text);
        var refused = await administrator.PostAsJsonAsync(Api + "/import", new { text = Text, district = scene.DistrictCode });

        Assert.Contains("没有的小区", seen.Lines.Single(l => l.Number == 3).Wrong, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain(await UnitsAsync(scene), u => u.Name == "区文广局");
    }

    [Fact]
    public async Task A_letter_that_was_lost_is_refused()
    {
        var scene = await Scene.SetAsync(app);

        var refused = await (await scene.AsAsync(Role.Administrator)).PostAsJsonAsync(Api + "/import", new { text = "名称,类型\n区\uFFFD广局,部门\n", district = scene.DistrictCode });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("第 2 行", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_unit_takes_what_is_below_along()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        await ImportAsync(administrator, scene, $"编码,名称,类型,上级\nJG,金桂小区,小区,{scene.Community.Code}\n,1栋,楼栋,金桂小区\n,1单元,单元,金桂小区/1栋\n");

        await ImportAsync(administrator, scene, $"编码,名称,类型,上级\nJG,金桂苑,小区,{scene.OtherCommunity.Code}\n");

        var entrance = (await UnitsAsync(scene)).Single(u => u.Name == "1单元");
        Assert.StartsWith(scene.OtherCommunity.Path, entrance.Path, StringComparison.Ordinal);
        var under = scene.District.Path;
        Assert.Equal(["金桂小区", "金桂苑"], await app.WithDbAsync(db =>
        {
            var units = db.Set<OrgUnit>();
            return db.Set<OrgUnitLife>().Where(l => l.Code == "JG" && units.Any(u => u.Id == l.UnitId && u.Path.StartsWith(under))).OrderBy(l => l.Id).Select(l => l.Name).ToListAsync();
        }));
    }

    [Fact]
    public async Task An_import_is_taken_back_as_long_as_nothing_stands_on_it()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var id = (await ImportAsync(administrator, scene, $"名称,类型,上级\n区文广局,部门,\n金桂小区,小区,{scene.Community.Code}\n")).GetProperty("importId").GetGuid();
        var bureau = (await UnitsAsync(scene)).Single(u => u.Name == "区文广局");
        await scene.PersonAsync(Role.DepartmentOfficer, bureau);

        var held = await UndoAsync(administrator, id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, held.StatusCode);
        Assert.Contains("区文广局（人员岗位）", (await held.HtmlAsync()).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await UnitsAsync(scene), u => u.Name == "金桂小区");

        await app.WithDbAsync(db => db.Posts.Where(p => p.UnitId == bureau.Id).ExecuteDeleteAsync());
        Assert.Equal("/admin/places/units?done=Places.Done_UnitsUndone", (await UndoAsync(administrator, id)).Target());
        Assert.DoesNotContain(await UnitsAsync(scene), u => u.Name is "区文广局" or "金桂小区");
    }

    [Fact]
    public async Task What_an_import_renamed_and_ended_is_as_before_when_it_is_taken_back()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        await ImportAsync(administrator, scene, "编码,名称,类型\nA,区甲局,部门\nB,区乙局,部门\n");
        var id = (await ImportAsync(administrator, scene, "编码,名称,类型,状态\nA,区丙局,部门,\nB,区乙局,部门,停用\n", ending: 1)).GetProperty("importId").GetGuid();
        Assert.DoesNotContain(await UnitsAsync(scene), u => u.Name == "区乙局");

        await UndoAsync(administrator, id);

        Assert.Equal(["区乙局", "区甲局"], (await UnitsAsync(scene)).Where(u => u.Code is "A" or "B").Select(u => u.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Where_many_would_end_somebody_has_to_say_how_many()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        await ImportAsync(administrator, scene, "名称,类型\n" + string.Concat(Enumerable.Range(1, 12).Select(i => $"公司{i},企业\n")));
        const string Rest = "名称,类型\n公司1,企业\n";

        var asked = await administrator.PostAsJsonAsync(Api + "/import", new { text = Rest, district = scene.DistrictCode, isWhole = true });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Contains("11", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(12, (await UnitsAsync(scene)).Count(u => u.Kind == OrgUnitKind.Company));

        await administrator.PostAsJsonAsync(Api + "/import", new { text = Rest, district = scene.DistrictCode, isWhole = true, ending = 11 });
        Assert.Equal(["公司1"], (await UnitsAsync(scene)).Where(u => u.Kind == OrgUnitKind.Company).Select(u => u.Name));
    }

    [Fact]
    public async Task A_unit_on_which_something_stands_ends_only_with_a_successor_who_carries_it_on()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var officer = await scene.PersonAsync(Role.DepartmentOfficer, scene.Works);
        var address = $"/admin/places/{scene.Works.Id}/change";

        var refused = await administrator.SendFormAsync(address, ("Input.Successor", ""));
        Assert.Contains("人员岗位", (await refused.HtmlAsync()).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        var ended = await administrator.SendFormAsync(address, ("Input.Successor", "区水务局"));

        Assert.Equal($"/admin/places/{scene.Works.Id}?done=Places.Done_Ended", ended.Target());
        Assert.Equal(scene.Water.Id, await app.WithDbAsync(db => db.Posts.Where(p => p.AccountId == officer).Select(p => p.UnitId).SingleAsync()));
    }

    [Fact]
    public async Task One_unit_is_added_and_renamed_on_its_page()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);

        var added = await administrator.SendFormAsync($"/admin/places/new?district={scene.DistrictCode}", ("Input.Kind", "Company"), ("Input.Name", "安和公司"), ("Input.Parent", scene.Street.Code!), ("Input.Code", ""));
        var page = added.Target().Split('?')[0];
        var twice = await administrator.SendFormAsync($"/admin/places/new?district={scene.DistrictCode}", ("Input.Kind", "Company"), ("Input.Name", "安和公司"), ("Input.Parent", scene.Street.Code!), ("Input.Code", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        await administrator.SendFormAsync(page + "/change", ("Input.Name", "安和物业公司"), ("Input.Parent", ""), ("Input.Code", "AH"));

        var unit = (await UnitsAsync(scene)).Single(u => u.Kind == OrgUnitKind.Company);
        Assert.Equal(("安和物业公司", "AH", scene.Street.Id), (unit.Name, unit.Code, unit.ParentId));
        Assert.Contains("安和公司", (await administrator.PageAsync(page)).QuerySelector("#history")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A module whose rows refer to units must have a word for it, or an undo could not say what holds it back.</summary>
    [Fact]
    public async Task Everything_that_can_stand_on_a_unit_has_a_word() => await app.WithAsync(services =>
    {
        var texts = services.GetRequiredService<Texts>();
        var kinds = services.GetRequiredService<WhatStands>().Kinds.ToList();
        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.NotEqual($"Places.Stands_{kind}", texts[$"Places.Stands_{kind}"]));
        return Task.FromResult(0);
    });

    [Fact]
    public async Task Others_may_neither_look_nor_write()
    {
        var scene = await Scene.SetAsync(app);
        var coordinator = await scene.AsAsync(Role.StreetCoordinator);

        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.GetAsync("/admin/places/units")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.PostAsJsonAsync(Api + "/import", new { text = "名称,类型\n区文广局,部门\n" })).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, Api + "/import") { Content = JsonContent.Create(new { text = "" }) };
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.BadRequest, (await (await scene.AsAsync(Role.Administrator)).SendAsync(foreign)).StatusCode);
    }

    [Fact]
    public async Task The_template_is_a_list_that_can_be_read()
    {
        var scene = await Scene.SetAsync(app);
        var file = await (await scene.AsAsync(Role.Administrator)).GetByteArrayAsync("/admin/places/units/template.xlsx");

        var lines = UnitSheet.Read(Yuanzhuo.Platform.Imports.SheetFile.Of(file).Value, new Texts()).Value;

        Assert.All(lines, l => Assert.Null(l.Wrong));
        Assert.Equal([OrgUnitKind.Street, OrgUnitKind.Community, OrgUnitKind.Department, OrgUnitKind.Estate, OrgUnitKind.Building, OrgUnitKind.Entrance], lines.Select(l => l.Row.Kind!.Value));
    }

    private static async Task<UnitsPreview> PreviewAsync(HttpClient client, Scene scene, string text)
    {
        var answer = await client.PostAsJsonAsync(Api + "/preview", new { text, district = scene.DistrictCode });
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<UnitsPreview>(Read))!;
    }

    private static async Task<JsonElement> ImportAsync(HttpClient client, Scene scene, string text, int? ending = null)
    {
        var answer = await client.PostAsJsonAsync(Api + "/import", new { text, district = scene.DistrictCode, ending });
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<HttpResponseMessage> UndoAsync(HttpClient client, Guid id)
    {
        var page = await client.PageAsync("/admin/places/units");
        var form = (IHtmlFormElement)page.QuerySelector($"input[value='{id}']")!.Closest("form")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value));
        return await client.PostAsync("/admin/places/units", new FormUrlEncodedContent(fields));
    }

    private Task<List<OrgUnit>> UnitsAsync(Scene scene) => app.WithDbAsync(db => db.OrgUnits.AsNoTracking().AtOrBelow(scene.District.Path).Existing().ToListAsync());

    private static readonly JsonSerializerOptions Read = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };
}

public sealed class UnitsImportOnSqlite(SqliteApp app) : UnitsImportTests(app);

public sealed class UnitsImportOnPostgres(PostgresApp app) : UnitsImportTests(app);
