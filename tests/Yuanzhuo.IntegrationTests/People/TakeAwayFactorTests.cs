using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>Somebody lost the phone: an administrator takes the second factor away, with a reason, for others and never for themselves.</summary>
public abstract class TakeAwayFactorTests(App app)
{
    [Fact]
    public async Task An_administrator_takes_it_away_and_the_person_is_told_and_sets_up_another()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var (key, codes) = await app.WithAppAsync(id);
        var (own, clock) = app.Guarded();
        var person = own.Visitor();
        await person.SignInAsync(userName, () => clock.NextCodeOf(key));
        var administrator = await scene.AsAsync(Role.Administrator);
        var address = $"/admin/people/{id}";
        var page = await administrator.PageAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.SendStepAsync(page, address, "take-factor", ("Input.Reason", ""))).StatusCode);
        Assert.Equal(address + "?done=People.Done_FactorTaken", (await administrator.SendStepAsync(page, address, "take-factor", ("Input.Reason", "手机丢了，当面核对了工作证"))).Target());

        Assert.StartsWith("/sign-in", (await person.GetAsync("/work")).Target(), StringComparison.Ordinal);
        Assert.Equal("/work", (await person.SignInAsync(userName, PeopleTales.Password)).Target());
        Assert.Equal("/account/second-factor", (await person.GetAsync("/work")).Target());
        var letter = await app.WithDbAsync(db => db.Set<Letter>().SingleAsync(l => l.AccountId == id));
        Assert.Equal("People.Letter_FactorTaken", letter.TextKey);
        Assert.Equal(0, await app.WithDbAsync(db => db.Set<RecoveryCode>().CountAsync(c => c.AccountId == id)));
        Assert.Equal(1, await app.WithDbAsync(db => db.Journal.CountAsync(e => e.AggregateId == id && e.Kind == "SecondFactorTakenAway")));
        Assert.NotEmpty(codes);
    }

    [Fact]
    public async Task Nobody_else_may_and_nobody_for_themselves()
    {
        var scene = await Scene.SetAsync(app);
        var (_, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        await app.WithAppAsync(id);
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not (Role.Anyone or Role.Administrator or Role.UnitAdministrator)))
        {
            var other = await scene.AsAsync(role);
            var tried = await other.PostWithTokenAsync($"/admin/people/{id}", "/account", ("_handler", "take-factor"), ("Input.Reason", "手机丢了"));
            Assert.Equal((role, HttpStatusCode.Forbidden), (role, tried.StatusCode));
        }

        var self = await scene.PersonAsync(Role.Administrator, scene.District);
        await app.WithAppAsync(self);
        var administrator = await scene.AsAsync(Role.Administrator);
        var own = await administrator.SendStepAsync(await administrator.PageAsync($"/admin/people/{self}"), $"/admin/people/{self}", "take-factor", ("Input.Reason", "手机丢了"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        Assert.Equal(2, await app.WithDbAsync(db => db.Set<Authenticator>().CountAsync(a => a.AccountId == id || a.AccountId == self)));
    }

    [Fact]
    public async Task A_password_given_anew_leaves_the_second_factor()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var (_, codes) = await app.WithAppAsync(id);
        var administrator = await scene.AsAsync(Role.Administrator);
        var given = await administrator.SendStepAsync(await administrator.PageAsync($"/admin/people/{id}"), $"/admin/people/{id}", "reset");
        var password = (await given.HtmlAsync()).QuerySelector("#temporary-password")!.TextContent.Trim();
        var (own, _) = app.Guarded();
        var person = own.Visitor();

        Assert.Equal("/sign-in/second", (await person.SignInAsync(userName, password)).Target());
        Assert.StartsWith("/sign-in", (await person.GetAsync("/work")).Target(), StringComparison.Ordinal);
        Assert.Equal("/work", (await person.SendFormAsync("/sign-in/second", ("Input.Code", codes[1]))).Target());
        Assert.Equal("/account/password", (await person.GetAsync("/work")).Target());
        var stays = await person.SendStepAsync(await person.PageAsync("/account/second-factor"), "/account/second-factor", "remove-app");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stays.StatusCode);
    }

    [Fact]
    public async Task A_closed_account_keeps_none()
    {
        var scene = await Scene.SetAsync(app);
        var (_, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        await app.WithAppAsync(id);
        var administrator = await scene.AsAsync(Role.Administrator);
        await administrator.SendStepAsync(await administrator.PageAsync($"/admin/people/{id}"), $"/admin/people/{id}", "close");

        Assert.False(await app.WithDbAsync(db => db.Set<Authenticator>().AnyAsync(a => a.AccountId == id)));
        Assert.False(await app.WithDbAsync(db => db.Accounts.Where(a => a.Id == id).Select(a => a.TwoFactorEnabled).SingleAsync()));
    }
}

public sealed class TakeAwayFactorOnSqlite(SqliteApp app) : TakeAwayFactorTests(app);

public sealed class TakeAwayFactorOnPostgres(PostgresApp app) : TakeAwayFactorTests(app);
