using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>What is sent for a passkey comes from outside: whatever it is, it is refused in words, counts as a try and breaks nothing. Right ones: in a browser.</summary>
public abstract class PasskeyTests(App app)
{
    private static readonly string[] Garbage =
    [
        "x", "{}", "null", "[]", "[1]", "\"a\"", "{\"id\":null}", "{\"id\":\"!!\",\"rawId\":\"!!\",\"type\":\"public-key\",\"response\":{}}", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"clientExtensionResults\":{},"
        + "\"response\":{\"clientDataJSON\":\"AA\",\"attestationObject\":\"oA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"userHandle\":\"AA\"}}",
        new string('[', 5000), new string('9', 19_000), new string('a', 25_000), "{\"id\":\"圆桌\"}",
    ];

    [Fact]
    public async Task Garbage_at_the_sign_in_is_refused_and_counts()
    {
        var (own, clock, userName, id) = await StandAsync();
        var thief = own.Visitor();
        await thief.SignInAsync(userName, PeopleTales.Password);
        Assert.NotNull((await thief.PageAsync("/sign-in/second")).QuerySelector("[data-passkey=get][data-options]"));

        foreach (var credential in Garbage)
        {
            var sent = await thief.PostWithTokenAsync("/sign-in/second", "/sign-in/second", ("_handler", "second-passkey"), ("Input.Credential", credential));
            Assert.Matches("通行密钥|输错太多次", await sent.ProblemsAsync());
            Assert.True(sent.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, $"{(int)sent.StatusCode} to {credential[..Math.Min(80, credential.Length)]}");
        }

        Assert.StartsWith("/sign-in", (await thief.GetAsync("/work")).Target(), StringComparison.Ordinal);
        Assert.True(await app.WithDbAsync(db => db.Journal.AnyAsync(e => e.AggregateId == id && e.Kind == "AccountLockedOut")));
        GC.KeepAlive(clock);
    }

    [Fact]
    public async Task Garbage_for_a_new_one_or_a_proof_is_refused()
    {
        var (own, clock, _, id) = await StandAsync();
        var person = own.Visitor();
        (await person.PostAsync($"/test/sign-in/{id}", null)).EnsureSuccessStatusCode();
        foreach (var credential in Garbage)
        {
            var sent = await person.PostWithTokenAsync("/account/second-factor", "/account/second-factor", ("_handler", "add-passkey"), ("Input.Credential", credential), ("Input.Name", "办公室电脑"));
            Assert.Contains("没有添加成功", await sent.ProblemsAsync(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        }

        clock.Advance(TimeSpan.FromMinutes(16));
        var proof = await person.PostWithTokenAsync("/account/prove?returnUrl=/work", "/account/prove?returnUrl=/work", ("_handler", "prove-passkey"), ("Input.Credential", Garbage[8]));
        Assert.Equal(HttpStatusCode.BadRequest, proof.StatusCode);
        Assert.Equal(1, await app.WithDbAsync(db => db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == id)));
    }

    [Fact]
    public async Task One_of_two_factors_may_go_and_the_others_passkeys_cannot_be_touched()
    {
        var (own, _, _, id) = await StandAsync();
        var person = own.Visitor();
        (await person.PostAsync($"/test/sign-in/{id}", null)).EnsureSuccessStatusCode();
        var (_, _, _, other) = await StandAsync();
        var foreign = await app.WithDbAsync(db => db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == other).Select(p => p.CredentialId).SingleAsync());
        var page = await person.PageAsync("/account/second-factor");
        var mine = page.QuerySelector("input[name='Input.Passkey']")!.GetAttribute("value")!;

        var refused = await person.PostWithTokenAsync("/account/second-factor", "/account/second-factor", ("_handler", $"remove-passkey:{mine}"), ("Input.Passkey", Convert.ToHexString(foreign)));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        var removed = await person.SendStepAsync(page, "/account/second-factor", $"remove-passkey:{mine}", ("Input.Passkey", mine));

        Assert.Equal("/account/second-factor?done=People.Done_FactorRemoved", removed.Target());
        Assert.Equal([other], await app.WithDbAsync(db => db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == id || p.UserId == other).Select(p => p.UserId).ToListAsync()));
        Assert.True(await app.WithDbAsync(db => db.Set<Authenticator>().AnyAsync(a => a.AccountId == id)));
    }

    /// <summary>Somebody with an app and a passkey.</summary>
    private async Task<(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> Own, MovableClock Clock, string UserName, Guid Id)> StandAsync()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        await app.WithAppAsync(id);
        await app.WithAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            return await users.AddOrUpdatePasskeyAsync((await users.FindByIdAsync(id.ToString()))!, new(
                Guid.CreateVersion7().ToByteArray(), [1, 2, 3], app.Clock.GetUtcNow(), 0, ["internal"], isUserVerified: true, isBackupEligible: false, isBackedUp: false, [4], [5]) { Name = "手机" });
        });
        var (own, clock) = app.Guarded();
        return (own, clock, userName, id);
    }
}

public sealed class PasskeyOnSqlite(SqliteApp app) : PasskeyTests(app);

public sealed class PasskeyOnPostgres(PostgresApp app) : PasskeyTests(app);
