using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.IntegrationTests.Matters;

/// <summary>policy.md C: the clock of a matter's handling is paused by the street only, with a reason that everybody reads; ADR 16: what was left is kept.</summary>
public abstract class PauseMatterTests(App app)
{
    private static readonly (string, string)[] Why = [("Input.Ground", "Procedure"), ("Input.Reason", "房屋安全鉴定中")];

    [Fact]
    public async Task Paused_by_the_street_it_is_grey_with_its_reason_on_the_public_pages()
    {
        var scene = await Scene.SetAsync(app);
        var number = await HeldAsync(scene);
        var coordinator = await scene.AsAsync(Role.StreetCoordinator);
        Assert.Contains($"/matters/{number}/pause", (await coordinator.PageAsync($"/matters/{number}")).Body!.InnerHtml, StringComparison.Ordinal);

        var sent = await coordinator.SendFormAsync($"/matters/{number}/pause", Why);

        Assert.Equal($"/matters/{number}?done=Matters.Done_Paused", sent.Target());
        var matter = await app.LookAsync(number);
        Assert.Equal((null, null, true), (matter.DueOn, matter.Handling!.DueOn, matter.Due.IsPaused));
        foreach (var address in (string[])[$"/matters/{number}", $"/ledger?place={scene.Community.Code}", $"/ledger?place={scene.Community.Code}&light=grey"])
            Assert.Contains($"已暂停：依法定程序，房屋安全鉴定中（{app.Today():M月d日}起）", (await app.CreateClient().PageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        var told = (await app.CreateClient().PageAsync($"/matters/{number}")).Body!.TextContent;
        Assert.Contains("决定暂停计时", told, StringComparison.Ordinal);
        Assert.Contains($"/matters/{number}/resume", (await coordinator.PageAsync($"/matters/{number}")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_follows_what_they_raised_reads_why_it_stands_still()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene);
        var number = await app.MatterOfAsync(scene, concern, scene.Works, Term.WorkingDays(20));
        await (await scene.AsAsync(Role.StreetCoordinator)).SendFormAsync($"/matters/{number}/pause", Why);

        var followed = (await app.CreateClient().PageAsync($"/follow/{(await app.ConcernOfAsync(concern)).TrackingNumber}")).QuerySelector("#next")!.TextContent;

        Assert.Contains($"已暂停：依法定程序，房屋安全鉴定中（{app.Today():M月d日}起）", followed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resumed_the_day_has_moved_by_exactly_the_working_days_that_it_stood_still()
    {
        var scene = await Scene.SetAsync(app);
        var number = await HeldAsync(scene, daysAgo: 20);
        var before = (await app.LookAsync(number)).DueOn!.Value;
        await app.WithDbAsync(async db =>
        {
            var matter = (await db.MatterAsync(number))!;
            Assert.True(matter.Pause(scene.Street.Id, new(PauseGround.Procedure, "鉴定".AsPublic()), ShippedHolidays.HolidayCn, app.Clock.GetUtcNow().AddDays(-12)).IsDone);
            return await db.SaveChangesAsync();
        });

        var sent = await (await scene.AsAsync(Role.StreetCoordinator)).SendFormAsync($"/matters/{number}/resume");

        Assert.Equal($"/matters/{number}?done=Matters.Done_Resumed", sent.Target());
        var stood = ShippedHolidays.HolidayCn.WorkingDaysBetween(app.Today().AddDays(-12), app.Today());
        Assert.Equal(ShippedHolidays.HolidayCn.AddWorkingDays(before, stood), (await app.LookAsync(number)).DueOn);
    }

    [Fact]
    public async Task Who_has_it_in_hand_the_community_and_another_street_stop_nothing()
    {
        var (scene, far) = (await Scene.SetAsync(app), await Scene.SetAsync(app));
        var (number, own) = (await HeldAsync(scene), await app.MatterAsync(scene, holder: scene.Street, handling: Term.WorkingDays(20)));
        var coordinator = await scene.AsAsync(Role.StreetCoordinator);

        foreach (var role in (Role[])[Role.DepartmentOfficer, Role.CommunityOrganiser])
            Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.AsAsync(role)).GetAsync($"/matters/{number}/pause")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await far.AsAsync(Role.StreetCoordinator)).SendFormAsync($"/matters/{number}/pause", Why)).StatusCode);
        Assert.Contains("承办单位不能自行暂停", await (await coordinator.SendFormAsync($"/matters/{own}/pause", Why)).ProblemsAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("/pause", (await coordinator.PageAsync($"/matters/{own}")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Null((await app.LookAsync(number)).Handling!.OpenPause);
    }

    [Fact]
    public async Task What_has_ended_is_not_paused_and_an_old_form_is_refused()
    {
        var scene = await Scene.SetAsync(app);
        var number = await HeldAsync(scene);
        var (coordinator, organiser) = (await scene.AsAsync(Role.StreetCoordinator), await scene.AsAsync(Role.CommunityOrganiser));
        var page = await coordinator.PageAsync($"/matters/{number}/pause");
        await organiser.SendFormAsync($"/matters/{number}/progress", ("Input.Words", "去看过了"));

        var old = await coordinator.SendAsync(page, $"/matters/{number}/pause", Why);
        await organiser.SendFormAsync($"/matters/{number}/end", ("Input.Ending", nameof(Ending.CannotNow)), ("Input.Words", "暂不具备条件"));
        var ended = await coordinator.SendFormAsync($"/matters/{number}/pause", Why);

        Assert.Equal(HttpStatusCode.Conflict, old.StatusCode);
        Assert.Contains("已经办结", await ended.ProblemsAsync(), StringComparison.Ordinal);
        Assert.Empty((await app.LookAsync(number)).Handling!.Pauses);
    }

    [Fact]
    public async Task Ended_while_it_stood_still_and_opened_again_it_runs()
    {
        var scene = await Scene.SetAsync(app);
        var number = await HeldAsync(scene);
        var (coordinator, organiser) = (await scene.AsAsync(Role.StreetCoordinator), await scene.AsAsync(Role.CommunityOrganiser));
        await coordinator.SendFormAsync($"/matters/{number}/pause", Why);
        await organiser.SendFormAsync($"/matters/{number}/end", ("Input.Ending", nameof(Ending.CannotNow)), ("Input.Words", "暂不具备条件"));
        Assert.Null((await app.LookAsync(number)).Handling!.OpenPause);

        await coordinator.SendFormAsync($"/matters/{number}/reopen", ("Input.Reason", "条件具备了"));

        var matter = await app.LookAsync(number);
        Assert.Equal((true, false), (matter.DueOn is not null, matter.Due.IsPaused));
    }

    [Fact]
    public async Task What_stands_still_for_a_reason_is_not_listed_as_stuck()
    {
        var scene = await Scene.SetAsync(app);
        var (number, other) = (await HeldAsync(scene, daysAgo: 20), await HeldAsync(scene, daysAgo: 20));
        await app.WithDbAsync(async db =>
        {
            var matter = (await db.MatterAsync(number))!;
            Assert.True(matter.Pause(scene.Street.Id, new(PauseGround.Procedure, "鉴定".AsPublic()), ShippedHolidays.HolidayCn, app.Clock.GetUtcNow().AddDays(-19)).IsDone);
            return await db.SaveChangesAsync();
        });

        var stuck = (await (await scene.AsAsync(Role.StreetCoordinator)).PageAsync("/work")).QuerySelector("#WorkStalled")!.InnerHtml;

        Assert.Contains(other, stuck, StringComparison.Ordinal);
        Assert.DoesNotContain(number, stuck, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_it_in_hand_is_told_both_times()
    {
        var scene = await Scene.SetAsync(app);
        var number = await HeldAsync(scene);
        var officer = await scene.PersonAsync(Role.DepartmentOfficer, scene.Works);
        var coordinator = await scene.AsAsync(Role.StreetCoordinator);

        await coordinator.SendFormAsync($"/matters/{number}/pause", Why);
        await coordinator.SendFormAsync($"/matters/{number}/resume");

        var letters = await app.WithDbAsync(db => db.Set<Letter>().Where(l => l.AccountId == officer && l.Path == $"/matters/{number}").OrderBy(l => l.WrittenAt).Select(l => l.TextKey).ToListAsync());
        Assert.Equal(["Matters.Letter_Paused", "Matters.Letter_Resumed"], letters);
    }

    private Task<string> HeldAsync(Scene scene, int daysAgo = 0) => app.MatterAsync(scene, holder: scene.Works, handling: Term.WorkingDays(20), daysAgo: daysAgo);
}

public sealed class PauseMatterOnSqlite(SqliteApp app) : PauseMatterTests(app);

public sealed class PauseMatterOnPostgres(PostgresApp app) : PauseMatterTests(app);
