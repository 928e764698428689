using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Roundtables;

/// <summary>The clerk at the table: nothing is lost, nothing counts twice, nothing private gets out.</summary>
public abstract class RecordingTests(App app)
{
    [Fact]
    public async Task Of_two_clerks_the_second_sees_what_the_first_wrote_and_keeps_their_own_words()
    {
        var (scene, number, clerk) = await TableAsync();
        var other = await scene.AsAsync(Role.StreetCoordinator);
        var address = $"/roundtables/{number}/record/1";
        var page = await clerk.PageAsync(address);
        await other.SettleAsync(number, Outcome.Explained, "已经讲清楚了");

        var sent = await clerk.SendAsync(page, address, ("Input.Outcome", "FollowUp"), ("Input.Words", "还要再跟一跟"));

        Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
        var shown = await sent.HtmlAsync();
        Assert.Equal("还要再跟一跟", shown.QuerySelector("[name='Input.Words']")!.TextContent);
        Assert.Contains("已经讲清楚了", shown.QuerySelector("#outcome")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Outcome.Explained, (await app.TableAsync(number)).Agenda[0].Outcome);

        await clerk.SendAsync(shown, address, ("Input.Outcome", "FollowUp"), ("Input.Words", "还要再跟一跟"));
        Assert.Equal(Outcome.FollowUp, (await app.TableAsync(number)).Agenda[0].Outcome);
    }

    [Fact]
    public async Task A_commitment_sent_twice_is_one_commitment()
    {
        var (_, number, clerk) = await TableAsync();
        var address = $"/roundtables/{number}/record/1";
        (string, string)[] typed = [("Spoken.Unit", "区城建局"), ("Spoken.Words", "3天内把灯换好")];
        var page = await (await clerk.SendFormAsync(address, [.. typed, ("Deed", "read")])).HtmlAsync();
        (string, string)[] save = [.. typed, ("Spoken.Term.Kind", RoundtableTales.Selected(page, "Spoken.Term.Kind")), ("Deed", "save")];

        await clerk.SendAsync(page, address, save);
        var again = await clerk.SendAsync(page, address, save);

        Assert.Equal($"{address}?done=Roundtables.Done_Commitment", again.Target());
        var table = await app.TableAsync(number);
        Assert.Equal(1, await app.WithDbAsync(db => db.Commitments.CountAsync(c => c.RoundtableId == table.Id)));
    }

    [Fact]
    public async Task The_reading_is_shown_first_and_a_correction_counts()
    {
        var (_, number, clerk) = await TableAsync();
        var address = $"/roundtables/{number}/record/1";
        (string, string)[] typed = [("Spoken.Unit", "区城建局"), ("Spoken.Words", "力争8个工作日内办好")];

        var read = await clerk.SendFormAsync(address, [.. typed, ("Deed", "save")]);
        var page = await read.HtmlAsync();
        Assert.Contains("8个工作日内（力争）", page.QuerySelector(".reading")!.TextContent, StringComparison.Ordinal);
        var table = await app.TableAsync(number);
        Assert.Equal(0, await app.WithDbAsync(db => db.Commitments.CountAsync(c => c.RoundtableId == table.Id)));

        await clerk.SendAsync(page, address, [.. typed, ("Spoken.Term.Kind", "Days"), ("Spoken.Term.Amount", "5"), ("Deed", "save")]);
        var commitment = await app.WithDbAsync(db => db.Commitments.SingleAsync(c => c.RoundtableId == table.Id));
        Assert.Equal((Modules.Calendar.Domain.TermKind.Days, 5), (commitment.Term.Kind, commitment.Term.Amount));
    }

    [Fact]
    public async Task Personal_data_is_refused_with_the_spot_named_and_the_words_stay()
    {
        var (_, number, clerk) = await TableAsync();

        var sent = await clerk.SettleAsync(number, Outcome.FollowUp, "有事打13812341234联系");

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Contains("13812341234", await sent.ProblemsAsync(), StringComparison.Ordinal);
        Assert.Equal("有事打13812341234联系", (await sent.HtmlAsync()).QuerySelector("[name='Input.Words']")!.TextContent);
        Assert.Null((await app.TableAsync(number)).Agenda[0].Outcome);
    }

