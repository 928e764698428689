using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.People.Administering;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>Issue 6, 4: an open desk is not enough for contact data, exports and accounts; what was typed waits for the proof.</summary>
public abstract class FreshProofTests(App app)
{
    [Theory]
    [InlineData("read-contact")]
    [InlineData("read-spoken")]
    public async Task Before_contact_data_and_spoken_words_one_proves_anew(string form)
    {
        var (scene, _, clock, organiser, key) = await StandAsync(Role.CommunityOrganiser);
        var concern = await app.ConcernAsync(scene, "三楼楼道灯坏了，打13800138000找我", name: "季小禾");
        var address = $"/triage/{concern}";
        var page = await organiser.PageAsync(address);
        Assert.Equal(HttpStatusCode.OK, (await organiser.SendStepAsync(page, address, form)).StatusCode);

        clock.Advance(TimeSpan.FromMinutes(16));
        var asked = await organiser.SendStepAsync(page, address, form);

        var shown = await ProvenAsync(organiser, asked, clock.CodeOf(key));
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.NotNull((await shown.HtmlAsync()).QuerySelector(form == "read-contact" ? "#contact dd" : "mark"));
        Assert.Equal(2, await app.WithDbAsync(db => db.Journal.CountAsync(e => e.AggregateId == concern && (e.Kind == "ConcernContactRead" || e.Kind == "ConcernWordsRead"))));
    }

    [Fact]
    public async Task Before_accounts_and_posts_one_proves_anew_and_what_was_typed_is_kept()
    {
        var (scene, _, clock, administrator, key) = await StandAsync(Role.Administrator);
        var (_, other) = await app.AccountAsync(Role.DepartmentOfficer, scene.Works);
        var userName = "n" + Guid.CreateVersion7().ToString("N");
        var person = $"/admin/people/{other}";
        var (opening, posts, reset) = (await administrator.PageAsync("/admin/people/new"), await administrator.PageAsync($"{person}/posts/new?q=试验区"), await administrator.PageAsync(person));
        clock.Advance(TimeSpan.FromMinutes(16));

        var opened = await ProvenAsync(administrator, await administrator.SendAsync(opening, "/admin/people/new", ("Input.DisplayName", "柳新晴"), ("Input.UserName", userName)), clock.CodeOf(key));
        Assert.NotNull((await opened.HtmlAsync()).QuerySelector("#temporary-password"));
        Assert.Equal("柳新晴", await app.WithDbAsync(db => db.Accounts.Where(a => a.UserName == userName).Select(a => a.DisplayName).SingleAsync()));

        clock.Advance(TimeSpan.FromMinutes(16));
        var given = await ProvenAsync(administrator, await administrator.SendAsync(posts, $"{person}/posts/new", ("Input.UnitId", $"{scene.District.Id}"), ("Input.Role", "Leader"), ("Input.FromOn", "2027-01-04"), ("Input.UntilOn", "")), clock.CodeOf(key));
        Assert.StartsWith(person, given.Target(), StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromMinutes(16));
        var password = await ProvenAsync(administrator, await administrator.SendStepAsync(reset, person, "reset"), clock.CodeOf(key));
        Assert.NotNull((await password.HtmlAsync()).QuerySelector("#temporary-password"));
    }

