using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.IntegrationTests.Commitments;

/// <summary>policy.md C: a clock is paused only with a reason and a decision, told to the residents; ADR 16: what was left is kept.</summary>
public abstract class PauseCommitmentTests(App app)
{
    private static readonly (string, string)[] Why = [("Input.Ground", "Resident"), ("Input.Reason", "住户出差，钥匙不在"), ("Input.ExpectedOn", "2026-06-01")];

    [Fact]
    public async Task Paused_by_the_community_it_is_grey_with_its_reason_everywhere_and_the_matters_day_follows()
    {
        var (scene, number, id) = await PromisedAsync();
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        Assert.Contains($"/commitments/{id}/pause", (await organiser.PageAsync("/commitments?whose=here")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains($"/commitments/{id}/pause", (await organiser.PageAsync($"/matters/{number}")).Body!.InnerHtml, StringComparison.Ordinal);

        var sent = await organiser.SendFormAsync($"/commitments/{id}/pause", Why);

        Assert.Equal($"/matters/{number}?done=Commitments.Done_Paused", sent.Target());
        var paused = await app.CommitAsync(id);
        Assert.Equal((null, null, PauseGround.Resident, scene.Community.Id), (paused.DueOn, paused.ReviewOn, paused.Deadline.OpenPause!.Ground, paused.Deadline.OpenPause.ById));
        var matter = await app.LookAsync(number);
        Assert.Equal((null, matter.Handling!.DueOn), (matter.CommittedDueOn, matter.DueOn));

        foreach (var (who, address) in ((HttpClient, string)[])[(app.CreateClient(), $"/matters/{number}"), (organiser, "/commitments?whose=here"), (organiser, "/commitments?whose=here&light=grey"), (await scene.AsAsync(Role.DepartmentOfficer), "/commitments")])
            Assert.Contains("已暂停：等待居民，住户出差，钥匙不在（", (await who.PageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("决定区城建局的承诺暂停计时", (await app.CreateClient().PageAsync($"/matters/{number}")).Body!.TextContent, StringComparison.Ordinal);
        var told = await app.WithDbAsync(db => db.Journal.SingleAsync(e => e.MatterId == matter.Id && e.Kind == "CommitmentPaused"));
        Assert.Equal(scene.Community.Id, told.ActorUnitId);
        Assert.Contains($"/commitments/{id}/resume", (await organiser.PageAsync($"/matters/{number}")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resumed_the_day_has_moved_by_exactly_the_working_days_that_it_stood_still()
    {
        var (scene, number, id) = await PromisedAsync(daysAgo: 20);
        var before = (await app.CommitAsync(id)).DueOn!.Value;
        await PausedBeforeAsync(scene, number, id, daysAgo: 12);

        var sent = await (await scene.AsAsync(Role.StreetCoordinator)).SendFormAsync($"/commitments/{id}/resume");

        Assert.Equal($"/matters/{number}?done=Commitments.Done_Resumed", sent.Target());
        var stood = ShippedHolidays.HolidayCn.WorkingDaysBetween(app.Today().AddDays(-12), app.Today());
        Assert.True(stood > 0);
        var after = ShippedHolidays.HolidayCn.AddWorkingDays(before, stood);
        Assert.Equal((after, after), ((await app.CommitAsync(id)).DueOn!.Value, (await app.LookAsync(number)).DueOn!.Value));
    }

    [Fact]
    public async Task Who_promised_another_community_and_a_visitor_stop_nothing()
    {
        var (scene, number, id) = await PromisedAsync();
        var own = await app.CommitAsync(scene, number, Term.WorkingDays(20), scene.Community, words: "社区自己办");
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var stranger = await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity);

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync($"/commitments/{id}/pause")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.SendFormAsync($"/commitments/{id}/pause", Why)).StatusCode);
        var refused = await organiser.SendFormAsync($"/commitments/{own}/pause", Why);

        Assert.Contains("承诺单位不能自行暂停", await refused.ProblemsAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain($"/commitments/{own}/pause", (await organiser.PageAsync($"/matters/{number}")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("/pause", (await app.CreateClient().PageAsync($"/matters/{number}")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("/pause", (await officer.PageAsync("/commitments")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Null((await app.CommitAsync(id)).Deadline.OpenPause);
    }

    [Fact]
    public async Task It_needs_a_ground_words_without_personal_data_and_a_day_to_come()
    {
        var (scene, _, id) = await PromisedAsync();
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        Assert.Contains("请选择暂停计时", await Problems(("Input.Reason", "等")), StringComparison.Ordinal);
        Assert.Contains("请写明暂停计时的原因", await Problems(("Input.Ground", "Other"), ("Input.Reason", " ")), StringComparison.Ordinal);
        Assert.Contains("13812345678", await Problems(("Input.Ground", "Other"), ("Input.Reason", "请打13812345678")), StringComparison.Ordinal);
        Assert.Contains("应在今天之后", await Problems(("Input.Ground", "Other"), ("Input.Reason", "等"), ("Input.ExpectedOn", app.Today().ToString("yyyy-MM-dd"))), StringComparison.Ordinal);
        Assert.Null((await app.CommitAsync(id)).Deadline.OpenPause);

        async Task<string> Problems(params (string, string)[] fields) => await (await organiser.SendFormAsync($"/commitments/{id}/pause", fields)).ProblemsAsync();
    }

    [Fact]
    public async Task An_old_form_and_a_second_pause_are_refused_and_the_same_form_sent_twice_pauses_once()
    {
        var (scene, number, id) = await PromisedAsync();
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var (first, second) = (await organiser.PageAsync($"/commitments/{id}/pause"), await organiser.PageAsync($"/commitments/{id}/pause"));

        var once = await organiser.SendAsync(first, $"/commitments/{id}/pause", Why);
        var twice = await organiser.SendAsync(first, $"/commitments/{id}/pause", Why);
        var again = await organiser.SendAsync(second, $"/commitments/{id}/pause", Why);

        Assert.Equal((once.Target(), $"/matters/{number}?done=Commitments.Done_Paused"), (twice.Target(), once.Target()));
        Assert.Contains("已经暂停计时", await again.ProblemsAsync(), StringComparison.Ordinal);
        Assert.Single((await app.CommitAsync(id)).Deadline.Pauses);
    }

    [Fact]
    public async Task While_it_stands_still_no_more_time_is_asked_for_and_while_that_is_asked_nothing_is_paused()
    {
        var (scene, number, id) = await PromisedAsync();
        var asked = await app.CommitAsync(scene, number, Term.WorkingDays(20), words: "再装一盏灯");
        var (officer, organiser) = (await scene.AsAsync(Role.DepartmentOfficer), await scene.AsAsync(Role.CommunityOrganiser));
        await officer.SendFormAsync($"/commitments/{asked}/extension", ("Input.WorkingDays", "2"), ("Input.Reason", "缺货"));
        await organiser.SendFormAsync($"/commitments/{id}/pause", Why);

        Assert.Contains("已暂停计时", await (await officer.SendFormAsync($"/commitments/{id}/extension", ("Input.WorkingDays", "2"), ("Input.Reason", "缺货"))).ProblemsAsync(), StringComparison.Ordinal);
        Assert.NotEqual("", await (await organiser.SendFormAsync($"/commitments/{asked}/pause", Why)).ProblemsAsync());
        Assert.Null((await app.CommitAsync(asked)).Deadline.OpenPause);
    }

    [Fact]
    public async Task The_organisation_that_promised_is_told_both_times()
    {
        var (scene, number, id) = await PromisedAsync();
        var officer = await scene.PersonAsync(Role.DepartmentOfficer, scene.Works);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        await organiser.SendFormAsync($"/commitments/{id}/pause", Why);
        await organiser.SendFormAsync($"/commitments/{id}/resume");

        var letters = await app.WithDbAsync(db => db.Set<Letter>().Where(l => l.AccountId == officer && l.Path == $"/matters/{number}").OrderBy(l => l.WrittenAt).Select(l => l.TextKey).ToListAsync());
        Assert.Equal(["Commitments.Letter_Paused", "Commitments.Letter_Resumed"], letters);
    }

    [Fact]
    public async Task What_stands_still_comes_after_what_has_a_day_and_says_its_pause_to_other_systems()
    {
        var (scene, number, id) = await PromisedAsync();
        await app.CommitAsync(scene, number, Term.WorkingDays(30), words: "换一根灯杆");
        await (await scene.AsAsync(Role.CommunityOrganiser)).SendFormAsync($"/commitments/{id}/pause", Why);

        var list = (await (await scene.AsAsync(Role.DepartmentOfficer)).PageAsync("/commitments")).Body!.TextContent;
        Assert.True(list.IndexOf("换一根灯杆", StringComparison.Ordinal) < list.IndexOf("把灯修好", StringComparison.Ordinal));
        var answer = await app.CreateClient().GetStringAsync($"/api/v1/matters/{number}");
        Assert.Contains("\"ground\":\"resident\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"expectedOn\":\"2026-06-01\"", answer, StringComparison.Ordinal);
    }

    private async Task<(Scene Scene, string Number, Guid Id)> PromisedAsync(int daysAgo = 0)
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, handling: Term.WorkingDays(40), daysAgo: daysAgo);
        return (scene, number, await app.CommitAsync(scene, number, Term.WorkingDays(20), daysAgo: daysAgo));
    }

    /// <summary>The clock was stopped so many days ago.</summary>
    private Task PausedBeforeAsync(Scene scene, string number, Guid id, int daysAgo) => app.WithDbAsync(async db =>
    {
        var (commitment, matter, at) = ((await db.CommitAsync(id))!, (await db.MatterAsync(number))!, app.Clock.GetUtcNow().AddDays(-daysAgo));
        Assert.True(commitment.Pause(scene.Community.Id, new(PauseGround.Resident, "住户出差".AsPublic()), ShippedHolidays.HolidayCn, at).IsDone);
        await db.SetCommittedDueAsync(matter, at);
        return await db.SaveChangesAsync();
    });
}

public sealed class PauseCommitmentOnSqlite(SqliteApp app) : PauseCommitmentTests(app);

public sealed class PauseCommitmentOnPostgres(PostgresApp app) : PauseCommitmentTests(app);
