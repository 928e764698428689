using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Rules;

public abstract class RulePackTests(App app)
{
    [Fact]
    public async Task A_value_set_for_a_community_holds_there_and_nowhere_else()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var today = app.Clock.TodayInChina().ToString("yyyy-MM-dd", null);

        var sent = await administrator.SendFormAsync(
            $"/admin/rules/{DefaultRules.RoundtableNotice}?q={scene.Community.Code}",
            ("Input.ScopeUnitId", scene.Community.Id.ToString()), ("Input.Value", "7"), ("Input.FromOn", today), ("Input.Source", "社区议事规则第八条"));

        Assert.Equal($"/admin/rules/{DefaultRules.RoundtableNotice}?done=Rules.Done_Set", sent.Target());
        Assert.Equal(7, await ValueAsync(scene.Community.Path));
        Assert.Equal(3, await ValueAsync(scene.OtherCommunity.Path));
        var fact = await app.WithDbAsync(db => db.Journal.SingleAsync(e => e.Kind == "RuleSet" && e.PlaceId == scene.Community.Id));
        Assert.Equal(await scene.PersonAsync(Role.Administrator, scene.District), fact.ActorAccountId);
    }

    [Fact]
    public async Task Without_a_source_the_change_is_refused()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);

        var sent = await administrator.SendFormAsync(
            $"/admin/rules/{DefaultRules.Stale}?q={scene.Community.Code}",
            ("Input.ScopeUnitId", scene.Community.Id.ToString()), ("Input.Value", "7"), ("Input.FromOn", "2030-01-01"), ("Input.Source", " "));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
    }

    private Task<int> ValueAsync(string path) => app.WithAsync(async services =>
        await services.GetRequiredService<RulePacks>().ValueAsync(DefaultRules.RoundtableNotice, path, app.Clock.TodayInChina()));
}

public sealed class RulePackOnSqlite(SqliteApp app) : RulePackTests(app);

public sealed class RulePackOnPostgres(PostgresApp app) : RulePackTests(app);
