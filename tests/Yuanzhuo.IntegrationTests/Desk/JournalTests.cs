using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Desk;

/// <summary>One page for the journal: what an inspector and an auditor read is the same, as far as each may see.</summary>
public abstract class JournalTests(App app)
{
    [Fact]
    public async Task A_line_says_what_happened_and_leads_to_its_matter()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);

        var page = await (await scene.AsAsync(Role.Auditor)).PageAsync($"/journal?kind=MatterOpened&unit={scene.Community.Code}");

        var line = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("立项受理", line.TextContent, StringComparison.Ordinal);
        Assert.NotNull(line.QuerySelector($"a[href='/matters/{number}']"));
    }

    [Fact]
    public async Task An_inspector_reads_what_happened_where_they_inspect_and_nothing_else()
    {
        var (mine, other) = (await Scene.SetAsync(app), await Scene.SetAsync(app));
        var (here, elsewhere) = (await app.MatterAsync(mine), await app.MatterAsync(other));
        var inspector = await mine.AsAsync(Role.Inspector);

        Assert.NotNull((await inspector.PageAsync("/journal?kind=MatterOpened")).QuerySelector($"a[href='/matters/{here}']"));
        Assert.Null((await inspector.PageAsync($"/journal?kind=MatterOpened&unit={other.Community.Code}")).QuerySelector($"a[href='/matters/{elsewhere}']"));
    }

    /// <summary>The journal holds no words that could be looked through: matters, people and places are found first, as every other box finds them.</summary>
    [Fact]
    public async Task It_is_asked_by_matter_words_people_and_units_and_says_as_what_they_were_understood()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, "喷泉池里的水泵坏了");
        await app.MatterAsync(scene, "三楼的灯不亮");
        await (await scene.AsAsync(Role.CommunityOrganiser)).SendFormAsync($"/matters/{number}/retitle", ("Input.Title", "喷泉池的水泵修一修"));
        var auditor = await scene.AsAsync(Role.Auditor);
        async Task<(int Lines, int Others, string Chips)> AskAsync(string query)
        {
            var page = await auditor.PageAsync($"/journal?{query}&unit={scene.Community.Code}");
            var rows = page.QuerySelectorAll("tbody tr");
            return (rows.Length, rows.Count(r => r.QuerySelector($"a[href='/matters/{number}']") is null), page.QuerySelector(".chips")!.TextContent);
        }

        var byNumber = await AskAsync($"q={number}");
        Assert.True(byNumber is { Lines: >= 2, Others: 0 }, byNumber.ToString());
        foreach (var words in (string[])["喷泉池", "噴泉池", "penquan"])
        {
            var byWords = await AskAsync($"q={Uri.EscapeDataString(words)}");
            Assert.Equal((byNumber.Lines, 0), (byWords.Lines, byWords.Others));
        }

        Assert.Contains("1件事项", (await AskAsync("q=喷泉池")).Chips, StringComparison.Ordinal);
        var seq = await app.WithDbAsync(db => db.Set<Yuanzhuo.Platform.Journal.JournalEntry>().Where(e => e.PlaceId == scene.Community.Id).MaxAsync(e => e.Seq));
        Assert.Equal(1, (await AskAsync($"q={seq}")).Lines);
        Assert.Contains("没有说到“紫霄云外”的事项", (await AskAsync("q=紫霄云外")).Chips, StringComparison.Ordinal);
        Assert.Contains(scene.Community.Name, byNumber.Chips, StringComparison.Ordinal);
        var nowhere = await auditor.PageAsync("/journal?unit=紫霄云外&person=紫霄云外");
        Assert.Equal((0, 2), (nowhere.QuerySelectorAll("tbody tr").Length, nowhere.QuerySelectorAll(".chips li").Length));
        Assert.NotNull(nowhere.QuerySelector(".empty a[href='/journal']"));
    }

    [Fact]
    public async Task The_days_asked_for_are_both_included()
    {
        var scene = await Scene.SetAsync(app);
        await app.MatterAsync(scene);
        var auditor = await scene.AsAsync(Role.Auditor);
        var today = app.Clock.TodayInChina();
        async Task<int> LinesAsync(DateOnly from, DateOnly until) =>
            (await auditor.PageAsync($"/journal?kind=MatterOpened&unit={scene.Community.Code}&from={from:yyyy-MM-dd}&until={until:yyyy-MM-dd}")).QuerySelectorAll("tbody tr").Length;

        Assert.Equal(1, await LinesAsync(today.AddDays(-1), today.AddDays(1)));
        Assert.Equal(0, await LinesAsync(today.AddDays(2), today.AddDays(3)));
        Assert.Equal(0, await LinesAsync(today.AddDays(-9), today.AddDays(-8)));
    }

    /// <summary>Issue 6, 3: sign-ins of staff once showed as those of residents or visitors.</summary>
    [Fact]
    public async Task Staff_are_named_whatever_they_did_and_found_by_their_name()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var staff = app.Visitor();
        await staff.SignInAsync(userName, "wrong-1");
        foreach (var browser in (HttpClient[])[app.Visitor(), staff]) await browser.SignInAsync(userName, PeopleTales.Password);
        var page = await staff.PageAsync("/account");
        await staff.SendStepAsync(page, "/account", "end-other-sessions");
        var token = page.QuerySelector("form[action='/sign-out'] input")!;
        await staff.PostAsync("/sign-out", new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value")!)]));
        for (var i = 0; i < 5; i++) await staff.SignInAsync(userName, "wrong-1");

        var auditor = await scene.AsAsync(Role.Auditor);
        var lines = (await auditor.PageAsync($"/journal?person={id}")).QuerySelectorAll("tbody tr");
        var byName = (await auditor.PageAsync($"/journal?person={userName}")).QuerySelectorAll("tbody tr");
        var byPinyin = await auditor.PageAsync("/journal?person=jixiaohe");
        Assert.All(byPinyin.QuerySelectorAll("tbody tr"), l => Assert.Contains("季小禾", l.TextContent, StringComparison.Ordinal));
        Assert.Contains("人员：季小禾", byPinyin.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);

        Assert.True(lines.Length >= 3);
        Assert.Equal(lines.Length, byName.Length);
        Assert.All(lines, l => Assert.Contains("季小禾", l.TextContent, StringComparison.Ordinal));
        Assert.All(lines, l => Assert.DoesNotContain("居民或访客", l.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_goes_out_as_a_file_with_the_same_filters_as_far_as_its_reader_may_see_and_that_is_traced()
    {
        var (mine, other) = (await Scene.SetAsync(app), await Scene.SetAsync(app));
        var (here, elsewhere) = (await app.MatterAsync(mine), await app.MatterAsync(other));
        var account = await mine.PersonAsync(Role.Inspector, mine.District);

        var csv = await (await app.SignedInAsync(account)).GetStringAsync("/journal/export.csv?kind=MatterOpened");

        Assert.Contains(here, csv, StringComparison.Ordinal);
        Assert.DoesNotContain(elsewhere, csv, StringComparison.Ordinal);
        Assert.Equal(["/journal/export.csv"], (await app.TracesAsync(account)).Select(t => t.Details.Thing));
    }

    [Fact]
    public async Task The_former_address_leads_to_the_page_for_good()
    {
        var scene = await Scene.SetAsync(app);

        var answer = await (await scene.AsAsync(Role.Auditor)).GetAsync("/audit?kind=PostGiven");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/journal?kind=PostGiven", answer.Headers.Location!.ToString());
    }
}

public sealed class JournalOnSqlite(SqliteApp app) : JournalTests(app);

public sealed class JournalOnPostgres(PostgresApp app) : JournalTests(app);
