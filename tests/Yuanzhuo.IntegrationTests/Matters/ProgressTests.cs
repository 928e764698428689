using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Matters;

public abstract class ProgressTests(App app)
{
    [Fact]
    public async Task The_holder_reports_progress_and_the_journal_tells_it()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, holder: scene.Works);
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        var sent = await officer.SendFormAsync($"/matters/{number}/progress", ("Input.Words", "12月4日前换好三盏灯，已到现场量过"));

        Assert.Equal($"/matters/{number}?done=Matters.Done_Progress", sent.Target());
        var matter = (await app.WithDbAsync(db => db.MatterAsync(number)))!;
        Assert.Equal("12月4日前换好三盏灯，已到现场量过", Assert.Single(matter.ProgressEntries).Words);
        var fact = await app.WithDbAsync(db => db.Journal.SingleAsync(e => e.MatterId == matter.Id && e.Kind == "ProgressReported"));
        Assert.Equal(scene.Works.Id, fact.ActorUnitId);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_entry()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var address = $"/matters/{number}/progress";
        var page = await organiser.PageAsync(address);

        await organiser.SendAsync(page, address, ("Input.Words", "已报修"));
        var again = await organiser.SendAsync(page, address, ("Input.Words", "已报修"));

        Assert.StartsWith($"/matters/{number}", again.Target(), StringComparison.Ordinal);
        Assert.Single((await app.WithDbAsync(db => db.MatterAsync(number)))!.ProgressEntries);
    }

    [Fact]
    public async Task Without_words_it_is_refused_and_the_form_says_why()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var sent = await organiser.SendFormAsync($"/matters/{number}/progress", ("Input.Words", "  "));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Contains("请写一句话", (await sent.HtmlAsync()).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organiser_of_another_community_is_refused()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var stranger = await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity);

        var sent = await stranger.SendFormAsync($"/matters/{number}/progress", ("Input.Words", "不是我们的事"));

        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        Assert.Empty((await app.WithDbAsync(db => db.MatterAsync(number)))!.ProgressEntries);
    }
}

public sealed class ProgressOnSqlite(SqliteApp app) : ProgressTests(app);

public sealed class ProgressOnPostgres(PostgresApp app) : ProgressTests(app);
