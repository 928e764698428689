using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Raising;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.IntegrationTests.Concerns;

public abstract class RaiseTests(App app)
{
    [Fact]
    public async Task A_stranger_raises_a_concern_without_account_and_script()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene, "楼道灯坏了半个月");
        await visitor.ToPreviewAsync(draft, spot: "东门口");
        var number = await visitor.SendDraftAsync(draft, "Power");

        var concern = (await app.ConcernAsync(number))!;
        Assert.Equal(("【东门口】\n楼道灯坏了半个月", "Power", Channel.Online, scene.Community.Id), (await app.SpokenAsync(concern), concern.Category, concern.Channel, concern.PlaceId));
        var page = await visitor.PageAsync($"/raise/done/{TrackingNumber.Format(number)}");
        Assert.Contains(TrackingNumber.Format(number), page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("梧桐社区", page.QuerySelector(".sub")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg.qr"));
        var fact = await app.WithDbAsync(db => db.Journal.SingleAsync(e => e.AggregateId == concern.Id));
        Assert.Equal("ConcernRaised", fact.Kind);
    }

    /// <summary>Rule case.contact: one working day; the day itself is not counted.</summary>
    [Fact]
    public async Task The_first_answer_is_due_on_the_next_working_day()
    {
        var scene = await Scene.SetAsync(app);
        var concern = (await app.ConcernAsync(await app.Visitor().RaiseAsync(scene, "路灯不亮")))!;
        Assert.True(concern.FirstAnswerDueOn > concern.RaisedOn);
        Assert.InRange(concern.FirstAnswerDueOn.DayNumber - concern.RaisedOn.DayNumber, 1, 10);
    }

    [Fact]
    public async Task Without_words_the_screen_says_so_and_nothing_is_stored()
    {
        var scene = await Scene.SetAsync(app);
        var sent = await app.Visitor().SendFormAsync("/raise", ("Input.Words", "  "));
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Contains("请写几句", (await sent.HtmlAsync()).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.ConcernsInAsync(scene));
    }

    [Fact]
    public async Task Too_many_words_stay_in_the_field()
    {
        await Scene.SetAsync(app);
        var words = new string('长', ConcernLimits.MostWords + 1);
        var sent = await app.Visitor().SendFormAsync("/raise", ("Input.Words", words));
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal(words, (await sent.HtmlAsync()).QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Going_back_everything_typed_is_still_there()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene, "井盖松了");
        await visitor.ToPreviewAsync(draft, "2栋门口", "章小满", "13812341234");

        Assert.Equal("井盖松了", (await visitor.PageAsync(draft)).QuerySelector("textarea")!.TextContent);
        Assert.Equal("2栋门口", (await visitor.PageAsync($"{draft}/where")).QuerySelector("[name='Input.Spot']")!.GetAttribute("value"));
        var more = await visitor.PageAsync($"{draft}/more");
        Assert.Equal("章小满", more.QuerySelector("[name='Input.ContactName']")!.GetAttribute("value"));
        Assert.Equal("13812341234", more.QuerySelector("[name='Input.ContactPhone']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_community_is_found_by_its_code_by_its_name_and_by_initials()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = (await visitor.SendFormAsync("/raise", ("Input.Words", "灯坏了"))).Target();

        var byCode = await visitor.PageAsync($"{draft}?q={scene.Community.Code}");
        Assert.Equal(scene.Community.Id.ToString("N"), byCode.QuerySelector(".places:first-of-type button")!.GetAttribute("value"));
        foreach (var typed in new[] { "梧桐", "wtsq" })
            Assert.Contains("梧桐社区", (await visitor.PageAsync($"{draft}?q={typed}")).QuerySelector(".places")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_on_the_wall_brings_its_place_along()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var page = await visitor.PageAsync($"/raise?place={scene.Community.Code}");
        var said = await visitor.SendAsync(page, "/raise", ("Input.Words", "灯坏了"));
        Assert.Contains("梧桐社区", (await visitor.PageAsync(said.Target())).QuerySelector(".chosen")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_marks_what_the_public_will_not_see()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene, "我叫李建国，电话13812341234，灯坏了");
        await visitor.ToPreviewAsync(draft);
        var marked = (await visitor.PageAsync($"{draft}/preview")).QuerySelectorAll("mark").Select(m => m.FirstChild!.TextContent).ToList();
        Assert.Equal(["李**", "138****1234"], marked);
    }

    [Fact]
    public async Task Two_sends_of_one_form_at_once_are_one_concern()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene);
        await visitor.ToPreviewAsync(draft);
        var page = await visitor.PageAsync($"{draft}/preview");

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.SendAsync(page, $"{draft}/preview", ("Input.Category", ""))));

        Assert.Single(sent.Select(s => s.Target()).Distinct());
        Assert.StartsWith("/raise/done/", sent[0].Target(), StringComparison.Ordinal);
        Assert.Equal(1, await app.ConcernsInAsync(scene));
    }

    [Fact]
    public async Task Once_sent_the_link_leads_to_the_number_and_the_draft_holds_no_words()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene, "只说一次");
        await visitor.ToPreviewAsync(draft, name: "章小满", phone: "13812341234");
        var number = await visitor.SendDraftAsync(draft);

        var done = $"/raise/done/{TrackingNumber.Format(number)}";
        foreach (var screen in new[] { "", "/where", "/more", "/preview" }) Assert.Equal(done, (await visitor.GetAsync(draft + screen)).Target());
        var kept = await app.WithDbAsync(db => db.ConcernDrafts.AsNoTracking().SingleAsync(d => d.SentNumber == number));
        Assert.Equal((null, null, null, null), (kept.SealedWords, kept.SealedSpot, kept.ContactName, kept.ContactPhone));
    }

    [Fact]
    public async Task A_draft_left_alone_for_a_day_is_forgotten()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene);
        var digest = OneTimeToken.DigestOf(draft["/raise/".Length..]);
        var old = app.Clock.GetUtcNow() - ConcernDraft.KeptFor - TimeSpan.FromMinutes(1);
        await app.WithDbAsync(db => db.ConcernDrafts.Where(d => d.KeyDigest == digest).ExecuteUpdateAsync(set => set.SetProperty(d => d.TouchedAt, old)));

        Assert.Equal("/raise?gone=1", (await visitor.GetAsync($"{draft}/where")).Target());
        await app.WithAsync(async services => await services.GetRequiredService<ForgetDrafts>().StepAsync(CancellationToken.None));
        Assert.False(await app.WithDbAsync(db => db.ConcernDrafts.AnyAsync(d => d.KeyDigest == digest)));
    }

    [Theory]
    [InlineData("/raise/done/nonsense")]
    [InlineData("/raise/done/2222-2222-22222")]
    public async Task A_number_that_was_never_given_out_leads_nowhere(string address)
    {
        await Scene.SetAsync(app);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task What_came_with_the_hidden_field_filled_is_kept_and_marked_for_those_who_triage()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var said = await visitor.SendFormAsync("/raise", ("Input.Words", "买东西请点这里"), ("Input.Homepage", "http://example.com"));
        var draft = said.Target()[..^"/where".Length];
        await visitor.SendFormAsync($"{draft}/where", ("Input.Place", scene.Community.Id.ToString("N")));
        await visitor.ToPreviewAsync(draft);
        var number = await visitor.SendDraftAsync(draft);

        Assert.Equal((true, "买东西请点这里"), ((await app.ConcernAsync(number))!.IsSuspect, (await app.ConcernAsync(number))!.PublicWords.Text));
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        Assert.Contains("可能是机器填的", (await organiser.PageAsync("/triage")).Body!.TextContent, StringComparison.Ordinal);
        var page = await visitor.PageAsync($"/raise/done/{TrackingNumber.Format(number)}");
        Assert.Contains("梧桐社区", page.QuerySelector(".sub")!.TextContent, StringComparison.Ordinal);
    }
}

public sealed class RaiseOnSqlite(SqliteApp app) : RaiseTests(app);

public sealed class RaiseOnPostgres(PostgresApp app) : RaiseTests(app);
