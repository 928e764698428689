using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Commitments;

/// <summary>Many promises of one department: the same progress on those that are ticked, answered row by row; filters by category and by days without movement.</summary>
public abstract class ReportOnManyTests(App app)
{
    private const string Words = "三处的材料都已进场，这周五开始施工";

    [Fact]
    public async Task One_sentence_goes_to_every_ticked_commitment_and_each_says_what_came_of_it()
    {
        var (scene, ids) = await TwoAsync();
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var others = await app.CommitAsync(scene, await app.MatterAsync(scene), Term.WorkingDays(3), scene.Water, words: "水务的事");
        var address = Together([.. ids, others]);

        var page = await officer.PageAsync(address);
        Assert.Equal(ids.Order(), page.QuerySelectorAll("input[name='Input.Ids'][checked]").Select(i => Guid.Parse(i.GetAttribute("value")!)).Order());
        var sent = await officer.SendAsync(page, address, [("Input.Words", Words), .. ids.Append(others).Select(id => ("Input.Ids", id.ToString()))]);

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains("已报 2 条，共 3 条", (await sent.HtmlAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await ReportsAsync(scene));
    }

    [Fact]
    public async Task Sent_twice_it_is_reported_once()
    {
        var (scene, ids) = await TwoAsync();
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var address = Together(ids);
        var page = await officer.PageAsync(address);
        (string, string)[] fields = [("Input.Words", Words), .. ids.Select(id => ("Input.Ids", id.ToString()))];

        await officer.SendAsync(page, address, fields);
        await officer.SendAsync(page, address, fields);

        Assert.Equal(2, await ReportsAsync(scene));
    }

    [Fact]
    public async Task What_was_typed_stays_where_nothing_was_ticked()
    {
        var (scene, ids) = await TwoAsync();
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var address = Together(ids);
        var (action, values) = (await officer.PageAsync(address)).Filled(address, ("Input.Words", Words));

        var answer = await officer.PostAsync(action, new FormUrlEncodedContent(values.Where(v => v.Key != "Input.Ids")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(Words, (await answer.HtmlAsync()).QuerySelector("textarea")!.TextContent);
        Assert.Equal(0, await ReportsAsync(scene));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_category_and_by_days_without_movement()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        await app.CommitAsync(scene, number, Term.WorkingDays(90), daysAgo: 60, words: "早先答应的");
        await app.CommitAsync(scene, number, Term.WorkingDays(90), words: "刚答应的");
        await app.WithDbAsync(db => db.Set<Matter>().Where(m => m.Number == number).ExecuteUpdateAsync(m => m.SetProperty(x => x.Category, "RoadSurface")));
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        Assert.Equal(["早先答应的"], await WordsAsync(officer, "?idle=10"));
        Assert.Equal(2, (await WordsAsync(officer, "?category=Roads")).Count);
        Assert.Equal(2, (await WordsAsync(officer, "?category=RoadSurface")).Count);
        Assert.Empty(await WordsAsync(officer, "?category=Noise"));
    }

    /// <summary>Two promises of one matter are one matter to be given.</summary>
    [Fact]
    public async Task Ticked_commitments_lead_to_their_matters_to_be_given_to_a_colleague_or_urged()
    {
        var (scene, ids) = await TwoAsync();
        var matter = await app.WithDbAsync(db => db.Set<Yuanzhuo.Modules.Commitments.Domain.Commitment>().Where(c => c.Id == ids[0]).Select(c => c.MatterId).SingleAsync());
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var door = (await officer.PageAsync("/commitments")).QuerySelectorAll("#together button").Select(b => b.GetAttribute("formaction")).Single(a => a is not null);

        var led = await officer.GetAsync(door + "?" + string.Join('&', ids.Append(Guid.CreateVersion7()).Select(id => "id=" + id)));

        Assert.Equal($"/matters/together/assign?id={matter}", led.Target());
        var inspector = await scene.AsAsync(Role.Inspector);
        Assert.Equal(["/commitments/together/urge"], (await inspector.PageAsync("/commitments")).QuerySelectorAll("#together button").Select(b => b.GetAttribute("formaction")));
        Assert.Equal($"/matters/together/urge?id={matter}", (await inspector.GetAsync("/commitments/together/urge?id=" + ids[1])).Target());
        Assert.Equal("/matters/together/urge?", (await (await (await Scene.SetAsync(app)).AsAsync(Role.Inspector)).GetAsync("/commitments/together/urge?id=" + ids[1])).Target());
    }

    /// <summary>The community holds the matter, the department promised for it twice: one letter each.</summary>
    [Fact]
    public async Task Who_promised_for_a_matter_is_told_when_it_is_urged()
    {
        var (scene, ids) = await TwoAsync();
        var number = await app.WithDbAsync(db => db.Set<Matter>().Where(m => db.Set<Yuanzhuo.Modules.Commitments.Domain.Commitment>().Any(c => c.Id == ids[0] && c.MatterId == m.Id)).Select(m => m.Number).SingleAsync());
        var (holder, promised, other) = (await scene.PersonAsync(Role.CommunityOrganiser, scene.Community), await scene.PersonAsync(Role.DepartmentOfficer, scene.Works), await scene.PersonAsync(Role.DepartmentOfficer, scene.Water));

        await (await scene.AsAsync(Role.StreetCoordinator)).SendFormAsync($"/matters/{number}/urge", ("Input.Words", "请本周内报进展"));

        var letters = await app.WithDbAsync(db => db.Set<Yuanzhuo.Platform.Post.Letter>().Where(l => l.TextKey.EndsWith("Letter_Urged") && (l.AccountId == holder || l.AccountId == promised || l.AccountId == other)).Select(l => new { l.AccountId, l.TextKey }).ToListAsync());
        Assert.Equal([(holder, "Matters.Letter_Urged"), (promised, "Commitments.Letter_Urged")], letters.Select(l => (l.AccountId!.Value, l.TextKey)).OrderByDescending(l => l.TextKey, StringComparer.Ordinal));
    }

    private static async Task<List<string>> WordsAsync(HttpClient officer, string query) => [.. (await officer.PageAsync("/commitments" + query)).QuerySelectorAll("tbody q").Select(q => q.TextContent)];

    private static string Together(IEnumerable<Guid> ids) => "/commitments/together?" + string.Join('&', ids.Select(id => "id=" + id));

    private Task<int> ReportsAsync(Scene scene) => app.WithDbAsync(db => db.Set<Progress>().CountAsync(p => p.UnitId == scene.Works.Id));

    private async Task<(Scene Scene, Guid[] Ids)> TwoAsync()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        return (scene, [await app.CommitAsync(scene, number, Term.WorkingDays(5), words: "先修这一处"), await app.CommitAsync(scene, number, Term.WorkingDays(8), words: "再修那一处")]);
    }
}

public sealed class ReportOnManyOnSqlite(SqliteApp app) : ReportOnManyTests(app);

public sealed class ReportOnManyOnPostgres(PostgresApp app) : ReportOnManyTests(app);
