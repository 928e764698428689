using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.IntegrationTests.Roundtables;

/// <summary>A roundtable costs its host little: topics and guests are ticked, the last list is taken over, what was held is written down, a notice is changed.</summary>
public abstract class PlannedByTicksTests(App app)
{
    private const string New = "/roundtables/new";

    [Fact]
    public async Task Topics_are_ticked_and_the_last_guests_taken_over_with_their_venue()
    {
        var scene = await Scene.SetAsync(app);
        var (lamp, screens) = (await app.MatterAsync(scene), await app.MatterAsync(scene, "15户没装纱窗"));
        await app.AnnouncedAsync(scene, lamp);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var blank = await organiser.PageAsync(New);
        Assert.Equal("社区活动室", blank.QuerySelector("[name='Input.Venue']")!.GetAttribute("value"));

        var asked = await (await organiser.SendAsync(blank, New, [.. When(), ("Topics", lamp), ("Deed", "last")])).HtmlAsync();
        Assert.Equal("4栋居民代表", asked.QuerySelector("[name='Input.Residents[0].Label']")!.GetAttribute("value"));
        var saved = await organiser.SendAsync(asked, New, [.. When(), ("Topics", screens), ("Deed", "save")]);

        var table = await app.TableAsync(NumberOf(saved));
        Assert.Equal(2, table.Agenda.Count);
        Assert.Equal(["4栋居民代表", "6栋居民代表"], table.Participants.Where(p => p.Side == Side.Residents).Select(p => p.Label.Text));
        Assert.Contains(table.Participants, p => p.UnitId == scene.Works.Id);
    }

    [Fact]
    public async Task A_guest_who_is_ticked_comes_with_their_organisation()
    {
        var scene = await Scene.SetAsync(app);
        var lamp = await app.MatterAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var saved = await organiser.SendFormAsync(New, [.. When(), ("Input.Venue", "活动室"), ("Topics", lamp), ("Guests", $"Officials\t{scene.Water.Name}\t{scene.Water.Name}"), ("Deed", "save")]);

        Assert.Contains((await app.TableAsync(NumberOf(saved))).Participants, p => p.UnitId == scene.Water.Id);
    }

