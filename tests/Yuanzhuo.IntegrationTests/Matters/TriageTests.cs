using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Matters;

/// <summary>Issue section 4, triage; masking: policy.md G2; legal channels: policy.md D and 信访工作条例 30.</summary>
public abstract class TriageTests(App app)
{
    [Fact]
    public async Task The_inbox_holds_the_area_and_puts_the_soonest_due_first()
    {
        var scene = await Scene.SetAsync(app);
        var today = Kernel.ChinaTime.DateOf(app.Clock.GetUtcNow());
        var later = await app.ConcernAsync(scene, "路灯不亮", due: today.AddDays(2));
        var late = await app.ConcernAsync(scene, "井盖松动", due: today.AddDays(-1));
        var elsewhere = await app.ConcernAsync(scene, "水管漏水", place: scene.OtherCommunity);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var coordinator = await scene.AsAsync(Role.StreetCoordinator);

        var page = await organiser.PageAsync("/triage");
        Assert.Equal([$"/triage/{late}", $"/triage/{later}"], page.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")));
        Assert.Equal(3, (await coordinator.PageAsync("/triage")).QuerySelectorAll("tbody tr").Length);
        Assert.Single((await organiser.PageAsync("/triage?late=1")).QuerySelectorAll("tbody tr"));
        Assert.Single((await coordinator.PageAsync($"/triage?place={scene.OtherCommunity.Id}&q=水管")).QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"/triage/{elsewhere}")).StatusCode);
    }

    [Fact]
    public async Task The_inbox_finds_words_as_they_were_said()
    {
        var scene = await Scene.SetAsync(app);
        var said = new Dictionary<string, Guid>();
        foreach (var words in new[] { "八一广场没有灯", "五一路有个坑", "KTV夜里太吵", "零散垃圾没人清" }) said[words] = await app.ConcernAsync(scene, words);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        foreach (var (typed, words) in new[] { ("八一广场", "八一广场没有灯"), ("五一路", "五一路有个坑"), ("KTV", "KTV夜里太吵"), ("ktv", "KTV夜里太吵"), ("零散", "零散垃圾没人清") })
            Assert.Equal([$"/triage/{said[words]}"], (await organiser.PageAsync("/triage?q=" + typed)).QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task The_phone_that_somebody_left_is_asked_about_though_it_looks_like_an_offices()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene, "店门口的灯坏了", "某某商贸", "0791-86612345");
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        (string, string)[] typed = [("Input.Title", "店门口的灯坏了"), ("Input.Answer", "已报修，可致电0791-86612345了解")];
        var sent = await organiser.SendFormAsync($"/triage/{concern}/open", typed);

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        var asked = await sent.HtmlAsync();
        Assert.Contains("反映人留下的电话", asked.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Done_Opened", (await organiser.SendAsync(asked, $"/triage/{concern}/open", [.. typed, ("Input.PersonalDataMayStand", "true")])).Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_inbox_says_what_to_do()
    {
        var scene = await Scene.SetAsync(app);
        var page = await (await scene.AsAsync(Role.CommunityOrganiser)).PageAsync("/triage");

        Assert.Contains("/matters/new", page.QuerySelector(".empty")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_concern_becomes_a_matter_with_number_term_and_holder()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var sent = await organiser.SendFormAsync($"/triage/{concern}/open", ("Input.Title", "三楼楼道灯坏了"), ("Input.Summary", "晚上看不见路"), ("Input.Handling", "Usual"), ("Input.Answer", "已报修，三天内换灯"));

        var matter = await app.LookAsync(sent.NumberIn());
        Assert.StartsWith(scene.DistrictCode + "-2026-0000", matter.Number, StringComparison.Ordinal);
        Assert.Equal((concern, scene.Community.Id, 5), (matter.FoundingConcernId, matter.HolderId, matter.Handling!.Term.Amount));
        Assert.NotNull(matter.DueOn);
        Assert.Equal("已报修，三天内换灯", Assert.Single(matter.Voices).Answer);
        var taken = await app.ConcernOfAsync(concern);
        Assert.Equal(ConcernState.TakenUp, taken.State);
        Assert.NotNull(taken.FirstAnsweredAt);
    }

    [Fact]
    public async Task Personal_data_in_public_words_is_named_and_the_contacts_name_never_passes()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene, "我叫苏晚晴，楼道灯坏了", "苏晚晴", "13800138000");
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var sent = await organiser.SendFormAsync($"/triage/{concern}/open",
            ("Input.Title", "楼道灯坏了，电话13912345678"), ("Input.Summary", "苏晚晴说灯坏了"), ("Input.Handling", "Usual"), ("Input.Answer", "已报修"));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        var html = await sent.HtmlAsync();
        var problems = html.QuerySelector(".errors")!.TextContent;
        Assert.Contains("13912345678", problems, StringComparison.Ordinal);
        Assert.Contains("苏晚晴", problems, StringComparison.Ordinal);
        Assert.Equal("楼道灯坏了，电话13912345678", html.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));

        var ticked = await (await organiser.SendAsync(html, $"/triage/{concern}/open",
            ("Input.Summary", "苏晚晴说灯坏了"), ("Input.Answer", "已报修"), ("Input.PersonalDataMayStand", "true"))).HtmlAsync();
        Assert.Contains("苏晚晴", ticked.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", ticked.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joined_concern_is_kept_and_can_part_again_to_await_triage()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var concern = await app.ConcernAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var joined = await organiser.SendFormAsync($"/triage/{concern}/join?number={number}", ("Input.Number", number), ("Input.Answer", "并到楼道灯那件事里办"));
        Assert.Equal($"/matters/{number}/voices?done=Matters.Done_Joined", joined.Target());
        Assert.Equal(1, (await app.LookAsync(number)).VoiceCount);

        var parted = await organiser.SendFormAsync($"/matters/{number}/voices");
        Assert.StartsWith($"/triage/{concern}", parted.Target(), StringComparison.Ordinal);
        Assert.Equal(ConcernState.Awaiting, (await app.ConcernOfAsync(concern)).State);
        var matter = await app.LookAsync(number);
        Assert.Equal((0, 1), (matter.VoiceCount, matter.Voices.Count));
    }

    [Theory]
    [InlineData("SolvedOnTheSpot")]
    [InlineData("CannotNow")]
    [InlineData("Refused")]
    public async Task A_direct_answer_opens_and_ends_in_one_deed(string ending)
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var sent = await organiser.SendFormAsync($"/triage/{concern}/answer", ("Input.Ending", ending), ("Input.Title", "楼道灯坏了"), ("Input.Words", "灯泡当天已换"), ("Input.Present", "反映人本人"));

        var matter = await app.LookAsync(sent.NumberIn());
        Assert.Equal((Enum.Parse<Ending>(ending), "灯泡当天已换"), (matter.Ending!.Value, matter.EndingWords));
    }

    [Fact]
    public async Task What_goes_to_a_legal_channel_leaks_neither_content_nor_channel()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene, "某干部收了施工队的红包");
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var sent = await organiser.SendFormAsync($"/triage/{concern}/channel", ("Input.Channel", "DisciplineInspection"), ("Input.Words", ""));

        Assert.Equal("/triage?done=Matters.Done_Passed", sent.Target());
        var matter = await app.WithDbAsync(db => db.Set<Matter>().Include(m => m.Voices).SingleAsync(m => m.FoundingConcernId == concern));
        var open = string.Join('\n', matter.Title, matter.Summary, matter.EndingWords, matter.SearchText, matter.Category, (await app.ConcernOfAsync(concern)).PublicWords);
        var facts = await app.WithDbAsync(db => db.Journal.Where(e => e.MatterId == matter.Id || e.AggregateId == concern).Select(e => e.Details).ToListAsync());
        Assert.All(facts.Append(open), text =>
        {
            Assert.DoesNotContain("红包", text, StringComparison.Ordinal);
            Assert.DoesNotContain("纪检", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Discipline", text, StringComparison.Ordinal);
        });
        Assert.Equal(Ending.OtherChannel, matter.Ending);
        Assert.Contains("12388", Assert.Single(matter.Voices).Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("红包", (await organiser.PageAsync($"/triage/{concern}")).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_concern_of_another_place_moves_to_that_inbox()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var sent = await organiser.SendFormAsync($"/triage/{concern}/place", ("Input.PlaceId", scene.OtherCommunity.Id.ToString()));

        Assert.Equal("/triage?done=Matters.Done_PlaceCorrected", sent.Target());
        var there = await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity);
        Assert.Contains(concern.ToString(), (await there.PageAsync("/triage")).DocumentElement.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searching_for_a_place_keeps_the_form_and_decides_nothing()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var sent = await organiser.SendFormAsync($"/triage/{concern}/place", ("Find", "银杏"), ("Search", "1"));

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal([scene.OtherCommunity.Id.ToString()], (await sent.HtmlAsync()).QuerySelectorAll("[name='Input.PlaceId']").Select(i => i.GetAttribute("value")));
        Assert.Equal(scene.Community.Id, (await app.ConcernOfAsync(concern)).PlaceId);
    }

    [Fact]
    public async Task More_can_be_hidden_but_nothing_rewritten()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene, "小卖部老板总把货堆在楼道");
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        await organiser.SendFormAsync($"/triage/{concern}/mask", ("Input.Hide", "小卖部老板"));
        Assert.Equal("*****总把货堆在楼道", (await app.ConcernOfAsync(concern)).PublicWords);
        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.SendFormAsync($"/triage/{concern}/mask", ("Input.Hide", "没有的字"))).StatusCode);
        await organiser.SendFormAsync($"/triage/{concern}/mask", ("Input.Hide", ""), ("Input.TakeOff", "true"));
        Assert.Equal("（内容依法不公开）", (await app.ConcernOfAsync(concern)).PublicWords);
    }

    [Fact]
    public async Task Contact_data_is_shown_on_a_click_only_and_the_look_leaves_a_trace()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene, "楼道灯坏了", "苏晚晴", "13800138000");
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var page = await organiser.PageAsync($"/triage/{concern}");
        Assert.DoesNotContain("13800138000", page.DocumentElement.InnerHtml, StringComparison.Ordinal);
        var form = page.QuerySelector("#contact form")!;
        var fields = form.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        var shown = await organiser.PostAsync($"/triage/{concern}", new FormUrlEncodedContent(fields));

        Assert.Contains("13800138000", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await app.WithDbAsync(db => db.Journal.CountAsync(e => e.AggregateId == concern && e.Kind == "ConcernContactRead")));
        Assert.False(await app.WithDbAsync(db => db.HandledRequests.AnyAsync(r => r.Outcome.Contains("13800138000"))));
    }

    [Fact]
    public async Task Words_as_spoken_are_shown_on_a_click_only_and_the_look_leaves_a_trace()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene, "楼上漏水，打13800138111找我");
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var page = await organiser.PageAsync($"/triage/{concern}");
        Assert.DoesNotContain("13800138111", page.DocumentElement.InnerHtml, StringComparison.Ordinal);
        var fields = page.QuerySelectorAll("#said form input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        var shown = await organiser.PostAsync($"/triage/{concern}", new FormUrlEncodedContent(fields));

        var mark = (await shown.HtmlAsync()).QuerySelector("#said blockquote mark")!;
        Assert.Equal("0013", mark.TextContent);
        Assert.Equal(1, await app.WithDbAsync(db => db.Journal.CountAsync(e => e.AggregateId == concern && e.Kind == "ConcernWordsRead")));
        Assert.False(await app.WithDbAsync(db => db.HandledRequests.AnyAsync(r => r.Outcome.Contains("13800138111"))));
    }

    [Fact]
    public async Task What_was_hidden_later_can_still_be_read_as_spoken_until_the_raiser_is_forgotten()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene, "楼上漏水，三单元的李师傅知道");
        await (await scene.AsAsync(Role.CommunityOrganiser)).SendFormAsync($"/triage/{concern}/mask", ("Input.Hide", "李师傅"));

        var hidden = await app.ConcernOfAsync(concern);
        Assert.Equal(("楼上漏水，三单元的***知道", "楼上漏水，三单元的李师傅知道"), (hidden.PublicWords.Text, await app.SpokenAsync(hidden)));
        hidden.ForgetRaiser(app.Clock.GetUtcNow());
        hidden.MaskFurther(hidden.PublicWords, "密封", app.Clock.GetUtcNow());
        Assert.Null(hidden.SealedWords);
    }
}

public sealed class TriageOnSqlite(SqliteApp app) : TriageTests(app);

public sealed class TriageOnPostgres(PostgresApp app) : TriageTests(app);
