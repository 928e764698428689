using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Runtime.CompilerServices;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>What somebody finds who sits down at a desk that was left open; and what its person does not lose by what is asked of them.</summary>
public abstract class OpenDeskTests(App app)
{
    /// <summary>Every deed as it speaks of itself.</summary>
    internal static IEnumerable<(string Name, Deed Deed)> Deeds() => typeof(Deed).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(Deed)) && !t.IsAbstract)
        .Select(t => (t.Name, (Deed)RuntimeHelpers.GetUninitializedObject(t)));

    [Fact]
    public void Deeds_that_need_proof_are_named() => Assert.Equal(
        [
            "AddPasskey", "AddWordGroup", "CloseAccount", "CloseUnused", "EndPost", "EndRule", "EnterStandIn", "GivePost", "ImportPeople", "LinkLeader", "MakeRecoveryCodes", "OpenAccount", "ReadContact", "ReadSpoken", "RemoveFactor", "RemoveWordGroup", "ResetPassword", "SetAuthenticator",
            "SetRule", "TakeAwaySecondFactor", "UnlockAccount",
        ],
        Deeds().Where(d => d.Deed.NeedsProof).Select(d => d.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Whatever_changes_people_or_the_rules_that_ask_for_proof_needs_proof() =>
        Assert.Empty(Deeds().Where(d => d.Deed.Act is Act.ManagePeople or Act.ManageRules && !d.Deed.NeedsProof).Select(d => d.Name));

    [Fact]
    public async Task The_asking_cannot_be_switched_off_at_an_open_desk_nor_can_an_account_be_closed()
    {
        var (scene, _, clock, administrator) = await StandAsync(Role.Administrator);
        var (_, other) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        await app.WithAppAsync(other);
        var rule = $"/admin/rules/{DefaultRules.SecondFactor}";
        var (rules, person) = (await administrator.PageAsync(rule), await administrator.PageAsync($"/admin/people/{other}"));
        clock.Advance(TimeSpan.FromMinutes(16));

        var set = await administrator.SendStepAsync(rules, rule, "set-rule", ("Input.Value", "0"), ("Input.FromOn", "2031-01-01"), ("Input.Source", "试行"));
        var closed = await administrator.SendStepAsync(person, $"/admin/people/{other}", "close");

        Assert.StartsWith("/account/prove?form=", set.Target(), StringComparison.Ordinal);
        Assert.StartsWith("/account/prove?form=", closed.Target(), StringComparison.Ordinal);
        Assert.True(await app.WithDbAsync(db => db.Set<Authenticator>().AnyAsync(a => a.AccountId == other)));
    }

    [Fact]
    public async Task Who_is_asked_for_a_second_factor_while_writing_keeps_what_was_written()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.DepartmentOfficer, scene.Works);
        var number = await app.MatterAsync(scene);
        var (own, clock) = app.Guarded();
        var officer = own.Visitor();
        await officer.SignInAsync(userName, PeopleTales.Password);
        await app.WithDbAsync(async db =>
        {
            db.Add(Post.Give(id, Role.CommunityOrganiser, scene.Community.Id, Yuanzhuo.Kernel.ChinaTime.DateOf(clock.GetUtcNow()), null, clock.GetUtcNow()));
            return await db.SaveChangesAsync();
        });

        var sent = await officer.PostWithTokenAsync($"/matters/{number}/progress", "/account", ("_handler", "progress"), ("Input.Words", "电工周三上午到现场看过了"));

        Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
        var page = await sent.HtmlAsync();
        Assert.NotNull(page.QuerySelector("a[href='/account/second-factor']"));
        Assert.Equal("电工周三上午到现场看过了", page.QuerySelector(".typed-again [name='Input.Words']")!.GetAttribute("value"));
        Assert.DoesNotContain("Refused", (await app.TraceKindsAsync(id)).Select(k => k.ToString()));
    }

    [Fact]
    public async Task What_no_proof_can_wait_for_asks_before_it_begins()
    {
        var (_, _, clock, organiser) = await StandAsync(Role.CommunityOrganiser);
        Assert.NotNull((await organiser.PageAsync("/account/second-factor")).QuerySelector("[data-passkey=create]"));
        clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal("/account/prove?returnUrl=/account/second-factor/authenticator", (await organiser.GetAsync("/account/second-factor/authenticator")).Target());
        var page = await organiser.PageAsync("/account/second-factor");
        Assert.Null(page.QuerySelector("[data-passkey=create]"));
        Assert.NotNull(page.QuerySelector("a[href='/account/prove?returnUrl=/account/second-factor']"));
    }

    [Fact]
    public async Task Proofs_of_colleagues_behind_one_address_do_not_hold_each_other_back()
    {
        var scene = await Scene.SetAsync(app);
        var (own, _) = app.Guarded();
        await using var narrow = own.WithWebHostBuilder(host => host.UseSetting("RateLimits:SignInPerMinute", "3"));
        foreach (var colleague in new[] { Role.CommunityOrganiser, Role.StreetCoordinator, Role.ServicesDesk })
        {
            var id = await scene.PersonAsync(colleague, scene.UsualUnitOf(colleague));
            await app.WithAppAsync(id);
            var person = narrow.Visitor();
            (await person.PostAsync($"/test/sign-in/{id}", null)).EnsureSuccessStatusCode();
            for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.BadRequest, (await person.SendFormAsync("/account/prove", ("Input.Code", "000000"))).StatusCode);
            Assert.Equal(HttpStatusCode.TooManyRequests, (await person.SendFormAsync("/account/prove", ("Input.Code", "000000"))).StatusCode);
        }
    }

    private async Task<(Scene Scene, WebApplicationFactory<Program> Own, MovableClock Clock, HttpClient Person)> StandAsync(Role role)
    {
        var scene = await Scene.SetAsync(app);
        var id = await scene.PersonAsync(role, scene.UsualUnitOf(role));
        await app.WithAppAsync(id);
        var (own, clock) = app.Guarded();
        var person = own.Visitor();
        (await person.PostAsync($"/test/sign-in/{id}", null)).EnsureSuccessStatusCode();
        return (scene, own, clock, person);
    }
}

public sealed class OpenDeskOnSqlite(SqliteApp app) : OpenDeskTests(app);

public sealed class OpenDeskOnPostgres(PostgresApp app) : OpenDeskTests(app);
