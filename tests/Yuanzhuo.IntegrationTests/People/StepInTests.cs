using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.People;

public abstract class StepInTests(App app)
{
    [Fact]
    public async Task Outside_the_demo_there_is_no_step_in()
    {
        var scene = await Scene.SetAsync(app);
        await app.AccountAsync(Role.Inspector, scene.District, isDemo: true);

        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync("/demo/step-in")).StatusCode);
    }

    [Fact]
    public async Task In_the_demo_one_click_steps_in_and_the_banner_says_as_whom()
    {
        var scene = await Scene.SetAsync(app);
        var (_, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community, isDemo: true);
        var number = await app.MatterAsync(scene);
        var visitor = app.AsDemo().Visitor();

        var stepped = await visitor.SendFormAsync("/demo/step-in", ("Input.AccountId", id.ToString()));

        Assert.Equal("/work", stepped.Target());
        var banner = (await visitor.PageAsync($"/matters/{number}/progress")).QuerySelector(".demo-bar")!.TextContent;
        Assert.Contains("季小禾（社区（村）工作者 · 梧桐社区）", banner, StringComparison.Ordinal);
    }

    /// <summary>Issue 6, 4: invented people can never sign in once the demonstration is off, not even by a session of before.</summary>
    [Fact]
    public async Task Once_the_demonstration_is_off_nobody_plays_an_invented_person()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.Administrator, scene.District, isDemo: true);
        var stepped = await app.AsDemo().Visitor().SendFormAsync("/demo/step-in", ("Input.AccountId", id.ToString()));
        var after = app.Visitor();
        after.DefaultRequestHeaders.Add("Cookie", stepped.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("yz.session=", StringComparison.Ordinal)).Split(';')[0]);

        Assert.StartsWith("/sign-in", (await after.GetAsync("/work")).Target(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Visitor().SignInAsync(userName, PeopleTales.Password)).StatusCode);
    }

    [Fact]
    public async Task A_real_account_cannot_be_stepped_into()
    {
        var scene = await Scene.SetAsync(app);
        await app.AccountAsync(Role.CommunityOrganiser, scene.Community, isDemo: true);
        var (_, real) = await app.AccountAsync(Role.Administrator, scene.District);

        var refused = await app.AsDemo().Visitor().SendFormAsync("/demo/step-in", ("Input.AccountId", real.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.False(await app.WithDbAsync(db => db.Journal.AnyAsync(e => e.AggregateId == real && e.Kind == "SignedIn")));
    }
}

public sealed class StepInOnSqlite(SqliteApp app) : StepInTests(app);

public sealed class StepInOnPostgres(PostgresApp app) : StepInTests(app);
