using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Concerns;

public abstract class RecordTests(App app)
{
    private const string Desk = "/desk/concerns/new";

    [Fact]
    public async Task A_worker_writes_down_what_was_said_by_phone_and_goes_on_to_the_next()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var sent = await organiser.SendFormAsync(Desk, ("Input.Words", "灯坏了"), ("Input.Channel", "Phone"), ("Input.WasReadBack", "true"), ("Input.ContactPhone", "13812341234"));

        Assert.StartsWith($"{Desk}?saved=", sent.Target(), StringComparison.Ordinal);
        var number = sent.Target().Split("saved=")[1].Split('&')[0];
        var concern = (await app.ConcernAsync(number))!;
        Assert.Equal((Channel.Phone, true, scene.Community.Id), (concern.Channel, concern.WasReadBack, concern.PlaceId));
        Assert.Equal("13812341234", await app.WithAsync(s => Task.FromResult(s.GetRequiredService<ContactVault>().Open(concern.Contact.Phone))));
        var fact = await app.WithDbAsync(db => db.Journal.SingleAsync(e => e.AggregateId == concern.Id));
        Assert.Equal((scene.Community.Id, nameof(Role.CommunityOrganiser)), (fact.ActorUnitId, fact.ActorRole));
        var next = await organiser.PageAsync(sent.Target());
        Assert.Contains(number, next.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.True(next.QuerySelector("[value=Phone]")!.HasAttribute("checked"));
    }

    /// <summary>代录: what the person did not see in writing is read back.</summary>
    [Theory]
    [InlineData("Phone")]
    [InlineData("Door")]
    [InlineData("Paper")]
    public async Task Without_reading_back_it_is_refused_and_the_words_stay(string channel)
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var sent = await organiser.SendFormAsync(Desk, ("Input.Words", "灯坏了"), ("Input.Channel", channel));
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal("灯坏了", (await sent.HtmlAsync()).QuerySelector("textarea")!.TextContent);
        Assert.Equal(0, await app.ConcernsInAsync(scene));
    }

    [Fact]
    public async Task Saved_to_print_it_shows_the_slip()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var sent = await organiser.SendFormAsync(Desk, ("Input.Words", "灯坏了"), ("Input.Channel", "Desk"), ("print", "1"));
        Assert.StartsWith("/raise/done/", sent.Target(), StringComparison.Ordinal);
        Assert.NotNull((await organiser.PageAsync(sent.Target())).QuerySelector("svg.qr"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_concern()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var page = await organiser.PageAsync(Desk);
        var sent = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => organiser.SendAsync(page, Desk, ("Input.Words", "灯坏了"), ("Input.Channel", "Floor"))));
        Assert.Single(sent.Select(s => s.Target()).Distinct());
        Assert.Equal(1, await app.ConcernsInAsync(scene));
    }

    [Fact]
    public async Task A_worker_of_another_community_is_refused()
    {
        var scene = await Scene.SetAsync(app);
        var stranger = await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity);
        var sent = await stranger.SendFormAsync(Desk, ("Input.Words", "灯坏了"), ("Input.PlaceId", scene.Community.Id.ToString()));
        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
    }

    [Fact]
    public async Task The_window_for_enterprises_records_anywhere()
    {
        var scene = await Scene.SetAsync(app);
        var desk = await scene.AsAsync(Role.ServicesDesk);
        var sent = await desk.SendFormAsync(Desk, ("Input.Words", "名称登记办不下来"), ("Input.Channel", "EnterpriseWindow"), ("Input.PlaceId", scene.Community.Id.ToString()), ("Input.ContactName", "某某商贸"));
        Assert.StartsWith($"{Desk}?saved=", sent.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resident_has_no_desk()
    {
        await Scene.SetAsync(app);
        Assert.StartsWith("/sign-in", (await app.Visitor().GetAsync(Desk)).Target(), StringComparison.Ordinal);
    }

    /// <summary>个人信息保护法 47.</summary>
    [Fact]
    public async Task Asked_at_the_desk_the_contact_is_forgotten()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.Visitor().RaiseAsync(scene, "灯坏了", "章小满", "13812341234");
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var address = $"/triage/{(await app.ConcernAsync(number))!.Id}";
        var sent = await organiser.SendStepAsync(await organiser.PageAsync(address), address, "forget-contact");
        Assert.Equal($"{address}?done=Matters.Done_ContactForgotten", sent.Target());
        Assert.Null((await organiser.PageAsync(address)).QuerySelector("[value='forget-contact'], [action*='forget-contact']"));
        Assert.Equal(SealedContact.None, (await app.ConcernAsync(number))!.Contact);
    }
}

public sealed class RecordOnSqlite(SqliteApp app) : RecordTests(app);

public sealed class RecordOnPostgres(PostgresApp app) : RecordTests(app);
