using DocumentFormat.OpenXml.Packaging;
using System.Net;
using System.Text.Json;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.IntegrationTests.Ledger;

public abstract class LedgerListTests(App app)
{
    [Fact]
    public async Task Two_characters_find_a_matter_and_other_words_do_not()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db => tale.Open(db, scene.Community, null, "老楼没有电梯"));

        Assert.Equal(1, await TotalAsync(scene, "q=电梯"));
        Assert.Equal(0, await TotalAsync(scene, "q=路灯"));
    }

    [Fact]
    public async Task The_light_of_the_list_is_the_rule_of_the_domain()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        var today = ChinaTime.DateOf(tale.Now);
        var matters = new List<Matter>();
        await tale.TellAsync(db =>
        {
            for (var due = -3; due <= 12; due++)
            {
                foreach (var still in new[] { 0, 4, 9, 20 }) matters.Add(tale.Open(db, scene.Community, null, "灯", tale.Now.AddDays(-still), due == 12 ? null : today.AddDays(due)));
            }

            matters[5].SetAwaitsClosure(true, tale.Now);
            matters[9].End(Ending.Explained, "说清楚了".AsPublic(), tale.Now);
        });

        var rule = new LightRule(app.Clock.TodayInChina(), ShippedHolidays.HolidayCn, 3, 5);
        var expected = matters.Where(m => m.IsOpen).CountBy(m => rule.Of(m.Due).Colour).ToDictionary();
        foreach (var light in Enum.GetValues<LightColour>()) Assert.Equal(expected.GetValueOrDefault(light), await TotalAsync(scene, "light=" + light.ToString().ToLowerInvariant()));
    }

    [Fact]
    public async Task Filters_narrow_together_and_nonsense_is_refused_by_the_interface_and_named_by_the_page()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db =>
        {
            tale.Open(db, scene.Community, null, "这里的事");
            tale.Open(db, scene.OtherCommunity, null, "那里的事").MoveTo(Step.Consult, null, tale.Now);
        });

        Assert.Equal(2, await TotalAsync(scene, ""));
        Assert.Equal(1, await TotalAsync(scene, "step=consult"));
        Assert.Equal(2, await TotalAsync(scene, "state=open"));
        Assert.Equal(0, await TotalAsync(scene, "state=ended"));
        var onePlace = await app.Visitor().PageAsync($"/ledger?place={scene.OtherCommunity.Code}&step=consult&state=open&sort=due&q=那里");
        Assert.Single(onePlace.QuerySelectorAll("main tbody tr"));
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Visitor().GetAsync("/api/v1/matters?step=flying")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Visitor().GetAsync("/api/v1/matters?pageSize=100000")).StatusCode);
        var page = await app.Visitor().PageAsync("/ledger?light=purple&from=x&page=-7");
        Assert.Contains("purple", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exports_hold_the_lines_of_the_list_and_the_official_columns()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db =>
        {
            for (var i = 0; i < 30; i++) tale.Open(db, scene.Community, null, $"第{i}件事");
        });

        var csv = await app.Visitor().GetStringAsync($"/ledger/export.csv?place={scene.DistrictCode}");
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(31, lines.Length);
        Assert.Contains("承诺原话", lines[0], StringComparison.Ordinal);

        var bytes = await app.Visitor().GetByteArrayAsync($"/ledger/export.xlsx?place={scene.DistrictCode}");
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Equal(31, sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count());
        Assert.Equal(8u, sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.PageSetup>().Single().PaperSize!.Value); // 8 is A3
    }

    [Fact]
    public async Task What_nobody_has_reviewed_is_listed_without_its_words()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db => tale.Say(db, scene.Community, "楼下陈大妈总把垃圾堆门口"));

        var page = await app.Visitor().PageAsync($"/ledger/awaiting?place={scene.DistrictCode}");
        Assert.Single(page.QuerySelectorAll("main tbody tr"));
        Assert.DoesNotContain("垃圾堆", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<int> TotalAsync(Scene scene, string filter)
    {
        var json = await app.Visitor().GetStringAsync($"/api/v1/matters?place={scene.DistrictCode}&{filter}");
        using var answer = JsonDocument.Parse(json);
        return answer.RootElement.GetProperty("total").GetInt32();
    }
}

public sealed class LedgerListOnSqlite(SqliteApp app) : LedgerListTests(app);

public sealed class LedgerListOnPostgres(PostgresApp app) : LedgerListTests(app);
