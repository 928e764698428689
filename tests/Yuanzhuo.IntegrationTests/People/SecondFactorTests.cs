using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>Issue 6, 4: who must have a second factor has one before anything opens, and gives it at each sign-in.</summary>
public abstract class SecondFactorTests(App app)
{
    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.CommunityOrganiser)]
    [InlineData(Role.StreetCoordinator)]
    [InlineData(Role.ServicesDesk)]
    public async Task Who_must_have_one_gets_nothing_but_the_page_to_set_it_up(Role role)
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(role, scene.UsualUnitOf(role));
        var (own, clock) = app.Guarded();
        var person = own.Visitor();
        Assert.Equal("/work", (await person.SignInAsync(userName, PeopleTales.Password)).Target());
        foreach (var address in new[] { "/work", "/inbox", "/account/letters" }) Assert.Equal("/account/second-factor", (await person.GetAsync(address)).Target());
        foreach (var address in new[] { "/account", "/account/password", "/account/second-factor", "/ledger" }) await person.PageAsync(address);

        var page = await person.PageAsync("/account/second-factor/authenticator");
        var key = KeyOn(page);
        var wrong = await person.SendAsync(page, "/account/second-factor/authenticator", ("Input.Code", "000000"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(key, KeyOn(await wrong.HtmlAsync()));
        var set = await person.SendAsync(page, "/account/second-factor/authenticator", ("Input.Code", clock.CodeOf(key)));

        Assert.Equal(RecoveryCode.AtOnce, (await set.HtmlAsync()).QuerySelectorAll("#recovery-codes code").Length);
        Assert.True(set.Headers.CacheControl is { NoStore: true });
        await person.PageAsync("/work");
        Assert.Equal(["RecoveryCodesMade", "SecondFactorSet", "SignedIn"], await FactsAsync(id));
        var kept = await app.WithDbAsync(db => db.Set<Authenticator>().SingleAsync(a => a.AccountId == id));
        Assert.DoesNotContain(Totp.Spelled(key), kept.SealedKey, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(key), kept.SealedKey, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.DepartmentOfficer)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Auditor)]
    public async Task Who_need_not_have_one_works_without(Role role)
    {
        var scene = await Scene.SetAsync(app);
        var (userName, _) = await app.AccountAsync(role, scene.UsualUnitOf(role));
        var (own, _) = app.Guarded();
        var person = own.Visitor();

        Assert.Equal("/work", (await person.SignInAsync(userName, PeopleTales.Password)).Target());
        await person.PageAsync("/work");
    }

    [Fact]
    public async Task A_post_that_is_given_today_asks_today()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.DepartmentOfficer, scene.Works);
        var (own, clock) = app.Guarded();
        var officer = own.Visitor();
        await officer.SignInAsync(userName, PeopleTales.Password);
        await officer.PageAsync("/work");

        await app.WithDbAsync(async db =>
        {
            db.Add(Post.Give(id, Role.CommunityOrganiser, scene.Community.Id, Yuanzhuo.Kernel.ChinaTime.DateOf(clock.GetUtcNow()), null, clock.GetUtcNow()));
            return await db.SaveChangesAsync();
        });

        Assert.Equal("/account/second-factor", (await officer.GetAsync("/work")).Target());
    }

    [Fact]
    public async Task Without_the_code_the_password_opens_nothing_and_a_code_is_taken_once()
    {
        var (own, clock, userName, id, key, _) = await StandAsync();
        var (person, thief) = (own.Visitor(), own.Visitor());
        await thief.SignInAsync(userName, PeopleTales.Password);
        Assert.StartsWith("/sign-in", (await thief.GetAsync("/work")).Target(), StringComparison.Ordinal);

        var code = clock.NextCodeOf(key);
        Assert.Equal("/work", (await person.SignInAsync(userName, () => code)).Target());
        await person.PageAsync("/work");

        var again = await thief.SendFormAsync("/sign-in/second", ("Input.Code", code));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.StartsWith("/sign-in", (await thief.GetAsync("/work")).Target(), StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await own.Visitor().GetAsync("/sign-in/second")).Target());
        Assert.Contains("SignedIn", await FactsAsync(id));
    }

    [Fact]
    public async Task Of_two_who_send_a_code_at_once_one_comes_in()
    {
        var (own, clock, userName, _, key, codes) = await StandAsync();
        foreach (var code in new[] { clock.NextCodeOf(key), codes[0] })
        {
            HttpClient[] visitors = [own.Visitor(), own.Visitor(), own.Visitor()];
            foreach (var visitor in visitors) await visitor.SignInAsync(userName, PeopleTales.Password);
            var pages = await Task.WhenAll(visitors.Select(v => v.PageAsync("/sign-in/second")));
            var sent = await Task.WhenAll(visitors.Zip(pages, (v, page) => v.SendAsync(page, "/sign-in/second", ("Input.Code", code))));
            Assert.Equal(1, sent.Count(s => s.Target() == "/work"));
        }
    }

    [Fact]
    public async Task A_recovery_code_opens_once_however_it_is_spaced()
    {
        var (own, _, userName, id, _, codes) = await StandAsync();

        Assert.Equal("/work", (await own.Visitor().SignInAsync(userName, () => codes[3].Replace('-', ' ').ToUpperInvariant())).Target());
        Assert.Equal(HttpStatusCode.BadRequest, (await own.Visitor().SignInAsync(userName, () => codes[3])).StatusCode);

        var fact = await app.WithDbAsync(db => db.Journal.SingleAsync(e => e.AggregateId == id && e.Kind == "RecoveryCodeUsed"));
        Assert.Contains("\"left\":9", fact.Details, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.WithDbAsync(db => db.Set<RecoveryCode>().Where(c => c.AccountId == id).Select(c => c.Digest).ToListAsync()), codes.Contains);
    }

    [Fact]
    public async Task Wrong_codes_lock_like_wrong_passwords_and_the_right_password_takes_none_back()
    {
        var (own, clock, userName, id, key, _) = await StandAsync();
        var thief = own.Visitor();
        for (var i = 0; i < 5; i++)
        {
            await thief.SignInAsync(userName, PeopleTales.Password);
            Assert.Equal(HttpStatusCode.BadRequest, (await thief.SendFormAsync("/sign-in/second", ("Input.Code", "000000"))).StatusCode);
        }

        var locked = await thief.SendFormAsync("/sign-in/second", ("Input.Code", clock.NextCodeOf(key)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        Assert.Equal(1, (await FactsAsync(id)).Count(k => k == "AccountLockedOut"));
        clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("/work", (await own.Visitor().SignInAsync(userName, () => clock.CodeOf(key))).Target());
    }

    [Fact]
    public async Task New_recovery_codes_end_the_old_ones_and_the_last_factor_stays()
    {
        var (own, clock, userName, id, key, codes) = await StandAsync();
        var person = own.Visitor();
        await person.SignInAsync(userName, () => clock.NextCodeOf(key));

        var shown = await (await person.SendStepAsync(await person.PageAsync("/account/second-factor"), "/account/second-factor", "recovery-codes")).HtmlAsync();
        var fresh = shown.QuerySelectorAll("#recovery-codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(RecoveryCode.AtOnce, fresh.Count);
        Assert.Equal(HttpStatusCode.BadRequest, (await own.Visitor().SignInAsync(userName, () => codes[0])).StatusCode);
        Assert.Equal("/work", (await own.Visitor().SignInAsync(userName, () => fresh[0])).Target());

        var stays = await person.SendStepAsync(await person.PageAsync("/account/second-factor"), "/account/second-factor", "remove-app");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stays.StatusCode);
        Assert.Contains("SignedIn", await FactsAsync(id));
    }

    private async Task<(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> Own, MovableClock Clock, string UserName, Guid Id, byte[] Key, IReadOnlyList<string> Codes)> StandAsync()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var (key, codes) = await app.WithAppAsync(id);
        var (own, clock) = app.Guarded();
        return (own, clock, userName, id, key, codes);
    }

    private Task<List<string>> FactsAsync(Guid id) =>
        app.WithDbAsync(db => db.Journal.Where(e => e.AggregateId == id && e.Kind != "AccountOpened").OrderBy(e => e.Kind).Select(e => e.Kind).ToListAsync());

    /// <summary>The key that the page shows, read as an app's owner would type it.</summary>
    private static byte[] KeyOn(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        var (bits, held, key) = (0, 0, new List<byte>());
        foreach (var letter in page.QuerySelector("#authenticator-key")!.TextContent.Where(c => c != ' '))
        {
            (held, bits) = ((held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), bits + 5);
            if (bits < 8) continue;
            bits -= 8;
            key.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }

        return [.. key];
    }
}

public sealed class SecondFactorOnSqlite(SqliteApp app) : SecondFactorTests(app);

public sealed class SecondFactorOnPostgres(PostgresApp app) : SecondFactorTests(app);
