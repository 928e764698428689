using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>Who must have a second factor and how fresh a proof must be are rules. On an installation of its own: they hold for all of it.</summary>
public sealed class SecondFactorRuleTests(CountingApp app) : IClassFixture<CountingApp>
{
    [Theory]
    [InlineData(0, Role.Administrator, "/work")]
    [InlineData(1, Role.Administrator, "/account/second-factor")]
    [InlineData(1, Role.Leader, "/work")]
    [InlineData(2, Role.Leader, "/account/second-factor")]
    public async Task The_rule_says_who_must(int level, Role role, string opens)
    {
        var scene = await Scene.SetAsync(app);
        await SetAsync(DefaultRules.SecondFactor, level);
        var (userName, _) = await app.AccountAsync(role, scene.District);
        var (own, _) = app.Guarded();
        var person = own.Visitor();
        await person.SignInAsync(userName, PeopleTales.Password);

        var answer = await person.GetAsync("/work");

        Assert.Equal(opens, answer.StatusCode == HttpStatusCode.OK ? "/work" : answer.Target());
    }

    [Theory]
    [InlineData(5, 4, true)]
    [InlineData(5, 6, false)]
    [InlineData(0, 0, true)] // a proof that is never fresh would shut the door for good
    public async Task The_rule_says_how_fresh(int minutes, int later, bool isFresh)
    {
        var scene = await Scene.SetAsync(app);
        await SetAsync(DefaultRules.FreshProof, minutes);
        var (own, clock) = app.Guarded();
        var officer = own.Visitor();
        (await officer.PostAsync($"/test/sign-in/{await scene.PersonAsync(Role.DepartmentOfficer, scene.Works)}", null)).EnsureSuccessStatusCode();
        await SetAsync(DefaultRules.SecondFactor, 1);

        clock.Advance(TimeSpan.FromMinutes(later));

        Assert.Equal(isFresh ? HttpStatusCode.OK : HttpStatusCode.Redirect, (await officer.GetAsync("/commitments/export.csv")).StatusCode);
    }

    private Task SetAsync(string key, int value) => app.WithDbAsync(async db =>
    {
        var now = app.Clock.GetUtcNow();
        db.Add(RulePack.Set(key, value, null, ChinaTime.DateOf(now), null, "试行", Guid.CreateVersion7(), now).Value);
        return await db.SaveChangesAsync();
    });
}
