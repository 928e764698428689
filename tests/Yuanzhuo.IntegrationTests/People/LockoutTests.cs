using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>Issue 6, 4: a lockout cannot be used against a known name for long.</summary>
public abstract class LockoutTests(App app)
{
    [Fact]
    public async Task Strangers_who_lock_a_name_do_not_lock_the_browser_of_its_person()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var (own, clock) = app.OnOwnClock();
        var (person, stranger) = (own.Visitor(), own.Visitor());
        await person.SignInAsync(userName, PeopleTales.Password);

        for (var round = 0; round < 6; round++)
        {
            for (var i = 0; i < 6; i++) await stranger.SignInAsync(userName, "wrong-1");
            Assert.Equal(HttpStatusCode.BadRequest, (await own.Visitor().SignInAsync(userName, PeopleTales.Password)).StatusCode);
            Assert.Equal("/work", (await person.SignInAsync(userName, PeopleTales.Password)).Target());
            clock.Advance(TimeSpan.FromMinutes(31));
        }

        Assert.Equal("/work", (await own.Visitor().SignInAsync(userName, PeopleTales.Password)).Target());
        Assert.True(await app.WithDbAsync(db => db.Set<Yuanzhuo.Modules.People.Domain.KnownBrowser>().CountAsync(b => b.AccountId == id)) == 2);
    }

    [Fact]
    public async Task Pauses_grow_and_never_beyond_half_an_hour()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, _) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var (own, clock) = app.OnOwnClock();
        var stranger = own.Visitor();
        foreach (var minutes in new[] { 15, 20, 25, 30, 30, 30 })
        {
            for (var i = 0; i < 5; i++) await stranger.SignInAsync(userName, "wrong-1");
            clock.Advance(TimeSpan.FromMinutes(minutes - 1));
            Assert.Equal(HttpStatusCode.BadRequest, (await own.Visitor().SignInAsync(userName, PeopleTales.Password)).StatusCode);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal("/work", (await own.Visitor().SignInAsync(userName, PeopleTales.Password)).Target());
    }

    [Fact]
    public async Task A_known_browser_is_locked_by_its_own_tries_and_only_there()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var (own, _) = app.OnOwnClock();
        var known = own.Visitor();
        await known.SignInAsync(userName, PeopleTales.Password);

        for (var i = 0; i < 5; i++) await known.SignInAsync(userName, "wrong-1");

        Assert.Equal(HttpStatusCode.BadRequest, (await known.SignInAsync(userName, PeopleTales.Password)).StatusCode);
        Assert.Equal("/work", (await own.Visitor().SignInAsync(userName, PeopleTales.Password)).Target());
        var administrator = await scene.AsAsync(Role.Administrator);
        await administrator.SendStepAsync(await administrator.PageAsync($"/admin/people/{id}"), $"/admin/people/{id}", "unlock");
        Assert.Equal("/work", (await known.SignInAsync(userName, PeopleTales.Password)).Target());
    }

    [Fact]
    public async Task Browsers_that_nobody_signed_in_with_for_half_a_year_are_forgotten()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var (own, clock) = app.OnOwnClock();
        var (old, late) = (own.Visitor(), own.Visitor());
        await old.SignInAsync(userName, PeopleTales.Password);
        clock.Advance(TimeSpan.FromDays(100));
        await late.SignInAsync(userName, PeopleTales.Password);
        clock.Advance(TimeSpan.FromDays(81));

        await own.Services.PassAsync("forget-browsers");

        Assert.Equal(1, await app.WithDbAsync(db => db.Set<Yuanzhuo.Modules.People.Domain.KnownBrowser>().CountAsync(b => b.AccountId == id)));
    }

    [Fact]
    public async Task A_cookie_of_ones_own_making_or_of_before_a_new_password_is_a_strangers()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var (own, _) = app.OnOwnClock();
        var known = own.Visitor();
        var cookie = (await known.SignInAsync(userName, PeopleTales.Password)).Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("yz.known.", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        var secret = cookie.Split(';')[0].Split('=')[1];
        Assert.DoesNotContain(await app.WithDbAsync(db => db.Set<Yuanzhuo.Modules.People.Domain.KnownBrowser>().Select(b => b.Digest).ToListAsync()), d => d == secret);
        await known.SendFormAsync("/account/password", ("Input.Current", PeopleTales.Password), ("Input.Password", "LouDaoDeng7"), ("Input.Again", "LouDaoDeng7"));

        for (var i = 0; i < 5; i++) await own.Visitor().SignInAsync(userName, "wrong-1");

        Assert.Equal(HttpStatusCode.BadRequest, (await known.SignInAsync(userName, "LouDaoDeng7")).StatusCode);
        var forger = own.Visitor();
        forger.DefaultRequestHeaders.Add("Cookie", cookie.Split('=')[0] + "=made-up");
        Assert.Equal(HttpStatusCode.BadRequest, (await forger.SignInAsync(userName, "LouDaoDeng7")).StatusCode);
        Assert.Equal(1, await app.WithDbAsync(db => db.Journal.CountAsync(e => e.AggregateId == id && e.Kind == "AccountLockedOut")));
    }
}

public sealed class LockoutOnSqlite(SqliteApp app) : LockoutTests(app);

public sealed class LockoutOnPostgres(PostgresApp app) : LockoutTests(app);