    [Fact]
    public async Task One_that_was_held_is_written_down_and_goes_straight_to_its_minutes()
    {
        var scene = await Scene.SetAsync(app);
        var lamp = await app.MatterAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var held = app.Clock.GetUtcNow().AddDays(-3);
        (string, string)[] typed = [("Input.Title", "上周已经商量过"), ("Input.Day", held.Day()), ("Input.Time", "10:00"), ("Input.Venue", "活动室"), ("Topics", lamp), ("Deed", "save")];
        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.SendFormAsync(New, typed)).StatusCode);

        var saved = await organiser.SendFormAsync(New, [.. typed, ("Input.AlreadyHeld", "true")]);
        var number = NumberOf(saved);
        Assert.Equal($"/roundtables/{number}/record?done=Roundtables.Done_HeldBefore", saved.Target());
        Assert.Equal((RoundtableState.Held, 1), ((await app.TableAsync(number)).State, (await app.LookAsync(lamp)).Rounds));
        Assert.Equal($"/roundtables/{number}/record?done=Roundtables.Done_Outcome", (await organiser.SettleAsync(number, Outcome.SolvedOnTheSpot, "灯换好了")).Target());
        Assert.Contains("补记", (await app.Visitor().PageAsync($"/matters/{lamp}")).QuerySelector("#way")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_that_is_changed_tells_those_invited_once_and_shows_what_it_was()
    {
        var scene = await Scene.SetAsync(app);
        var officer = await scene.PersonAsync(Role.DepartmentOfficer, scene.Works);
        var number = await app.AnnouncedAsync(scene, await app.MatterAsync(scene), await app.MatterAsync(scene, "15户没装纱窗"));
        var was = await app.TableAsync(number);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var later = was.StartsAt.AddDays(20);

        var changed = await organiser.SendFormAsync($"/roundtables/{number}/notice/change", ("Input.Day", later.Day()), ("Input.Time", later.Hour()), ("Input.Venue", "街道礼堂"), ("Deed", "save"));

        Assert.Equal($"/roundtables/{number}?done=Roundtables.Done_NoticeChanged", changed.Target());
        var table = await app.TableAsync(number);
        Assert.Equal(("街道礼堂", was.HeldOn.AddDays(20), RoundtableState.Announced, 2), (table.Venue.Text, table.HeldOn, table.State, table.Agenda.Count));
        Assert.Single(await app.WithDbAsync(db => db.Set<Letter>().Where(l => l.AccountId == officer && l.TextKey == "Roundtables.Letter_NoticeChanged").ToListAsync()));
        var matter = await app.WithDbAsync(db => db.Set<Matter>().Where(m => m.Id == table.Agenda[0].MatterId).Select(m => m.Number).SingleAsync());
        var way = (await app.Visitor().PageAsync($"/matters/{matter}")).QuerySelector("#way")!.TextContent;
        Assert.Contains("街道礼堂", way, StringComparison.Ordinal);
        Assert.Contains("社区活动室", way, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_taken_off_the_list_of_an_announced_table_hears_it_and_who_is_asked_for_the_first_time_is_invited()
    {
        var scene = await Scene.SetAsync(app);
        var (works, water) = (await scene.PersonAsync(Role.DepartmentOfficer, scene.Works), await scene.PersonAsync(Role.DepartmentOfficer, scene.Water));
        var number = await app.AnnouncedAsync(scene, await app.MatterAsync(scene), await app.MatterAsync(scene, "15户没装纱窗"));
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var later = (await app.TableAsync(number)).StartsAt.AddDays(20);

        var changed = await organiser.SendFormAsync($"/roundtables/{number}/notice/change", ("Input.Day", later.Day()), ("Input.Time", later.Hour()), ("Input.Officials[0].Label", scene.Water.Name), ("Input.Officials[0].Unit", scene.Water.Name), ("Deed", "save"));

        Assert.Equal($"/roundtables/{number}?done=Roundtables.Done_NoticeChanged", changed.Target());
        Assert.Equal(["Roundtables.Letter_NoLongerAsked"], await LettersAsync(works));
        Assert.Equal(["Roundtables.Letter_Announced"], await LettersAsync(water));
        Assert.Empty(await app.WithDbAsync(db => db.Set<Letter>().Where(l => l.AccountId == works && l.TextKey == "Roundtables.Letter_NoticeChanged").ToListAsync()));
    }

    [Fact]
    public async Task A_plan_that_was_never_announced_is_given_up_without_a_letter_and_an_announced_table_is_not()
    {
        var scene = await Scene.SetAsync(app);
        var officer = await scene.PersonAsync(Role.DepartmentOfficer, scene.Works);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var lamp = await app.MatterAsync(scene);
        var planned = NumberOf(await organiser.SendFormAsync(New, [.. When(), ("Input.Venue", "活动室"), ("Topics", lamp), ("Guests", $"Officials\t{scene.Works.Name}\t{scene.Works.Name}"), ("Deed", "save")]));
        Assert.Equal(RoundtableState.Planned, (await app.TableAsync(planned)).State);

        await organiser.SendFormAsync($"/roundtables/{planned}/cancel", ("Input.Reason", "改到下月一起开"));
        Assert.Equal(RoundtableState.Cancelled, (await app.TableAsync(planned)).State);
        Assert.Empty(await LettersAsync(officer));

        await organiser.SendFormAsync($"/roundtables/{await app.AnnouncedAsync(scene, lamp)}/cancel", ("Input.Reason", "施工方当天来不了"));
        Assert.Equal(["Roundtables.Letter_Cancelled"], await LettersAsync(officer));
    }

    [Fact]
    public async Task The_last_table_that_is_offered_is_never_the_one_that_is_planned()
    {
        var scene = await Scene.SetAsync(app);
        var lamp = await app.MatterAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var planned = NumberOf(await organiser.SendFormAsync(New, [.. When(), ("Input.Venue", "活动室"), ("Topics", lamp), ("Guests", $"Officials\t{scene.Water.Name}\t{scene.Water.Name}"), ("Deed", "save")]));
        Assert.Null((await organiser.PageAsync($"/roundtables/{planned}/edit")).QuerySelector("button[value='last']"));

        var before = await app.AnnouncedAsync(scene, lamp);
        foreach (var (page, last) in new[] { ($"/roundtables/{planned}/edit", "楼道的事一起商量"), ($"/roundtables/{before}/notice/change", "楼道和纱窗一起商量") })
            Assert.Contains(last, (await organiser.PageAsync(page)).QuerySelector("button[value='last']")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_button_comes_back_to_its_part_of_the_page()
    {
        var scene = await Scene.SetAsync(app);
        await app.MatterAsync(scene);
        var page = await (await scene.AsAsync(Role.CommunityOrganiser)).PageAsync(New);

        Assert.Equal($"{New}#people", page.QuerySelector("button[value='rows']")!.GetAttribute("formaction"));
        Assert.Equal($"{New}#agenda", page.QuerySelector("button[value='find']")!.GetAttribute("formaction"));
    }

    private Task<List<string>> LettersAsync(Guid account) => app.WithDbAsync(db => db.Set<Letter>().Where(l => l.AccountId == account).Select(l => l.TextKey).ToListAsync());

    private (string, string)[] When()
    {
        var startsAt = app.Clock.GetUtcNow().AddDays(10);
        return [("Input.Title", "楼道和纱窗一起商量"), ("Input.Day", startsAt.Day()), ("Input.Time", "15:00")];
    }

    private static string NumberOf(HttpResponseMessage saved) => saved.Target()["/roundtables/".Length..].Split('/')[0];
}

public sealed class PlannedByTicksOnSqlite(SqliteApp app) : PlannedByTicksTests(app);

public sealed class PlannedByTicksOnPostgres(PostgresApp app) : PlannedByTicksTests(app);