    [Fact]
    public async Task Exports_that_only_staff_may_open_ask_and_lead_back()
    {
        var (_, _, clock, organiser, key) = await StandAsync(Role.CommunityOrganiser);
        const string Export = "/commitments/export.csv?light=red";
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync(Export)).StatusCode);
        clock.Advance(TimeSpan.FromMinutes(16));

        var asked = await organiser.GetAsync(Export);
        var proven = await organiser.SendFormAsync(asked.Target(), ("Input.Code", clock.CodeOf(key)));

        Assert.StartsWith("/account/prove?", asked.Target(), StringComparison.Ordinal);
        Assert.Equal(Export, proven.Target());
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync(Export)).StatusCode);
    }

    [Fact]
    public void Every_export_that_not_everybody_may_open_needs_proof()
    {
        var exports = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText?.Contains("export", StringComparison.OrdinalIgnoreCase) == true).ToList();

        Assert.NotEmpty(exports);
        Assert.Empty(exports.Where(e => !AccessTable.IsForEverybody(e.Metadata.GetMetadata<NeedsAttribute>()!.Act) && e.Metadata.GetMetadata<NeedsProofAttribute>() is null).Select(e => e.RoutePattern.RawText));
    }

    [Fact]
    public async Task Who_has_no_second_factor_proves_by_the_password_and_wrong_ones_count()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, _) = await app.AccountAsync(Role.DepartmentOfficer, scene.Works);
        var (own, clock) = app.Guarded();
        var officer = own.Visitor();
        await officer.SignInAsync(userName, PeopleTales.Password);
        clock.Advance(TimeSpan.FromMinutes(16));
        var asked = (await officer.GetAsync("/commitments/export.csv")).Target();

        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SendFormAsync(asked, ("Input.Password", "wrong-1"))).StatusCode);
        Assert.Equal("/commitments/export.csv", (await officer.SendFormAsync(asked, ("Input.Password", PeopleTales.Password))).Target());

        for (var i = 0; i < 5; i++) await officer.SendFormAsync(asked, ("Input.Password", $"wrong-{i}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.SendFormAsync(asked, ("Input.Password", PeopleTales.Password))).StatusCode);
    }

    [Fact]
    public async Task Who_stepped_in_proves_nothing()
    {
        var scene = await Scene.SetAsync(app);
        var (_, id) = await app.AccountAsync(Role.Administrator, scene.District, isDemo: true);
        var (own, clock) = app.Guarded();
        var played = own.WithWebHostBuilder(host => host.UseSetting("Demo:Enabled", "true")).Visitor();
        (await played.PostAsync($"/test/sign-in/{id}", null)).EnsureSuccessStatusCode();
        clock.Advance(TimeSpan.FromMinutes(16));

        var opened = await played.SendFormAsync("/admin/people/new", ("Input.DisplayName", "柳新晴"), ("Input.UserName", "n" + Guid.CreateVersion7().ToString("N")));

        Assert.NotNull((await opened.HtmlAsync()).QuerySelector("#temporary-password"));
        Assert.Equal("/account", (await played.GetAsync("/account/second-factor")).Target());
    }

    /// <summary>Goes where it was led, gives the code, and sends again what waited.</summary>
    private static async Task<HttpResponseMessage> ProvenAsync(HttpClient person, HttpResponseMessage asked, string code)
    {
        Assert.StartsWith("/account/prove?form=", asked.Target(), StringComparison.Ordinal);
        var back = await person.SendFormAsync(asked.Target(), ("Input.Code", code));
        Assert.Equal(asked.Target(), back.Target());
        var form = (await person.PageAsync(back.Target())).Forms.Single(f => f.Closest(".typed-again") is not null);
        return await person.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(form.Elements.OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))));
    }

    private async Task<(Scene Scene, WebApplicationFactory<Program> Own, MovableClock Clock, HttpClient Person, byte[] Key)> StandAsync(Role role)
    {
        var scene = await Scene.SetAsync(app);
        var id = await scene.PersonAsync(role, scene.UsualUnitOf(role));
        var (key, _) = await app.WithAppAsync(id);
        var (own, clock) = app.Guarded();
        var person = own.Visitor();
        (await person.PostAsync($"/test/sign-in/{id}", null)).EnsureSuccessStatusCode();
        return (scene, own, clock, person, key);
    }
}

public sealed class FreshProofOnSqlite(SqliteApp app) : FreshProofTests(app);

public sealed class FreshProofOnPostgres(PostgresApp app) : FreshProofTests(app);
