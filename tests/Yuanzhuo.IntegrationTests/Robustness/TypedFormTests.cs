using AngleSharp.Html.Dom;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>A form that was not taken comes back with what was typed and can be sent again, once.</summary>
public abstract class TypedFormTests(App app)
{
    private const string Words = "已约厂家明天上午到场";

    [Fact]
    public async Task Words_sent_after_the_session_ended_come_back_and_are_sent_once_after_signing_in()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, _) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var (own, clock) = app.OnOwnClock();
        var organiser = own.Visitor();
        await organiser.SignInAsync(userName, PeopleTales.Password);
        var number = await app.MatterAsync(scene);
        var fields = Filled(await organiser.PageAsync($"/matters/{number}/progress"), "Input.Words", Words);
        clock.Advance(TimeSpan.FromMinutes(31));

        var late = await organiser.PostAsync($"/matters/{number}/progress", new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        var page = await late.HtmlAsync();
        Assert.Contains(Words, page.QuerySelector(".typed-again")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await ProgressAsync(number));

        await organiser.SignInAsync(userName, PeopleTales.Password);
        // The token is of the time before; the next answer has one of now.
        var again = await organiser.PostAsync($"/matters/{number}/progress", new FormUrlEncodedContent(Again(page)));
        var fresh = Again(await again.HtmlAsync());
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.StartsWith($"/matters/{number}", (await organiser.PostAsync($"/matters/{number}/progress", new FormUrlEncodedContent(fresh))).Target(), StringComparison.Ordinal);
        await organiser.PostAsync($"/matters/{number}/progress", new FormUrlEncodedContent(fresh));
        Assert.Equal(1, await ProgressAsync(number));
    }

    [Fact]
    public async Task No_form_that_comes_back_leads_to_another_site()
    {
        var answer = await app.Visitor().PostAsync(new Uri("http://localhost//evil.example/x?a=%00"), new FormUrlEncodedContent([KeyValuePair.Create("Input.Words", Words)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All((await answer.HtmlAsync()).Forms, f => Assert.DoesNotContain("evil.example", f.GetAttribute("action") ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_looks_again_sees_the_form_with_what_was_typed_and_nothing_is_done()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var number = await app.MatterAsync(scene);
        var fields = Filled(await organiser.PageAsync($"/matters/{number}/progress"), "Input.Words", Words);
        fields["Typed.Look"] = "1";

        var page = await (await organiser.PostAsync($"/matters/{number}/progress", new FormUrlEncodedContent(fields))).HtmlAsync();

        Assert.Equal(Words, ((IHtmlTextAreaElement)page.QuerySelector("textarea[name='Input.Words']")!).Value);
        Assert.Equal(0, await ProgressAsync(number));
    }

    [Fact]
    public async Task A_form_of_somebody_elses_session_is_answered_with_its_words_and_never_with_a_password()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var told = Filled(await organiser.PageAsync("/desk/concerns/new"), "Input.Words", "门口积水没人管");
        told["__RequestVerificationToken"] = "forged";
        var answer = await organiser.PostAsync("/desk/concerns/new", new FormUrlEncodedContent(told));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("门口积水没人管", (await answer.HtmlAsync()).QuerySelector(".typed-again")!.TextContent, StringComparison.Ordinal);

        var (userName, _) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var signIn = Filled(await visitor.PageAsync("/sign-in"), "Input.Password", PeopleTales.Password);
        (signIn["Input.UserName"], signIn["__RequestVerificationToken"]) = (userName, "forged");
        var stale = await (await visitor.PostAsync("/sign-in", new FormUrlEncodedContent(signIn))).Content.ReadAsStringAsync();
        Assert.DoesNotContain(PeopleTales.Password, stale, StringComparison.Ordinal);
        Assert.Contains("还没有发出去", stale, StringComparison.Ordinal);
    }

    /// <summary>Issue 6: a phone that refuses cookies raises a concern all the same.</summary>
    [Fact]
    public async Task A_residents_form_needs_no_cookie()
    {
        var scene = await Scene.SetAsync(app);
        var (began, address) = (app.Visitor(), "/raise");
        foreach (var (field, value) in new[] { ("Input.Words", "井盖响"), ("Input.PlaceCode", scene.Community.Code!) }) Assert.NotNull((await began.PageAsync(address)).QuerySelector($"[name='{field}']"));
        var fields = Filled(await app.Visitor().PageAsync(address), "Input.Words", "井盖响");
        fields["Input.PlaceCode"] = scene.Community.Code!;

        var sent = await app.Visitor().PostAsync(address, new FormUrlEncodedContent(fields));

        Assert.StartsWith("/raise/", sent.Target(), StringComparison.Ordinal);
        Assert.False(sent.Headers.Contains("Set-Cookie"));
    }

    private Task<int> ProgressAsync(string number) => app.WithDbAsync(db => db.Set<Progress>().CountAsync(p => db.Set<Matter>().Any(m => m.Id == p.MatterId && m.Number == number)));

    private static Dictionary<string, string> Again(IHtmlDocument page) => page.QuerySelectorAll(".typed-again form input").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> Filled(IHtmlDocument page, string field, string value)
    {
        var form = page.QuerySelectorAll("form[method=post]").First(f => f.QuerySelector($"[name='{field}']") is not null);
        var fields = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(i => i.Name is not null).ToDictionary(i => i.Name!, i => i.Value, StringComparer.Ordinal);
        fields[field] = value;
        return fields;
    }
}

public sealed class TypedFormOnSqlite(SqliteApp app) : TypedFormTests(app);

public sealed class TypedFormOnPostgres(PostgresApp app) : TypedFormTests(app);
