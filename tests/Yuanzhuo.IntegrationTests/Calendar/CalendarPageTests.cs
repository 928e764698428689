using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Calendar;

public abstract class CalendarPageTests(App app)
{
    [Fact]
    public async Task The_year_shows_its_days_off_and_made_up_days()
    {
        var scene = await Scene.SetAsync(app);
        var page = await (await scene.AsAsync(Role.Administrator)).PageAsync("/admin/calendar?year=2026");
        Assert.Equal("2026年工作日历", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(12, page.QuerySelectorAll("table.month").Length);
        Assert.Contains("全年248个工作日", page.QuerySelector(".sub")!.TextContent, StringComparison.Ordinal);
        var october = page.QuerySelectorAll("table.month")[9];
        Assert.Equal(["10班"], october.QuerySelectorAll(".made-up").Select(cell => cell.TextContent));
        Assert.Equal(7, october.QuerySelectorAll(".off").Length);
    }

    [Fact]
    public async Task A_year_without_its_notice_says_that_dates_are_provisional()
    {
        var scene = await Scene.SetAsync(app);
        var page = await (await scene.AsAsync(Role.Administrator)).PageAsync("/admin/calendar?year=2027");
        Assert.Contains("尚未公布", page.QuerySelector(".tags")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_seen_first_and_comes_into_force_when_taken_over()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var shown = await UploadAsync(administrator, scene, "date,kind,name\n2026-11-23,holiday,特别放假\n");
        var preview = await shown.HtmlAsync();
        Assert.Contains("新增1天", preview.QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await EditionsAsync(scene));

        var taken = await administrator.SendAsync(preview, "/admin/calendar", ("Input.Source", "区政府通知"));

        Assert.Equal("/admin/calendar?done=Calendar.Done_Imported", taken.Target());
        Assert.Equal(1, await EditionsAsync(scene));
    }

    [Fact]
    public async Task A_wrong_line_is_named_and_nothing_can_be_taken_over()
    {
        var scene = await Scene.SetAsync(app);
        var sent = await UploadAsync(await scene.AsAsync(Role.Administrator), scene, "date,kind,name\n2026-02-30,holiday,春节\n");
        var page = await sent.HtmlAsync();
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Contains("第2行", page.QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name='Input.Text']"));
    }

    [Theory]
    [InlineData(Role.CommunityOrganiser)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Leader)]
    public async Task Only_administrators_come_in(Role role)
    {
        var scene = await Scene.SetAsync(app);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.AsAsync(role)).GetAsync("/admin/calendar")).StatusCode);
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, Scene scene, string text)
    {
        var page = await client.PageAsync("/admin/calendar");
        var form = page.Forms.Single(f => f.QuerySelector("[name='Upload.File']") is not null);
        var content = new MultipartFormDataContent();
        foreach (var hidden in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden"))
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        content.Add(new StringContent(scene.DistrictCode), "Upload.Scope");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Upload.File", "days.csv");
        return await client.PostAsync("/admin/calendar", content);
    }

    private Task<int> EditionsAsync(Scene scene) => app.WithDbAsync(db => db.Set<CalendarEdition>().CountAsync(e => e.Scope == scene.DistrictCode));
}

public sealed class CalendarPageOnSqlite(SqliteApp app) : CalendarPageTests(app);

public sealed class CalendarPageOnPostgres(PostgresApp app) : CalendarPageTests(app);
