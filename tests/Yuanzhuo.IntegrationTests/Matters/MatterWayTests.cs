using Yuanzhuo.Modules.Calendar.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.IntegrationTests.Matters;

/// <summary>Steps, endings, merging, reopening, support, files, lights and likeness of matters on a real database.</summary>
public abstract class MatterWayTests(App app)
{
    /// <summary>One white pixel.</summary>
    private static byte[] Png => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task An_impossible_move_is_refused_with_the_reason_and_the_page_names_it()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var page = await organiser.PageAsync($"/matters/{number}/move");
        Assert.Contains("只能接在“项目实施”之后", page.QuerySelector("#not-now")!.TextContent, StringComparison.Ordinal);

        var sent = await organiser.SendAsync(page, $"/matters/{number}/move", ("Input.To", "Supervise"), ("Input.Reason", "直接监督"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("不能直接到“监督执行”", await sent.ProblemsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ended_matter_opens_again_with_its_number_and_a_new_day()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var ended = await organiser.SendFormAsync($"/matters/{number}/end", ("Input.Ending", "CannotNow"), ("Input.Words", "暂不具备条件"));
        Assert.Equal($"/matters/{number}?done=Matters.Done_Ended", ended.Target());

        var coordinator = await scene.AsAsync(Role.StreetCoordinator);
        await coordinator.SendFormAsync($"/matters/{number}/reopen", ("Input.Reason", "居民不认可"), ("Input.Handling", "Complex"));

        var matter = await app.LookAsync(number);
        Assert.Equal((true, 1, 15), (matter.IsOpen, matter.Reopenings, matter.Handling!.Term.Amount));
        Assert.NotNull(matter.DueOn);
    }

    [Fact]
    public async Task Solved_is_no_ending_by_words()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var sent = await (await scene.AsAsync(Role.CommunityOrganiser)).SendFormAsync($"/matters/{number}/end", ("Input.Ending", "Solved"), ("Input.Words", "办好了"));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.True((await app.LookAsync(number)).IsOpen);
    }

    [Fact]
    public async Task A_merge_keeps_all_voices_and_can_be_undone()
    {
        var scene = await Scene.SetAsync(app);
        var (one, other) = (await app.MatterAsync(scene, "楼道灯坏了"), await app.MatterAsync(scene, "楼道照明坏了"));
        await app.Visitor().PostWithTokenAsync($"/matters/{one}/support", "/sign-in");
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        await organiser.SendFormAsync($"/matters/{one}/merge", ("Input.Into", other), ("Input.Words", "同一盏灯"));
        Assert.Equal((Ending.Merged, 1), ((await app.LookAsync(one)).Ending, (await app.LookAsync(other)).VoiceCount));

        var undone = await organiser.SendFormAsync($"/matters/{one}/merge");
        Assert.Equal($"/matters/{one}?done=Matters.Done_Unmerged", undone.Target());
        Assert.Equal((true, 0), ((await app.LookAsync(one)).IsOpen, (await app.LookAsync(other)).VoiceCount));
    }

    [Fact]
    public async Task Anybody_supports_once_per_browser_and_from_this_site_only()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var (first, second) = (app.Visitor(), app.Visitor());

        for (var i = 0; i < 3; i++)
            Assert.Equal($"/matters/{number}?done=Matters.Done_Support", (await first.PostWithTokenAsync($"/matters/{number}/support", "/sign-in")).Target());
        await second.PostAsync($"/matters/{number}/support", new FormUrlEncodedContent([]));
        using var foreign = new HttpRequestMessage(HttpMethod.Post, $"/matters/{number}/support") { Headers = { { "Origin", "https://elsewhere.example" } } };
        var refused = await app.Visitor().SendAsync(foreign);

        Assert.Equal(2, (await app.LookAsync(number)).Supports);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await first.PostWithTokenAsync("/matters/000000-2026-999999/support", "/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Many_who_press_at_the_same_moment_are_all_counted()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);

        var version = (await app.LookAsync(number)).Version;

        var sent = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => app.Visitor().PostWithTokenAsync($"/matters/{number}/support", "/sign-in")));

