using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Commitments;

/// <summary>Issue 2, section 5: commitments as spoken, parsed with the reading shown and correctable, the due date computed at once.</summary>
public abstract class RecordCommitmentTests(App app)
{
    private const string Words = "力争在8个工作日内办好道路开挖手续";

    [Fact]
    public async Task The_first_send_shows_the_reading_and_saves_nothing()
    {
        var (number, organiser) = await SceneAsync();

        var sent = await organiser.SendFormAsync(Address(number), ("Input.Unit", "区城建局"), ("Input.Words", Words));

        var page = await sent.HtmlAsync();
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains("识别为：8个工作日内", page.QuerySelector("#reading-title")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("力争", page.QuerySelector("#reading")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Words, page.QuerySelector("[name='Input.Words']")!.TextContent);
        Assert.Empty(await OfAsync(number));
    }

    [Theory]
    [InlineData("城建局", true)]
    [InlineData("區城建局", true)]
    [InlineData("chengjianju", true)]
    [InlineData("城舰局", false)] // it only sounds like it
    public async Task An_organisation_is_understood_by_what_it_is_called_and_never_guessed(string typed, bool isUnderstood)
    {
        var (number, organiser) = await SceneAsync();

        var read = await ReadAsync(organiser, number, Words);

        await organiser.SendAsync(read, Address(number), [("Input.Unit", typed), ("Input.Words", Words), ("Input.Term.Kind", "WorkingDays"), ("Deed", "save")]);

        Assert.Equal(isUnderstood ? 1 : 0, (await OfAsync(number)).Count);
    }

    [Fact]
    public async Task The_second_send_saves_as_read_and_the_matter_and_the_journal_know()
    {
        var (number, organiser) = await SceneAsync();

        var saved = await SaveAsync(organiser, number, Words.Replace("力争在", "", StringComparison.Ordinal));

        Assert.Equal($"/matters/{number}?done=Commitments.Done_Recorded", saved.Target());
        var made = Assert.Single(await OfAsync(number));
        var due = ShippedHolidays.HolidayCn.AddWorkingDays(app.Today(), 8);
        Assert.Equal<(DateOnly?, string?)>((due, "城建科负责人"), (made.DueOn, made.Officer?.Text));
        var matter = (await app.WithDbAsync(db => db.MatterAsync(number)))!;
        Assert.Equal(due, matter.DueOn);
        Assert.True(await app.WithDbAsync(db => db.Journal.AnyAsync(e => e.MatterId == matter.Id && e.Kind == "CommitmentMade")));
    }

    [Fact]
    public async Task What_counts_from_an_event_to_come_says_so_wherever_it_stands_and_has_no_day()
    {
        var (number, organiser) = await SceneAsync();

        await SaveAsync(organiser, number, "验收合格后5个工作日内付清");

        var made = Assert.Single(await OfAsync(number));
        Assert.Null(made.DueOn);
        foreach (var address in new[] { $"/matters/{number}", $"/commitments/{made.Id}/review" })
            Assert.Contains("等“验收合格”之后才起算", (await organiser.PageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_aim_is_tracked_but_does_not_become_the_matters_due_day()
    {
        var (number, organiser) = await SceneAsync();

        await SaveAsync(organiser, number, Words);

        Assert.True(Assert.Single(await OfAsync(number)).IsAim);
        Assert.Null((await app.WithDbAsync(db => db.MatterAsync(number)))!.DueOn);
    }

    [Fact]
    public async Task A_wrong_reading_is_corrected_before_saving()
    {
        var (number, organiser) = await SceneAsync();
        var read = await ReadAsync(organiser, number, Words);

        var saved = await organiser.SendAsync(read, Address(number), [.. Filled(Words), ("Input.Term.Kind", "Days"), ("Input.Term.Amount", "3"), ("Deed", "save")]);

        Assert.StartsWith($"/matters/{number}?", saved.Target(), StringComparison.Ordinal);
        var made = Assert.Single(await OfAsync(number));
        Assert.Equal((TermKind.Days, 3), (made.Term.Kind, made.Term.Amount));
    }

    [Fact]
    public async Task Words_changed_after_the_reading_are_read_again_before_anything_is_saved()
    {
        var (number, organiser) = await SceneAsync();
        var read = await ReadAsync(organiser, number, Words);

        var sent = await organiser.SendAsync(read, Address(number), [.. Filled("3天内办好"), ("Input.Term.Kind", "WorkingDays"), ("Deed", "save")]);

        Assert.Contains("3天内", (await sent.HtmlAsync()).QuerySelector("#reading-title")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await OfAsync(number));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_commitment()
    {
        var (number, organiser) = await SceneAsync();
        var read = await ReadAsync(organiser, number, Words);

        foreach (var _ in (int[])[1, 2])
            Assert.StartsWith($"/matters/{number}?", (await organiser.SendAsync(read, Address(number), [.. Filled(Words), ("Input.Term.Kind", "WorkingDays"), ("Deed", "save")])).Target(), StringComparison.Ordinal);

        Assert.Single(await OfAsync(number));
    }

    [Fact]
    public async Task An_unknown_organisation_is_refused_and_what_was_typed_stays()
    {
        var (number, organiser) = await SceneAsync();
        var read = await ReadAsync(organiser, number, Words);

        var sent = await organiser.SendAsync(read, Address(number), [("Input.Unit", "外星局"), ("Input.Words", Words), ("Input.Term.Kind", "WorkingDays"), ("Deed", "save")]);

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        var page = await sent.HtmlAsync();
        Assert.Contains("没找到“外星局”", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("外星局", page.QuerySelector("[name='Input.Unit']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_organiser_of_another_community_is_refused()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var stranger = await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity);

        Assert.Equal(HttpStatusCode.Forbidden, (await SaveAsync(stranger, number, Words)).StatusCode);
        Assert.Empty(await OfAsync(number));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("昨天")]
    public async Task A_day_that_cannot_be_meant_is_refused(string day)
    {
        var (number, organiser) = await SceneAsync();
        var sent = await organiser.SendFormAsync(Address(number), [.. Filled(Words), ("Input.SpokenOn", day)]);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
    }

    [Fact]
    public async Task The_reading_is_told_while_typing()
    {
        var (number, organiser) = await SceneAsync();
        var answer = await organiser.GetFromJsonAsync<JsonElement>($"/commitments/reading?words={Uri.EscapeDataString(Words)}&on=&matter={number}");
        Assert.Equal(("WorkingDays", 8, true), (answer.GetProperty("kind").GetString(), answer.GetProperty("amount").GetInt32(), answer.GetProperty("isAim").GetBoolean()));
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync("/commitments/reading?words=%F0%9F%98%80&on=9999-12-31")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await app.Visitor().GetAsync("/commitments/reading?words=a")).StatusCode);
    }

    private static string Address(string number) => $"/matters/{number}/commitments/new";

    private static (string, string)[] Filled(string words) => [("Input.Unit", "城建"), ("Input.Officer", "城建科负责人"), ("Input.Words", words)];

    private async Task<(string Number, HttpClient Organiser)> SceneAsync()
    {
        var scene = await Scene.SetAsync(app);
        return (await app.MatterAsync(scene), await scene.AsAsync(Role.CommunityOrganiser));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(HttpClient client, string number, string words) =>
        await (await client.SendFormAsync(Address(number), Filled(words))).HtmlAsync();

    private static async Task<HttpResponseMessage> SaveAsync(HttpClient client, string number, string words)
    {
        var read = await ReadAsync(client, number, words);
        var kind = read.QuerySelector("[name='Input.Term.Kind'] [selected]")!.GetAttribute("value")!;
        return await client.SendAsync(read, Address(number), [.. Filled(words), ("Input.Term.Kind", kind), ("Deed", "save")]);
    }

    private Task<List<Commitment>> OfAsync(string number) => app.WithDbAsync(async db =>
    {
        var matter = await db.Matters.SingleAsync(m => m.Number == number);
        return await db.WholeCommitments.Where(c => c.MatterId == matter.Id).ToListAsync();
    });
}

public sealed class RecordCommitmentOnSqlite(SqliteApp app) : RecordCommitmentTests(app);

public sealed class RecordCommitmentOnPostgres(PostgresApp app) : RecordCommitmentTests(app);
