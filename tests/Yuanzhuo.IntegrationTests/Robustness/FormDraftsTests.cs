using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Drafts;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>What is written into a long form waits on the server for its writer, and only for them.</summary>
public abstract class FormDraftsTests(App app)
{
    private const string Words = "水压已测三次，十二楼以上仍不足";

    [Fact]
    public async Task What_was_kept_is_offered_again_gone_on_with_and_gone_once_sent()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var address = $"/matters/{await app.MatterAsync(scene)}/progress";
        await KeepAsync(organiser, address, "刚开头");
        var kept = await KeepAsync(organiser, address, Words);
        Assert.StartsWith(address, kept.Target(), StringComparison.Ordinal);

        var offer = (await organiser.PageAsync(address)).QuerySelector(".draft-offer")!;
        Assert.Contains(Words, offer.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("刚开头", offer.TextContent, StringComparison.Ordinal);
        var back = Hidden((IHtmlFormElement)offer.QuerySelector("form")!);
        back["Typed.Look"] = "1";
        var form = await (await organiser.PostAsync(address, new FormUrlEncodedContent(back))).HtmlAsync();
        Assert.Equal(Words, ((IHtmlTextAreaElement)form.QuerySelector("textarea[name='Input.Words']")!).Value);
        Assert.Null(form.QuerySelector(".draft-offer"));

        back.Remove("Typed.Look");
        back["Draft.Form"] = $"{address}#report-progress";
        Assert.Equal(HttpStatusCode.Redirect, (await organiser.PostAsync(address, new FormUrlEncodedContent(back))).StatusCode);
        Assert.Null((await organiser.PageAsync(address)).QuerySelector(".draft-offer"));
        var published = PublicWords.Mask(Words);
        Assert.Equal(1, await app.WithDbAsync(db => db.Set<Progress>().CountAsync(p => p.Words == published && db.Set<Matter>().Any(m => m.Id == p.MatterId && m.PlaceId == scene.Community.Id))));
    }

    [Fact]
    public async Task A_draft_is_its_writers_alone_sealed_and_never_of_somebody_signed_out()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var address = $"/matters/{await app.MatterAsync(scene)}/progress";
        await KeepAsync(organiser, address, Words);

        var colleague = await scene.AsAsync(Role.StreetCoordinator);
        Assert.Null((await colleague.PageAsync(address)).QuerySelector(".draft-offer"));
        await DropAsync(colleague, address);
        Assert.NotNull((await organiser.PageAsync(address)).QuerySelector(".draft-offer"));
        var stored = await app.WithDbAsync(db => db.Set<FormDraft>().Where(d => d.Form.StartsWith(address)).Select(d => d.Sealed).SingleAsync());
        Assert.DoesNotContain("水压", stored, StringComparison.Ordinal);

        var fields = Typed(await organiser.PageAsync(address), Words);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Visitor().PostAsync("/drafts", new FormUrlEncodedContent(fields))).StatusCode);
        await DropAsync(organiser, address);
        Assert.Null((await organiser.PageAsync(address)).QuerySelector(".draft-offer"));
    }

    [Fact]
    public async Task Only_a_page_of_this_site_is_gone_back_to()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var fields = Typed(await organiser.PageAsync($"/matters/{await app.MatterAsync(scene)}/progress"), Words);
        foreach (var (form, status) in new[] { ("https://evil.example/#x", HttpStatusCode.BadRequest), ("/no-name", HttpStatusCode.BadRequest), ($"/{new string('x', 400)}#x", HttpStatusCode.BadRequest), ("//evil.example/#x", HttpStatusCode.Redirect) })
        {
            fields["Draft.Form"] = form;
            var answer = await organiser.PostAsync("/drafts", new FormUrlEncodedContent(fields));
            Assert.Equal(status, answer.StatusCode);
            if (answer.Headers.Location is { } target) Assert.StartsWith("/?", target.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_person_keeps_thirty_at_most_and_two_tabs_at_once_keep_one()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var fields = Typed(await organiser.PageAsync($"/matters/{await app.MatterAsync(scene)}/progress"), Words);
        for (var i = 0; i < 32; i++) await SendAsync($"/page/{i}#{scene.Community.Id}");

        var statuses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync($"/both#{scene.Community.Id}")));

        Assert.All(statuses, s => Assert.Equal(HttpStatusCode.Redirect, s));
        var kept = await app.WithDbAsync(db => db.Set<FormDraft>().Where(d => d.Form.EndsWith("#" + scene.Community.Id.ToString())).Select(d => d.Form).ToListAsync());
        Assert.Equal(30, kept.Count);
        Assert.Contains($"/both#{scene.Community.Id}", kept);
        Assert.DoesNotContain($"/page/0#{scene.Community.Id}", kept);

        async Task<HttpStatusCode> SendAsync(string form) => (await organiser.PostAsync("/drafts", new FormUrlEncodedContent(new Dictionary<string, string>(fields) { ["Draft.Form"] = form }))).StatusCode;
    }

    private static async Task<HttpResponseMessage> KeepAsync(HttpClient who, string address, string words) =>
        await who.PostAsync("/drafts", new FormUrlEncodedContent(Typed(await who.PageAsync(address), words)));

    private static async Task DropAsync(HttpClient who, string address)
    {
        var fields = Typed(await who.PageAsync(address), "");
        await who.PostAsync("/drafts/drop", new FormUrlEncodedContent(fields));
    }

    private static Dictionary<string, string> Typed(IHtmlDocument page, string words)
    {
        var fields = Hidden((IHtmlFormElement)page.QuerySelectorAll("form[method=post]").First(f => f.QuerySelector("[name='Input.Words']") is not null && f.QuerySelector("[formaction]") is not null));
        fields["Input.Words"] = words;
        return fields;
    }

    private static Dictionary<string, string> Hidden(IHtmlFormElement form) => form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(i => i.Name is not null).ToDictionary(i => i.Name!, i => i.Value, StringComparer.Ordinal);
}

public sealed class FormDraftsOnSqlite(SqliteApp app) : FormDraftsTests(app);

public sealed class FormDraftsOnPostgres(PostgresApp app) : FormDraftsTests(app);