        Assert.All(sent, s => Assert.Equal($"/matters/{number}?done=Matters.Done_Support", s.Target()));
        // Whoever has a form of it open goes on with that.
        Assert.Equal((24, version), ((await app.LookAsync(number)).Supports, (await app.LookAsync(number)).Version));
    }

    [Fact]
    public async Task A_concern_hears_what_became_of_it()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene);
        Assert.Null(await FateAsync(concern));
        await (await scene.AsAsync(Role.CommunityOrganiser)).SendFormAsync($"/triage/{concern}/answer", ("Input.Ending", "SolvedOnTheSpot"), ("Input.Title", "楼道灯坏了"), ("Input.Words", "灯泡当天已换"), ("Input.Present", "反映人本人"));

        var fate = await FateAsync(concern);
        Assert.Equal(("determine", "solvedOnTheSpot"), (fate!.Step, fate.Ending));
    }

    [Fact]
    public async Task Before_raising_one_sees_what_is_alike()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, "三楼楼道灯坏了没人修");

        var alike = await app.WithAsync(s => s.GetRequiredService<ISimilarThings>().FindAsync(scene.Community.Id, "楼道灯坏了", 3, CancellationToken.None));

        Assert.Equal((number, "Matters.Step_Determine"), (Assert.Single(alike).Number, alike[0].StepKey));
    }

    private Task<ConcernFate?> FateAsync(Guid concern) => app.WithAsync(s => s.GetRequiredService<IConcernFate>().OfAsync(concern, CancellationToken.None));

    /// <summary>A document may name people in ways no rule finds, so only those who handle the matter see it.</summary>
    [Theory]
    [InlineData(true, "", true)]
    [InlineData(true, "true", false)]
    [InlineData(false, "", false)]
    public async Task Photos_of_the_progress_are_public_unless_ticked_and_documents_never_are(bool isPhoto, string isPrivate, bool isPublic)
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var form = (await organiser.PageAsync($"/matters/{number}/progress")).Forms.First(f => f.QuerySelector("[name='Input.Words']") is not null);
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) content.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        content.Add(new StringContent("报价单已收到"), "Input.Words");
        if (isPrivate.Length > 0) content.Add(new StringContent(isPrivate), "Input.FilesArePrivate");
        var file = isPhoto ? new ByteArrayContent(Png) { Headers = { ContentType = new("image/png") } } : new ByteArrayContent(Pdf) { Headers = { ContentType = new("application/pdf") } };
        content.Add(file, "Input.Files", isPhoto ? "苏晚晴家门口.png" : "苏晚晴的报价.pdf");

        var sent = await organiser.PostAsync($"/matters/{number}/progress", content);

        Assert.Equal($"/matters/{number}?done=Matters.Done_Progress", sent.Target());
        var shown = Assert.Single(Assert.Single((await app.LookAsync(number)).ProgressEntries).Files);
        var stored = await app.WithDbAsync(db => db.Set<StoredFile>().SingleAsync(f => f.Id == shown.FileId));
        Assert.Equal((isPhoto ? "evidence-1.png" : "evidence-1.pdf", isPublic), (stored.Name, stored.IsPublic));
        Assert.Equal(isPublic ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await app.Visitor().GetAsync($"/files/{shown.FileId}")).StatusCode);
    }

    [Fact]
    public async Task The_community_opens_a_matter_before_anybody_complains()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var sent = await organiser.SendFormAsync("/matters/new", ("Input.PlaceId", scene.Community.Id.ToString()), ("Input.Title", "排水沟要清"), ("Input.Summary", ""), ("Input.Handling", "Simple"));

        var matter = await app.LookAsync(sent.NumberIn());
        Assert.Equal((null, 2), (matter.FoundingConcernId, matter.Handling!.Term.Amount));
        Assert.Empty(matter.Voices);
    }

    [Fact]
    public async Task The_filter_by_light_agrees_with_the_rule_on_the_database()
    {
        var scene = await Scene.SetAsync(app);
        var now = app.Clock.GetUtcNow();
        var today = Kernel.ChinaTime.DateOf(now);
        await app.WithDbAsync(async db =>
        {
            for (var i = 0; i < 40; i++)
            {
                var matter = Matter.Open(new Opening
                {
                    Number = $"{scene.DistrictCode}-1999-{i:D6}", Title = "灯".AsPublic(), Summary = "".AsPublic(), PlaceId = scene.Community.Id, HolderId = scene.Community.Id,
                    ReceivedOn = today, Handling = i % 5 == 0 ? null : Deadline.OnDay(today.AddDays((i % 9) - 3), now),
                }, now.AddDays(-(i % 12)));
                if (i % 7 == 0) matter.SetAwaitsClosure(true, now.AddDays(-(i % 12)));
                // Only what is still to come stands still.
                if (i % 3 == 0) matter.Pause(Guid.CreateVersion7(), new(PauseGround.Procedure, "等待鉴定".AsPublic()), ShippedHolidays.HolidayCn, now);
                db.Add(matter);
            }

            return await db.SaveChangesAsync();
        });
        var rule = new LightRule(today, ShippedHolidays.HolidayCn, 3, 5);

        var all = await app.WithDbAsync(db => db.Matters.AsNoTracking().Where(m => m.PlaceId == scene.Community.Id).ToListAsync());
        Assert.Contains(all, m => rule.Of(m.Due).Reason == LightReason.Paused);
        Assert.Contains(all, m => rule.Of(m.Due).Reason == LightReason.Stuck);
        foreach (var light in Enum.GetValues<LightColour>())
        {
            var found = await app.WithDbAsync(db => db.Matters.Where(m => m.PlaceId == scene.Community.Id).Where(rule.Is(light, Matter.DueStates)).Select(m => m.Number).ToListAsync());
            Assert.Equal(all.Where(m => rule.Of(m.Due).Colour == light).Select(m => m.Number).Order(), found.Order());
        }
    }

    [Fact]
    public async Task Similar_open_matters_of_the_place_are_found_by_shared_words()
    {
        var scene = await Scene.SetAsync(app);
        var lamp = await app.MatterAsync(scene, "三楼楼道灯坏了没人修");
        await app.MatterAsync(scene, "自来水发黄");
        var ended = await app.MatterAsync(scene, "楼道灯坏了");
        await (await scene.AsAsync(Role.CommunityOrganiser)).SendFormAsync($"/matters/{ended}/end", ("Input.Ending", "Withdrawn"), ("Input.Words", "撤回"));

        var found = await app.WithDbAsync(db => new SimilarMatters(db).FindAsync(scene.Community.Id, "我们楼道灯坏了好久", 5));

        Assert.Equal([lamp], found.Select(m => m.Number));
    }

    [Fact]
    public async Task What_shares_only_common_words_is_not_similar_and_what_waits_in_the_same_inbox_is_shown()
    {
        var scene = await Scene.SetAsync(app);
        await app.MatterAsync(scene, "希望有关部门尽快解决我们小区停车的问题");
        var mine = await app.ConcernAsync(scene, "希望有关部门尽快解决三栋电梯停运的问题");
        var same = await app.ConcernAsync(scene, "三栋电梯停运一周了，老人下不了楼");
        await app.ConcernAsync(scene, "希望尽快解决孩子入学的问题");

        var page = await (await scene.AsAsync(Role.CommunityOrganiser)).PageAsync($"/triage/{mine}");

        Assert.Empty(page.QuerySelectorAll("#similar a[href*='/join?']"));
        Assert.Equal([$"/triage/{same}"], page.QuerySelectorAll("#similar-waiting a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Retitling_changes_words_and_search_but_not_the_number()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        await (await scene.AsAsync(Role.CommunityOrganiser)).SendFormAsync($"/matters/{number}/retitle", ("Input.Title", "消防通道被占"), ("Input.Summary", "货物堆在通道"));

        var found = await app.WithDbAsync(async db =>
        {
            var hits = await new MatterTerms(db, app.Services.GetRequiredService<MatterQueries>()).FindAsync("消防", default);
            return await db.MattersAmong(hits).Where(m => m.PlaceId == scene.Community.Id).Select(m => m.Number).ToListAsync();
        });
        Assert.Equal([number], found);
    }
}

public sealed class MatterWayOnSqlite(SqliteApp app) : MatterWayTests(app);

public sealed class MatterWayOnPostgres(PostgresApp app) : MatterWayTests(app);
