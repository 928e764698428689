using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.IntegrationTests.Work;
using Yuanzhuo.Modules.People.Administering;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.StandingIn;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Person = Yuanzhuo.IntegrationTests.Work.Person;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>Somebody is away, and somebody of the house does their work meanwhile, with their rights and no more.</summary>
public abstract class StandInTests(App app)
{
    [Fact]
    public async Task Who_stands_in_has_the_same_post_until_the_last_day_and_both_pages_say_so()
    {
        var (stage, standIn) = await SetAsync();

        var id = await stage.DoneAsync<Guid>(typeof(EnterStandIn), Leave(stage.Organiser, standIn.AccountId), stage.Organiser);

        var post = await app.WithDbAsync(db => db.Posts.AsNoTracking().SingleAsync(p => p.Id == id));
        Assert.Equal((standIn.AccountId, Role.CommunityOrganiser, stage.Scene.Community.Id, stage.Organiser.Standings[0].PostId, app.Today(), app.Today().AddDays(6)),
            (post.AccountId, post.Role, post.UnitId, post.StandsInForId!.Value, post.FromOn, post.UntilOn!.Value));
        Assert.Contains(await StandingsAsync(standIn.AccountId), s => s.UnitId == stage.Scene.Community.Id);
        Assert.True(await app.WithDbAsync(db => db.Journal.AnyAsync(e => e.Kind == nameof(StandInGiven) && e.AggregateId == id && e.ActorAccountId == stage.Organiser.AccountId)));
        var (away, theirs) = (await NameAsync(stage.Organiser.AccountId), await NameAsync(standIn.AccountId));
        Assert.Contains($"由{theirs}代班", (await (await app.SignedInAsync(stage.Organiser.AccountId)).PageAsync("/account")).QuerySelector("#posts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"替{away}", (await (await app.SignedInAsync(standIn.AccountId)).PageAsync("/account")).QuerySelector("#posts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_with_the_post_of_who_is_away_and_when_they_are_back()
    {
        var (stage, standIn) = await SetAsync();
        var id = await stage.DoneAsync<Guid>(typeof(EnterStandIn), Leave(stage.Organiser, standIn.AccountId), stage.Organiser);
        await stage.DoneAsync<Guid>(typeof(EndStandIn), new EndStandIn.Input { PostId = id }, stage.Organiser);
        Assert.DoesNotContain(await StandingsAsync(standIn.AccountId), s => s.UnitId == stage.Scene.Community.Id);

        var again = await stage.DoneAsync<Guid>(typeof(EnterStandIn), Leave(stage.Organiser, standIn.AccountId), stage.Organiser);
        await stage.DoneAsync<Guid>(typeof(EndPost), new EndPost.Input { PostId = stage.Organiser.Standings[0].PostId, LastDay = app.Today().AddDays(2) }, stage.Administrator);
        Assert.Equal(app.Today().AddDays(2), await app.WithDbAsync(db => db.Posts.Where(p => p.Id == again).Select(p => p.UntilOn).SingleAsync()));
    }

    [Fact]
    public async Task The_head_enters_it_for_their_people_and_nobody_passes_on_what_is_not_theirs()
    {
        var (stage, standIn) = await SetAsync();
        var scene = stage.Scene;
        var head = await stage.PersonAsync(Role.DepartmentHead, scene.Works);
        var second = await stage.PersonAsync(Role.DepartmentOfficer, scene.Works, "二");

        Assert.True((await stage.TryAsync(typeof(EnterStandIn), Leave(stage.Organiser, standIn.AccountId), stage.Coordinator)).IsDone);
        Assert.Equal(["People.StandInIsThere"], (await stage.TryAsync(typeof(EnterStandIn), Leave(stage.Organiser, stage.Coordinator.AccountId), stage.Organiser)).Why);
        Assert.Equal(["People.PostIsHeldAlready"], (await stage.TryAsync(typeof(EnterStandIn), Leave(stage.Officer, second.AccountId), head)).Why);
        Assert.Equal(["People.OnlyOwnLeave"], (await stage.TryAsync(typeof(EnterStandIn), Leave(head, second.AccountId), second)).Why);
        Assert.True((await stage.TryAsync(typeof(EnterStandIn), Leave(head, second.AccountId), head)).IsDone);
        var borrowed = new Person(standIn.AccountId, [.. (await StandingsAsync(standIn.AccountId)).Where(s => s.UnitId == scene.Community.Id)]);
        Assert.Equal(["People.PostNotPassedOn"], (await stage.TryAsync(typeof(EnterStandIn), Leave(borrowed, stage.Coordinator.AccountId), borrowed)).Why);
    }

    /// <summary>Who stands in for a head does the head's work, and does not say in turn who stands in for whom.</summary>
    [Fact]
    public async Task Whoever_stands_in_for_a_head_leads_nobody()
    {
        var (stage, _) = await SetAsync();
        var head = await stage.PersonAsync(Role.DepartmentHead, stage.Scene.Works);
        var second = await stage.PersonAsync(Role.DepartmentOfficer, stage.Scene.Works, "二");
        var third = await stage.PersonAsync(Role.DepartmentHead, stage.Scene.Works, "三");
        await stage.DoneAsync<Guid>(typeof(EnterStandIn), Leave(head, second.AccountId), head);
        var acting = new Person(second.AccountId, await StandingsAsync(second.AccountId));
        Assert.Contains(acting.Standings, s => s is { Role: Role.DepartmentHead, IsBorrowed: true });

        Assert.Equal(["People.OnlyOwnLeave"], (await stage.TryAsync(typeof(EnterStandIn), Leave(stage.Officer, second.AccountId), acting)).Why);
        Assert.Equal(["People.OnlyOwnLeave"], (await stage.TryAsync(typeof(EnterStandIn), Leave(third, second.AccountId), acting)).Why);
        Assert.Null((await (await app.SignedInAsync(second.AccountId)).PageAsync("/account/stand-ins")).QuerySelector($"a[href$='{stage.Officer.Standings[0].PostId}']"));
    }

    [Fact]
    public async Task Nobody_stands_in_longer_because_an_administrator_says_so()
    {
        var (stage, standIn) = await SetAsync();
        var id = await stage.DoneAsync<Guid>(typeof(EnterStandIn), Leave(stage.Organiser, standIn.AccountId), stage.Organiser);
        var administrator = await stage.PersonAsync(Role.UnitAdministrator, stage.Scene.Street);

        Assert.Equal(["People.PostEndsBefore"], (await stage.TryAsync(typeof(EndPost), new EndPost.Input { PostId = id, LastDay = app.Today().AddDays(7) }, administrator)).Why);
        var never = new EnterStandIn.Input { PostId = stage.Organiser.Standings[0].PostId, AccountId = standIn.AccountId, FromOn = DateOnly.MaxValue, UntilOn = DateOnly.MaxValue };
        Assert.Equal(["People.DayOutOfReach"], (await stage.TryAsync(typeof(EnterStandIn), never, stage.Organiser)).Why.Distinct());
    }

    /// <summary>GB/T 22239-2019 (等保三级) 管理用户权限分离: who audits, supervises or administers does not take over work that they look at.</summary>
    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Administrator)]
    public async Task Whoever_supervises_stands_in_for_nobody_and_nobody_for_them(Role role)
    {
        var (stage, standIn) = await SetAsync();
        var supervisor = await stage.PersonAsync(role, stage.Scene.District);
        await stage.DoneAsync<Guid>(typeof(GivePost), new GivePost.Input { AccountId = supervisor.AccountId, Role = Role.CommunityOrganiser, UnitId = stage.Scene.OtherCommunity.Id, FromOn = app.Today() }, stage.Administrator);

        Assert.Equal(["People.StandInNotOfHouse"], (await stage.TryAsync(typeof(EnterStandIn), Leave(stage.Organiser, supervisor.AccountId), stage.Organiser)).Why);
        Assert.Equal(["Web.Forbidden"], (await stage.TryAsync(typeof(EnterStandIn), Leave(supervisor, standIn.AccountId), supervisor)).Why);
    }

    [Fact]
    public async Task The_forms_find_colleagues_and_keep_what_was_typed()
    {
        var (stage, standIn) = await SetAsync();
        var client = await app.SignedInAsync(stage.Organiser.AccountId);
        var address = $"/account/stand-ins/{stage.Organiser.Standings[0].PostId}";
        Assert.NotNull((await client.PageAsync("/account/stand-ins")).QuerySelector($"a[href='{address}']"));

        var wrong = await client.SendFormAsync(address, ("Input.AccountId", standIn.AccountId.ToString()), ("Input.FromOn", $"{app.Today():yyyy-MM-dd}"), ("Input.UntilOn", $"{app.Today().AddDays(-1):yyyy-MM-dd}"));
        Assert.Equal($"{app.Today().AddDays(-1):yyyy-MM-dd}", (await wrong.HtmlAsync()).QuerySelector("[name='Input.UntilOn']")!.GetAttribute("value"));
        var sent = await client.SendFormAsync(address, ("Input.AccountId", standIn.AccountId.ToString()), ("Input.FromOn", $"{app.Today():yyyy-MM-dd}"), ("Input.UntilOn", $"{app.Today():yyyy-MM-dd}"));

        Assert.Equal("/account/stand-ins?done=People.Done_StandInEntered", sent.Target());
        Assert.Contains(await NameAsync(standIn.AccountId), (await client.PageAsync("/account/stand-ins")).QuerySelector("#posts")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(DeedStage Stage, Person StandIn)> SetAsync()
    {
        var stage = await DeedStage.SetAsync(app);
        return (stage, await stage.PersonAsync(Role.CommunityOrganiser, stage.Scene.OtherCommunity));
    }

    private EnterStandIn.Input Leave(Person away, Guid standIn) =>
        new() { PostId = away.Standings[0].PostId, AccountId = standIn, FromOn = app.Today(), UntilOn = app.Today().AddDays(6) };

    private Task<IReadOnlyList<Standing>> StandingsAsync(Guid account) => app.WithAsync(services => services.GetRequiredService<IStandings>().OfAsync(account, default));

    private Task<string> NameAsync(Guid account) => app.WithDbAsync(db => db.Accounts.Where(a => a.Id == account).Select(a => a.DisplayName).SingleAsync());
}

public sealed class StandInOnSqlite(SqliteApp app) : StandInTests(app);

public sealed class StandInOnPostgres(PostgresApp app) : StandInTests(app);