    [Fact]
    public async Task A_result_without_every_outcome_is_not_published()
    {
        var (_, number, clerk) = await TableAsync();

        var sent = await clerk.SendFormAsync($"/roundtables/{number}/publish", ("Input.Version", (await app.TableAsync(number)).Version.ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Equal(RoundtableState.Held, (await app.TableAsync(number)).State);
    }

    [Fact]
    public async Task A_result_published_twice_acts_once()
    {
        var (_, number, clerk) = await TableAsync();
        await clerk.SettleAsync(number, Outcome.AnotherRound, "下次再谈");
        var address = $"/roundtables/{number}/publish";
        var page = await clerk.PageAsync(address);
        var version = (await app.TableAsync(number)).Version.ToString();

        await clerk.SendAsync(page, address, ("Input.Version", version));
        var again = await clerk.SendAsync(page, address, ("Input.Version", version));

        Assert.Equal($"/roundtables/{number}?done=Roundtables.Done_Published", again.Target());
        var table = await app.TableAsync(number);
        Assert.Equal(1, await app.WithDbAsync(db => db.Journal.CountAsync(e => e.AggregateId == table.Id && e.Kind == "ResultPublished")));
    }

    [Fact]
    public async Task A_matter_with_a_commitment_for_another_day_does_not_end_at_the_table()
    {
        var (_, number, clerk) = await TableAsync();
        await clerk.CommitAsync(number, "区城建局", "3天内把灯换好");
        await clerk.SettleAsync(number, Outcome.SolvedOnTheSpot, "都答应了");

        var sent = await clerk.SendFormAsync($"/roundtables/{number}/publish", ("Input.Version", (await app.TableAsync(number)).Version.ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("没兑现的承诺", await sent.ProblemsAsync(), StringComparison.Ordinal);
        Assert.Equal(RoundtableState.Held, (await app.TableAsync(number)).State);
    }

    [Fact]
    public async Task What_was_promised_and_done_on_the_spot_ends_kept()
    {
        var (_, number, clerk) = await TableAsync();
        await clerk.CommitAsync(number, "区城建局", "当场就换");
        await clerk.SettleAsync(number, Outcome.SolvedOnTheSpot, "当场换好了");

        await clerk.SendFormAsync($"/roundtables/{number}/publish", ("Input.Version", (await app.TableAsync(number)).Version.ToString()));

        var table = await app.TableAsync(number);
        Assert.Equal(RoundtableState.Published, table.State);
        Assert.Equal(Modules.Commitments.Domain.CommitmentState.Kept, await app.WithDbAsync(db => db.Commitments.Where(c => c.RoundtableId == table.Id).Select(c => c.State).SingleAsync()));
    }

    [Fact]
    public async Task A_matter_that_ended_since_the_notice_is_left_out()
    {
        var scene = await Scene.SetAsync(app);
        var (lamp, screens) = (await app.MatterAsync(scene), await app.MatterAsync(scene, "没装纱窗"));
        var number = await app.AnnouncedAsync(scene, lamp, screens);
        await EndAsync(lamp);
        var clerk = await scene.AsAsync(Role.CommunityOrganiser);

        await clerk.SendFormAsync($"/roundtables/{number}/record", ("Input.RequestKey", number));

        var table = await app.TableAsync(number);
        Assert.Equal([Outcome.EndedBefore, null], table.Agenda.Select(i => i.Outcome));
        Assert.Equal((0, 1), ((await app.LookAsync(lamp)).Rounds, (await app.LookAsync(screens)).Rounds));
    }

    [Fact]
    public async Task An_ended_matter_is_not_put_on_an_agenda()
    {
        var scene = await Scene.SetAsync(app);
        var lamp = await app.MatterAsync(scene);
        var clerk = await scene.AsAsync(Role.CommunityOrganiser);
        var page = await (await clerk.SendFormAsync("/roundtables/new", ("Input.Title", "灯"), ("Deed", "add:" + lamp))).HtmlAsync();
        await EndAsync(lamp);

        var day = app.LaterToday().AddDays(9);
        var sent = await clerk.SendAsync(page, "/roundtables/new", ("Input.Title", "灯"), ("Input.Venue", "活动室"), ("Input.Day", day.Day()), ("Input.Time", "19:00"), ("Deed", "save"));

        Assert.Contains("已经办结", await sent.ProblemsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_host_records()
    {
        var (scene, number, _) = await TableAsync();
        foreach (var stranger in new[] { await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity), await scene.AsAsync(Role.DepartmentOfficer), await scene.AsAsync(Role.Inspector) })
            foreach (var page in new[] { "record", "record/1", "publish", "notice", "edit", "cancel" })
                Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"/roundtables/{number}/{page}")).StatusCode);
    }

    [Fact]
    public async Task A_matter_of_another_community_is_refused_and_numbers_have_no_gaps()
    {
        var scene = await Scene.SetAsync(app);
        var lamp = await app.MatterAsync(scene);
        var (stranger, organiser) = (await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity), await scene.AsAsync(Role.CommunityOrganiser));
        var day = app.LaterToday().AddDays(9);
        async Task<HttpResponseMessage> PlanAsync(HttpClient who)
        {
            var page = await (await who.SendFormAsync("/roundtables/new", ("Input.Title", "灯"), ("Deed", "add:" + lamp))).HtmlAsync();
            return await who.SendAsync(page, "/roundtables/new", ("Input.Title", "灯"), ("Input.Venue", "活动室"), ("Input.Day", day.Day()), ("Input.Time", "19:00"), ("Deed", "save"));
        }

        Assert.EndsWith("-R0001/notice?done=Roundtables.Done_Planned", (await PlanAsync(organiser)).Target(), StringComparison.Ordinal);
        Assert.Contains("不在本地", await (await PlanAsync(stranger)).ProblemsAsync(), StringComparison.Ordinal);
        Assert.EndsWith("-R0002/notice?done=Roundtables.Done_Planned", (await PlanAsync(organiser)).Target(), StringComparison.Ordinal);
        Assert.NotEmpty((await organiser.PageAsync("/roundtables/mine")).QuerySelectorAll("tbody tr"));
    }

    private async Task<(Scene Scene, string Number, HttpClient Clerk)> TableAsync()
    {
        var scene = await Scene.SetAsync(app);
        var clerk = await scene.AsAsync(Role.CommunityOrganiser);
        return (scene, await app.BegunAsync(scene, clerk, await app.MatterAsync(scene)), clerk);
    }

    private Task<int> EndAsync(string matter) => app.WithDbAsync(async db =>
    {
        var ended = (await Modules.Matters.Data.MattersQueries.MatterAsync(db, matter))!;
        Assert.True(ended.End(Ending.Explained, "讲清楚了".AsPublic(), app.Clock.GetUtcNow()).IsDone);
        return await db.SaveChangesAsync();
    });
}

public sealed class RecordingOnSqlite(SqliteApp app) : RecordingTests(app);

public sealed class RecordingOnPostgres(PostgresApp app) : RecordingTests(app);
