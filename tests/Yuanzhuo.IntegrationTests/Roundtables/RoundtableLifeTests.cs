using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Roundtables;

/// <summary>From the plan to the published result, as a community organiser and a passer-by see it.</summary>
public abstract class RoundtableLifeTests(App app)
{
    [Fact]
    public async Task A_roundtable_is_planned_announced_held_and_published()
    {
        var scene = await Scene.SetAsync(app);
        var (lamp, screens) = (await app.MatterAsync(scene), await app.MatterAsync(scene, "15户没装纱窗"));
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var number = await PlanAsync(organiser, scene, lamp, screens);
        Assert.Equal($"{scene.DistrictCode}-{ChinaTime.DateOf(app.Clock.GetUtcNow()).Year}-R0001", number);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync($"/roundtables/{number}")).StatusCode);

        await AnnounceAsync(organiser, number);
        Assert.Contains("谁都可以来，来了就能说", (await app.Visitor().PageAsync($"/roundtables/{number}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(number, (await app.Visitor().PageAsync("/roundtables?q=楼道和纱窗" + scene.DistrictCode)).Body!.InnerHtml, StringComparison.Ordinal);
        foreach (var words in (string[])["樓道和紗窗" + scene.DistrictCode, "纱窗 " + scene.DistrictCode]) // traditional characters; two words that stand apart
            Assert.Contains(number, (await app.Visitor().PageAsync("/roundtables?q=" + words)).Body!.InnerHtml, StringComparison.Ordinal);

        await HoldAsync(organiser, number);
        var published = await organiser.SendFormAsync($"/roundtables/{number}/publish", ("Input.Version", (await app.TableAsync(number)).Version.ToString()));
        Assert.Equal($"/roundtables/{number}?done=Roundtables.Done_Published", published.Target());

        await TheMattersMovedAsync(lamp, screens, number);
        var result = (await app.Visitor().PageAsync($"/roundtables/{number}")).Body!.TextContent;
        Assert.Contains("灯当场换好了", result, StringComparison.Ordinal);
        Assert.Contains("力争在8个工作日内装好", result, StringComparison.Ordinal);
        foreach (var sheet in new[] { "notice", "result" }) Assert.NotNull((await app.Visitor().PageAsync($"/roundtables/{number}/print/{sheet}")).QuerySelector(".paper-sheet svg.qr"));
        var promises = (await app.Visitor().PageAsync($"/roundtables/{number}/print/result")).QuerySelectorAll(".sheet-commitment").Select(p => p.TextContent).ToList();
        Assert.Contains(promises, p => p.Contains("力争在8个工作日内装好”——", StringComparison.Ordinal) && p.Contains("前办好", StringComparison.Ordinal));
        Assert.Contains(promises, p => p.Contains("等“验收合格”之后才起算", StringComparison.Ordinal) && p.Contains("复核", StringComparison.Ordinal));
    }

    private async Task<string> PlanAsync(HttpClient organiser, Scene scene, string lamp, string screens)
    {
        var startsAt = app.LaterToday();
        (string, string)[] typed =
        [
            ("Input.Title", "楼道和纱窗" + scene.DistrictCode), ("Input.Day", startsAt.Day()), ("Input.Time", startsAt.Hour()), ("Input.Venue", "社区活动室"), ("Input.Residents[0].Label", "4栋居民代表"),
        ];
        var first = await organiser.SendFormAsync("/roundtables/new", [.. typed, ("Deed", "add:" + lamp)]);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var page = await first.HtmlAsync();
        Assert.Equal("4栋居民代表", page.QuerySelector("[name='Input.Residents[0].Label']")!.GetAttribute("value"));
        Assert.Equal("社区活动室", page.QuerySelector("[name='Input.Venue']")!.GetAttribute("value"));
        page = await (await organiser.SendAsync(page, "/roundtables/new", [.. typed, ("Deed", "add:" + screens)])).HtmlAsync();
        var saved = await organiser.SendAsync(page, "/roundtables/new", [.. typed, ("Deed", "save")]);
        Assert.True(saved.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found, await saved.ProblemsAsync());
        return saved.Target()["/roundtables/".Length..].Split('/')[0];
    }

    private static async Task AnnounceAsync(HttpClient organiser, string number)
    {
        var address = $"/roundtables/{number}/notice";
        var tooShort = await organiser.SendFormAsync(address, ("Input.WhyShort", ""));
        Assert.Equal(HttpStatusCode.BadRequest, tooShort.StatusCode);
        Assert.Contains("提前 3 天", await tooShort.ProblemsAsync(), StringComparison.Ordinal);
        var given = await organiser.SendFormAsync(address, ("Input.WhyShort", "灯坏了，晚上看不见路"));
        Assert.Equal($"/roundtables/{number}?done=Roundtables.Done_Announced", given.Target());
    }

    private async Task HoldAsync(HttpClient organiser, string number)
    {
        await organiser.SendFormAsync($"/roundtables/{number}/record", ("Input.RequestKey", "begin-" + number));
        var resident = (await app.TableAsync(number)).Participants[0].Id;
        var presence = await organiser.SendFormAsync($"/roundtables/{number}/record", ("Present", resident.ToString()), ("Input.WalkIns", "6"));
        Assert.Equal($"/roundtables/{number}/record?done=Roundtables.Done_Presence", presence.Target());
        Assert.Equal($"/roundtables/{number}/record?done=Roundtables.Done_Outcome", (await organiser.SettleAsync(number, Outcome.SolvedOnTheSpot, "灯当场换好了")).Target());
        var promised = await organiser.CommitAsync(number, "区城建局", "力争在8个工作日内装好", order: 2);
        Assert.Equal($"/roundtables/{number}/record/2?done=Roundtables.Done_Commitment", promised.Target());
        await organiser.CommitAsync(number, "区城建局", "验收合格后5个工作日内付清", order: 2);
        Assert.Equal($"/roundtables/{number}/record?done=Roundtables.Done_Outcome", (await organiser.SettleAsync(number, Outcome.FollowUp, "城建局按承诺装好", order: 2)).Target());
    }

    private async Task TheMattersMovedAsync(string lamp, string screens, string number)
    {
        var (solved, going, table) = (await app.LookAsync(lamp), await app.LookAsync(screens), await app.TableAsync(number));
        Assert.Equal<(Ending?, string?, int)>((Ending.SolvedOnTheSpot, "灯当场换好了", 1), (solved.Ending, solved.EndingWords?.Text, solved.Rounds));
        Assert.Equal((null, Step.Implement), (going.Ending, going.Step));
        Assert.Equal((1, 6), (table.Participants.Count(p => p.WasPresent), table.WalkIns));
        Assert.True(table.ResultPublicUntilOn >= ChinaTime.DateOf(table.ResultAt!.Value).AddDays(15));
        var made = await app.WithDbAsync(db => db.Commitments.Where(c => c.MatterId == going.Id).ToListAsync());
        Assert.Equal(2, made.Count);
        var commitment = made.Single(c => c.IsAim);
        Assert.Equal((true, 8, (Guid?)table.Id, "力争在8个工作日内装好"), (commitment.IsAim, commitment.Term.Amount, commitment.RoundtableId, commitment.Words.Text));
        Assert.NotNull(commitment.DueOn);
        var kinds = await app.WithDbAsync(db => db.Journal.Where(e => e.MatterId == going.Id).Select(e => e.Kind).ToListAsync());
        foreach (var kind in new[] { "RoundtableAnnounced", "RoundtableBegun", "MatterTabled", "CommitmentMade", "OutcomeRecorded", "ResultPublished", "MatterMoved" }) Assert.Contains(kind, kinds);
    }

    [Fact]
    public async Task Later_rooms_find_the_roundtables_to_come()
    {
        var scene = await Scene.SetAsync(app);
        var matter = await app.MatterAsync(scene);
        var number = await app.AnnouncedAsync(scene, matter);

        var coming = await app.WithAsync(services => services.GetRequiredService<RoundtableReader>().ComingAsync(new() { PlacePath = scene.Street.Path }, 5));

        Assert.Equal((number, scene.Community.Name), (Assert.Single(coming).Number, coming[0].HostName));
        Assert.Equal(["楼道灯坏了"], coming[0].Topics);
    }

    [Fact]
    public async Task A_cancelled_roundtable_tells_everybody_why()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.AnnouncedAsync(scene, await app.MatterAsync(scene));
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var cancelled = await organiser.SendFormAsync($"/roundtables/{number}/cancel", ("Input.Reason", "施工方当天来不了"));

        Assert.Equal($"/roundtables/{number}?done=Roundtables.Done_Cancelled", cancelled.Target());
        Assert.Contains("施工方当天来不了", (await app.Visitor().PageAsync($"/roundtables/{number}")).Body!.TextContent, StringComparison.Ordinal);
    }
}

public sealed class RoundtableLifeOnSqlite(SqliteApp app) : RoundtableLifeTests(app);

public sealed class RoundtableLifeOnPostgres(PostgresApp app) : RoundtableLifeTests(app);
