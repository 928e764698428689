using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Concerns;

/// <summary>记下并立项: what is said at the desk is a matter after one send, and the window follows what it took in.</summary>
public abstract class RecordedAtOnceTests(App app)
{
    private const string Desk = "/desk/concerns/new";

    [Fact]
    public async Task A_walk_in_becomes_a_matter_and_is_offered_in_the_same_send()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var sent = await organiser.SendFormAsync(Desk, ("Input.Words", "三楼楼道灯坏了，晚上看不见路。孩子怕黑。"), ("Input.Channel", "Desk"), ("Input.Holder", scene.Works.Name), ("Input.Opens", "true"));

        Assert.StartsWith($"{Desk}?saved=", sent.Target(), StringComparison.Ordinal);
        var matter = await app.WithDbAsync(db => db.WholeMatters.SingleAsync(m => m.PlaceId == scene.Community.Id));
        Assert.Equal(("三楼楼道灯坏了，晚上看不见路", scene.Community.Id, (Guid?)scene.Works.Id), (matter.Title.Text, matter.HolderId, matter.OpenOffer?.ToUnitId));
        Assert.NotNull(matter.DueOn);
        Assert.Equal(ConcernState.TakenUp, (await app.ConcernOfAsync(matter.FoundingConcernId!.Value)).State);
        var next = await organiser.PageAsync(sent.Target());
        Assert.NotNull(next.QuerySelector($".notice a[href='/matters/{matter.Number}']"));
    }

    [Fact]
    public async Task A_title_that_names_a_phone_is_asked_about_neither_is_kept_and_ticked_it_stands()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        (string, string)[] typed = [("Input.Words", "灯坏了"), ("Input.Channel", "Desk"), ("Input.Title", "找13812341234修灯"), ("Input.Opens", "true")];
        var sent = await organiser.SendFormAsync(Desk, typed);

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        var asked = await sent.HtmlAsync();
        Assert.Equal("灯坏了", asked.QuerySelector("textarea")!.TextContent);
        Assert.Equal(0, await app.ConcernsInAsync(scene));

        await organiser.SendAsync(asked, Desk, [.. typed, ("Input.PersonalDataMayStand", "true")]);
        Assert.Equal("找13812341234修灯", (await app.WithDbAsync(db => db.Set<Matter>().SingleAsync(m => m.PlaceId == scene.Community.Id))).Title.Text);
    }

    [Fact]
    public async Task The_next_record_begins_at_the_same_place()
    {
        var scene = await Scene.SetAsync(app);
        var street = await scene.AsAsync(Role.StreetCoordinator);
        var sent = await street.SendFormAsync(Desk, ("Input.Words", "灯坏了"), ("Input.Channel", "Desk"), ("Input.PlaceId", scene.OtherCommunity.Id.ToString()));

        var next = await street.PageAsync(sent.Target());
        Assert.Equal(scene.OtherCommunity.Id.ToString(), next.QuerySelector("select[name='Input.PlaceId'] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_services_desk_triages_and_follows_what_it_wrote_down_and_nothing_else()
    {
        var scene = await Scene.SetAsync(app);
        var desk = await scene.AsAsync(Role.ServicesDesk, await DeskOfAsync(scene));
        var other = await app.ConcernAsync(scene);
        await desk.SendFormAsync(Desk, ("Input.Words", "开店手续跑了三趟没办成"), ("Input.Channel", "EnterpriseWindow"), ("Input.PlaceId", scene.OtherCommunity.Id.ToString()));
        var own = await app.WithDbAsync(db => db.Set<Concern>().SingleAsync(c => c.PlaceId == scene.OtherCommunity.Id));

        var list = await desk.PageAsync("/desk/concerns/mine");
        Assert.NotNull(list.QuerySelector($"a[href='/triage/{own.Id}']"));
        Assert.Null(list.QuerySelector($"a[href='/triage/{other}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"/triage/{other}")).StatusCode);
        var opened = await desk.SendFormAsync($"/triage/{own.Id}/open", ("Input.Title", "开店手续办不成"), ("Input.Answer", "已经立项"));
        Assert.Contains("Done_Opened", opened.Target(), StringComparison.Ordinal);
        Assert.NotNull((await desk.PageAsync("/desk/concerns/mine")).QuerySelector($"a[href='/matters/{opened.NumberIn()}']"));
    }

    /// <summary>Whoever is at the desk now follows what was taken in there; a post that ended before, or the other role of who wrote it down, opens nothing.</summary>
    [Fact]
    public async Task Colleagues_of_the_desk_follow_what_was_written_down_at_it_and_not_what_its_people_wrote_elsewhere()
    {
        var scene = await Scene.SetAsync(app);
        var unit = await DeskOfAsync(scene);
        var desk = await scene.AsAsync(Role.ServicesDesk, unit);
        await desk.SendFormAsync(Desk, ("Input.Words", "开店手续跑了三趟没办成"), ("Input.Channel", "EnterpriseWindow"), ("Input.PlaceId", scene.OtherCommunity.Id.ToString()));
        var taken = await app.WithDbAsync(db => db.Set<Concern>().SingleAsync(c => c.PlaceId == scene.OtherCommunity.Id));
        var organiser = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        await GiveAsync(organiser, unit, app.Today().AddDays(-30), app.Today().AddDays(-1));
        await (await app.SignedInAsync(organiser)).SendFormAsync(Desk, ("Input.Words", "灯坏了"), ("Input.Channel", "Desk"));
        var elsewhere = await app.WithDbAsync(db => db.Set<Concern>().SingleAsync(c => c.PlaceId == scene.Community.Id));
        var colleague = await app.SignedInAsync(await scene.PersonAsync(Role.ServicesDesk, unit, "乙"));

        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync($"/triage/{taken.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/triage/{elsewhere.Id}")).StatusCode);
        await GiveAsync(organiser, unit, app.Today(), null);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/triage/{elsewhere.Id}")).StatusCode);
    }

    [Fact]
    public async Task The_desk_opens_but_neither_offers_nor_joins_what_belongs_elsewhere()
    {
        var scene = await Scene.SetAsync(app);
        var desk = await scene.AsAsync(Role.ServicesDesk, await DeskOfAsync(scene));
        (string, string)[] typed = [("Input.Words", "开店手续没办成"), ("Input.Channel", "EnterpriseWindow"), ("Input.PlaceId", scene.Community.Id.ToString())];
        var page = await desk.PageAsync(Desk);
        Assert.Null(page.QuerySelector("[name='Input.Holder']"));
        var (action, values) = page.Filled(Desk, [.. typed, ("Input.Opens", "true")]);
        var refused = await desk.PostAsync(action, new FormUrlEncodedContent(values.Append(KeyValuePair.Create("Input.Holder", scene.Works.Name))));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(0, await app.ConcernsInAsync(scene));

        await app.ConcernAsync(scene, "三栋电梯停运一周了，老人下不了楼");
        await app.ConcernAsync(scene, "希望尽快解决孩子入学的问题");
        await desk.SendFormAsync(Desk, [("Input.Words", "希望有关部门尽快解决三栋电梯停运的问题"), .. typed[1..]]);
        var own = await app.WithDbAsync(db => db.Set<Concern>().SingleAsync(c => c.PlaceId == scene.Community.Id && c.RecordedByAccountId != null));
        var (seen, here) = (await desk.PageAsync($"/triage/{own.Id}"), await (await scene.AsAsync(Role.CommunityOrganiser)).PageAsync($"/triage/{own.Id}"));
        Assert.NotNull(seen.QuerySelector("#decide a[href$='/open']"));
        Assert.NotNull(here.QuerySelector("#similar-waiting"));
        Assert.NotNull(here.QuerySelector("#decide a[href$='/join']"));
        Assert.Null(seen.QuerySelector("#similar-waiting, a[href*='/join']"));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"/triage/{own.Id}/join")).StatusCode);
    }

    [Fact]
    public async Task Desks_record_in_the_districts_they_belong_to_and_in_no_other()
    {
        var (scene, second, third) = (await Scene.SetAsync(app), await Scene.SetAsync(app), await Scene.SetAsync(app));
        var person = await scene.PersonAsync(Role.ServicesDesk, await DeskOfAsync(scene), "两处");
        await GiveAsync(person, await DeskOfAsync(second), app.Today(), null);
        var desk = await app.SignedInAsync(person);
        (string, string)[] At(Scene at) => [("Input.Words", "名称登记办不下来"), ("Input.Channel", "EnterpriseWindow"), ("Input.PlaceId", at.Community.Id.ToString())];

        Assert.StartsWith($"{Desk}?saved=", (await desk.SendFormAsync(Desk, At(scene))).Target(), StringComparison.Ordinal);
        Assert.StartsWith($"{Desk}?saved=", (await desk.SendFormAsync(Desk, At(second))).Target(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.SendFormAsync(Desk, At(third))).StatusCode);
        Assert.Equal(0, await app.ConcernsInAsync(third));
    }

    [Theory]
    [InlineData("Input.Title", "修好三楼的灯")]
    [InlineData("Input.Holder", "区城建局")]
    [InlineData("Input.Handling", "Complex")]
    public async Task A_title_a_holder_or_another_term_without_opening_is_asked_about_and_stays(string field, string typed)
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var sent = await organiser.SendFormAsync(Desk, ("Input.Words", "灯坏了"), ("Input.Channel", "Desk"), (field, typed));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        var asked = await sent.HtmlAsync();
        Assert.Contains("记下并立项", asked.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("灯坏了", typed), (asked.QuerySelector("textarea")!.TextContent, asked.QuerySelector($"[name='{field}']") is IHtmlSelectElement select ? select.Value : asked.QuerySelector($"[name='{field}']")!.GetAttribute("value")));
        Assert.Equal(0, await app.ConcernsInAsync(scene));
    }

    [Fact]
    public async Task What_is_kept_is_Chinese_though_the_worker_reads_English()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        await organiser.PostAsync("/preferences/language", new FormUrlEncodedContent([KeyValuePair.Create("language", "en")]));
        var page = await organiser.PageAsync(Desk);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        await organiser.SendAsync(page, Desk, ("Input.Words", "灯坏了"), ("Input.Channel", "Desk"), ("Input.Holder", scene.Works.Name), ("Input.Opens", "true"));

        var matter = await app.WithDbAsync(db => db.WholeMatters.SingleAsync(m => m.PlaceId == scene.Community.Id));
        Assert.Contains("已经立项", Assert.Single(matter.Voices).Answer, StringComparison.Ordinal);
        Assert.Contains("签收", matter.OpenOffer!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_became_of_many_is_asked_in_one_go()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        for (var i = 0; i < 3; i++) await organiser.SendFormAsync(Desk, ("Input.Words", $"灯坏了{i}"), ("Input.Channel", "Desk"), ("Input.Opens", "true"));

        Assert.Equal(3, (await organiser.PageAsync("/desk/concerns/mine")).QuerySelectorAll("main td a[href^='/matters/']").Length);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/concerns/mine");
        var asked = await Statements.OfAsync(organiser, request);
        Assert.Single(asked, statement => statement.Contains("matter_voices", StringComparison.Ordinal));
    }

    private Task<int> GiveAsync(Guid account, OrgUnit desk, DateOnly from, DateOnly? until) => app.WithDbAsync(db =>
    {
        db.Add(Post.Give(account, Role.ServicesDesk, desk.Id, from, until, app.Clock.GetUtcNow()));
        return db.SaveChangesAsync();
    });

    private Task<OrgUnit> DeskOfAsync(Scene scene) => app.WithDbAsync(async db =>
    {
        var now = app.Clock.GetUtcNow();
        var unit = OrgUnit.Found(OrgUnitKind.ServicesDesk, "区政务服务办", null, await db.Set<OrgUnit>().SingleAsync(u => u.Id == scene.District.Id), "", app.Today(), now);
        db.Add(unit);
        await db.SaveChangesAsync();
        return unit;
    });
}

public sealed class RecordedAtOnceOnSqlite(SqliteApp app) : RecordedAtOnceTests(app);

public sealed class RecordedAtOnceOnPostgres(PostgresApp app) : RecordedAtOnceTests(app);
