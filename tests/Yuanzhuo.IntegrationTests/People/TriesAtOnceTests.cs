using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>Whoever sends many tries at the same moment gets no more of them than whoever sends them one by one, and each is written down.</summary>
public abstract class TriesAtOnceTests(App app)
{
    private const int Many = 12;

    [Fact]
    public async Task Of_many_codes_at_once_at_the_sign_in_five_are_looked_at()
    {
        var (own, _, userName, id, _) = await StandAsync();
        var thieves = Enumerable.Range(0, Many).Select(_ => own.Visitor()).ToList();
        foreach (var thief in thieves) Assert.Equal("/sign-in/second", (await thief.SignInAsync(userName, PeopleTales.Password)).Target());
        var pages = await Task.WhenAll(thieves.Select(t => t.PageAsync("/sign-in/second")));

        var sent = await Task.WhenAll(thieves.Zip(pages, (t, page) => t.SendAsync(page, "/sign-in/second", ("Input.Code", "000000"))));

        Assert.Equal((5, Many - 5), (sent.Count(s => s.StatusCode == HttpStatusCode.BadRequest), sent.Count(s => s.StatusCode == HttpStatusCode.UnprocessableEntity)));
        Assert.Equal(1, await LockoutsAsync(id));
        Assert.Equal(Many, (await app.TracesAsync(id)).Count(t => t.Entry.Kind == TraceKind.SignInFailed && t.Details.Thing == "/sign-in/second"));
    }

    [Fact]
    public async Task Of_many_codes_at_once_at_an_open_desk_five_are_looked_at()
    {
        var (own, clock, userName, id, key) = await StandAsync();
        var person = own.Visitor();
        await person.SignInAsync(userName, () => clock.NextCodeOf(key));
        var page = await person.PageAsync("/account/prove");

        var sent = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => person.SendAsync(page, "/account/prove", ("Input.Code", "000000"))));

        Assert.Equal((5, Many - 5), (sent.Count(s => s.StatusCode == HttpStatusCode.BadRequest), sent.Count(s => s.StatusCode == HttpStatusCode.UnprocessableEntity)));
        Assert.Equal(1, await LockoutsAsync(id));
        Assert.Equal(Many, (await app.TracesAsync(id)).Count(t => t.Entry.Kind == TraceKind.SignInFailed && t.Details.Thing == "/account/prove"));
    }

    [Fact]
    public async Task Many_wrong_passwords_at_once_lock_once()
    {
        var (own, _, userName, id, _) = await StandAsync();
        var thieves = Enumerable.Range(0, Many).Select(_ => own.Visitor()).ToList();
        var pages = await Task.WhenAll(thieves.Select(t => t.PageAsync("/sign-in")));

        await Task.WhenAll(thieves.Zip(pages, (t, page) => t.SendAsync(page, "/sign-in", ("Input.UserName", userName), ("Input.Password", "wrong-1"))));

        Assert.Equal(1, await LockoutsAsync(id));
        Assert.Equal(Many, (await app.TraceKindsAsync(id)).Count(k => k == TraceKind.SignInFailed));
    }

    [Fact]
    public async Task A_right_proof_ends_the_row_of_wrong_ones_and_an_empty_one_is_no_try()
    {
        var (own, clock, userName, id, key) = await StandAsync();
        var person = own.Visitor();
        await person.SignInAsync(userName, () => clock.NextCodeOf(key));
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 3; i++) await person.SendFormAsync("/account/prove", ("Input.Code", i == 0 ? " " : "000000"));
            Assert.Equal("/work", (await person.SendFormAsync("/account/prove?returnUrl=/work", ("Input.Code", clock.NextCodeOf(key)))).Target());
        }

        Assert.Equal(0, await LockoutsAsync(id));
    }

    [Fact]
    public async Task Who_gives_up_both_factors_at_once_keeps_one()
    {
        for (var round = 0; round < 4; round++)
        {
            var (own, clock, userName, id, key) = await StandAsync();
            await app.WithAsync(async services =>
            {
                var users = services.GetRequiredService<UserManager<Account>>();
                return await users.AddOrUpdatePasskeyAsync((await users.FindByIdAsync(id.ToString()))!, new(
                    Guid.CreateVersion7().ToByteArray(), [1, 2, 3], app.Clock.GetUtcNow(), 0, ["internal"], isUserVerified: true, isBackupEligible: false, isBackedUp: false, [4], [5]) { Name = "手机" });
            });
            var person = own.Visitor();
            await person.SignInAsync(userName, () => clock.NextCodeOf(key));
            var page = await person.PageAsync("/account/second-factor");
            var passkey = page.QuerySelector("input[name='Input.Passkey']")!.GetAttribute("value")!;

            await Task.WhenAll(
                person.SendStepAsync(page, "/account/second-factor", "remove-app"),
                person.SendStepAsync(page, "/account/second-factor", $"remove-passkey:{passkey}", ("Input.Passkey", passkey)));

            Assert.Equal(1, await app.WithDbAsync(async db => await db.Set<Authenticator>().CountAsync(a => a.AccountId == id) + await db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == id)));
        }
    }

    [Fact]
    public async Task Digits_of_a_Chinese_keyboard_are_taken_when_the_app_is_set_up()
    {
        var (own, clock, userName, id, key) = await StandAsync();
        var person = own.Visitor();
        await person.SignInAsync(userName, () => clock.NextCodeOf(key));
        var sealedKey = await app.WithAsync(services => Task.FromResult(services.GetRequiredService<Yuanzhuo.Modules.People.Data.FactorVault>().SealFor(id, key)));
        var wide = new string([.. clock.NextCodeOf(key).Select(c => (char)(c + 0xFEE0))]);

        var set = await person.SendFormAsync("/account/second-factor/authenticator", ("Input.Key", sealedKey), ("Input.Code", wide));

        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
    }

    private Task<int> LockoutsAsync(Guid id) => app.WithDbAsync(db => db.Journal.CountAsync(e => e.AggregateId == id && e.Kind == "AccountLockedOut"));

    private async Task<(WebApplicationFactory<Program> Own, MovableClock Clock, string UserName, Guid Id, byte[] Key)> StandAsync()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var (key, _) = await app.WithAppAsync(id);
        var (own, clock) = app.Guarded();
        return (own, clock, userName, id, key);
    }
}

public sealed class TriesAtOnceOnSqlite(SqliteApp app) : TriesAtOnceTests(app);

public sealed class TriesAtOnceOnPostgres(PostgresApp app) : TriesAtOnceTests(app);
