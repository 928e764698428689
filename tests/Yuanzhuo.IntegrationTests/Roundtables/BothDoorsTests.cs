using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Commitments.Parts;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Roundtables;

/// <summary>The matter's door and the table's: from the same words comes the same commitment, and what one refuses the other refuses as well.</summary>
public abstract class BothDoorsTests(App app)
{
    public enum Door
    {
        Matter,
        Table,
    }

    [Theory]
    [InlineData("力争在8个工作日内办好", nameof(TermKind.WorkingDays), 8, true)]
    [InlineData("三天之内把灯换好", nameof(TermKind.Days), 3, false)]
    [InlineData("两个月内完工", nameof(TermKind.Months), 2, false)]
    public async Task The_same_words_are_the_same_commitment(string words, string kind, int amount, bool isAim)
    {
        List<object> made = [];
        foreach (var door in Enum.GetValues<Door>())
        {
            var stage = await AtAsync(door);
            var sent = await stage.SaveAsync(("Words", $"  {words} "), ("Officer", " 城建科负责人 "), ("Helpers", "区水务局、梧桐社区"));
            Assert.Contains("?done=", sent.Target(), StringComparison.Ordinal);

            var one = await stage.OnlyAsync();
            Assert.Equal((kind, amount, isAim), (one.Term.Kind.ToString(), one.Term.Amount, one.IsAim));
            Assert.Equal([stage.Scene.Water.Id, stage.Scene.Community.Id], one.Helpers.Select(h => h.UnitId).OrderBy(id => id != stage.Scene.Water.Id));
            Assert.Equal(stage.Scene.Works.Id, one.UnitId);
            Assert.Equal(door == Door.Table, one.RoundtableId is not null && one.AgendaItemId is not null);
            made.Add((one.Words, one.Officer, one.Term, one.DueOn, one.ReviewOn, one.IsProvisional, ChinaTime.DateOf(one.SpokenAt), one.State));
        }

        Assert.Equal(made[0], made[1]);
    }

    [Theory]
    [InlineData(Door.Matter)]
    [InlineData(Door.Table)]
    public async Task What_was_spoken_on_an_earlier_day_counts_from_then(Door door)
    {
        var (stage, yesterday) = (await AtAsync(door), app.Today().AddDays(-1));
        await stage.SaveAsync(("Words", "三天之内把灯换好"), ("SpokenOn", TermInput.TextOf(yesterday)));
        var one = await stage.OnlyAsync();
        // The last day of a term is a working day, whatever day the tests' clock shows.
        var calendar = await app.WithAsync(s => s.GetRequiredService<WorkingCalendars>().NationalAsync().AsTask());
        Assert.Equal((yesterday, calendar.RollForward(yesterday.AddDays(3))), (ChinaTime.DateOf(one.SpokenAt), one.DueOn));
    }

    [Theory]
    [InlineData(Door.Matter)]
    [InlineData(Door.Table)]
    public async Task The_day_offered_is_the_doors_own(Door door)
    {
        var stage = await AtAsync(door);
        var opened = app.Today();
        app.Clock.Advance(TimeSpan.FromDays(1));
        var page = await stage.Clerk.PageAsync(stage.Address);
        Assert.Equal(TermInput.TextOf(door == Door.Table ? opened : app.Today()), page.QuerySelector($"[name='{stage.Prefix}.SpokenOn']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData(Door.Matter, "Words", "三天内办好，有事打13812341234", "13812341234")]
    [InlineData(Door.Table, "Words", "三天内办好，有事打13812341234", "13812341234")]
    [InlineData(Door.Matter, "Words", "找张建国师傅修，三天内办好", "人名“张建国”")]
    [InlineData(Door.Table, "Words", "找张建国师傅修，三天内办好", "人名“张建国”")]
    [InlineData(Door.Matter, "Officer", "科长，电话13812341234", "13812341234")]
    [InlineData(Door.Table, "Officer", "科长，电话13812341234", "13812341234")]
    [InlineData(Door.Matter, "Words", "", "请把当时说的话记下来")]
    [InlineData(Door.Table, "Words", "", "请把当时说的话记下来")]
    [InlineData(Door.Matter, "Unit", "", "单位")]
    [InlineData(Door.Table, "Unit", "", "单位")]
    [InlineData(Door.Matter, "SpokenOn", "9999-12-31", "过去一年内")]
    [InlineData(Door.Table, "SpokenOn", "9999-12-31", "过去一年内")]
    public async Task What_is_unfit_is_named_before_it_is_read_and_what_was_typed_stays(Door door, string field, string typed, string said)
    {
        var stage = await AtAsync(door);
        var sent = await stage.SendAsync(await stage.Clerk.PageAsync(stage.Address), [("Words", "三天内办好"), (field, typed)], "read");
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        var page = await sent.HtmlAsync();
        Assert.Contains(said, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        var shown = page.QuerySelector($"[name='{stage.Prefix}.{field}']")!;
        Assert.Equal(typed, shown is IHtmlTextAreaElement area ? area.Value : shown.GetAttribute("value"));
        Assert.Null(page.QuerySelector(".reading"));
    }

    [Theory]
    [InlineData(Door.Matter)]
    [InlineData(Door.Table)]
    public async Task Unfit_words_are_not_saved_either_and_an_officials_name_passes_when_that_is_said(Door door)
    {
        var stage = await AtAsync(door);
        (string, string)[] named = [("Words", "找张建国师傅修，三天内办好"), ("ReadWords", "找张建国师傅修，三天内办好"), ("Term.Kind", nameof(TermKind.Days)), ("Term.Amount", "3")];
        var read = await (await stage.SendAsync(await stage.Clerk.PageAsync(stage.Address), [("Words", "三天内办好")], "read")).HtmlAsync();

        var asked = await stage.SendAsync(read, named, "save");
        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        Assert.Empty(await stage.AllAsync());

        var again = await (await stage.SendAsync(await asked.HtmlAsync(), [named[0], ("PersonalDataMayStand", "true")], "read")).HtmlAsync();
        Assert.Contains("?done=", (await stage.SendAsync(again, [.. named, ("PersonalDataMayStand", "true")], "save")).Target(), StringComparison.Ordinal);
        Assert.Equal("找张建国师傅修，三天内办好", (await stage.OnlyAsync()).Words.Text);
    }

    [Theory]
    [InlineData(Door.Matter)]
    [InlineData(Door.Table)]
    public async Task A_refused_send_keeps_the_correction_and_its_day_in_sight(Door door)
    {
        var stage = await AtAsync(door);
        var read = await (await stage.SendAsync(await stage.Clerk.PageAsync(stage.Address), [("Words", "三天内办好")], "read")).HtmlAsync();
        var sent = await stage.SendAsync(read, [("Words", "三天内办好"), ("Unit", "外星局"), ("Term.Kind", nameof(TermKind.Days)), ("Term.Amount", "5")], "save");
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        var page = await sent.HtmlAsync();
        Assert.Contains("改作：5天内", page.QuerySelector("#reading-title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("5", page.QuerySelector($"[name='{stage.Prefix}.Term.Amount']")!.GetAttribute("value"));
        Assert.Contains("没找到“外星局”", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<AtDoor> AtAsync(Door door)
    {
        var scene = await Scene.SetAsync(app);
        var (clerk, matter) = (await scene.AsAsync(Role.CommunityOrganiser), await app.MatterAsync(scene));
        return door == Door.Matter
            ? new(app, scene, clerk, matter, $"/matters/{matter}/commitments/new", "Input")
            : new(app, scene, clerk, matter, $"/roundtables/{await app.BegunAsync(scene, clerk, matter)}/record/1", "Spoken");
    }

    private sealed record AtDoor(App App, Scene Scene, HttpClient Clerk, string Matter, string Address, string Prefix)
    {
        /// <summary>Reads and saves as read.</summary>
        public async Task<HttpResponseMessage> SaveAsync(params (string Name, string Value)[] typed)
        {
            var read = await (await SendAsync(await Clerk.PageAsync(Address), typed, "read")).HtmlAsync();
            var kind = RoundtableTales.Selected(read, $"{Prefix}.Term.Kind");
            return await SendAsync(read, [.. typed, ("Term.Kind", kind)], "save");
        }

        public Task<HttpResponseMessage> SendAsync(IHtmlDocument page, IEnumerable<(string Name, string Value)> typed, string button)
        {
            // What is named twice counts as typed last.
            var fields = typed.Prepend(("Unit", "区城建局")).GroupBy(f => f.Item1).Select(f => ($"{Prefix}.{f.Key}", f.Last().Item2));
            var dated = page.QuerySelector($"[name='{Prefix}.SpokenOn']")!.GetAttribute("value")!;
            return Clerk.SendAsync(page, Address, [.. fields.Prepend(($"{Prefix}.SpokenOn", dated)).GroupBy(f => f.Item1).Select(f => f.Last()), ("Deed", button)]);
        }

        public async Task<Commitment> OnlyAsync() => Assert.Single(await AllAsync());

        public Task<List<Commitment>> AllAsync() => App.WithDbAsync(async db =>
        {
            var id = await db.Matters.Where(m => m.Number == Matter).Select(m => m.Id).SingleAsync();
            return await db.WholeCommitments.Where(c => c.MatterId == id).ToListAsync();
        });
    }
}

public sealed class BothDoorsOnSqlite(SqliteApp app) : BothDoorsTests(app);

public sealed class BothDoorsOnPostgres(PostgresApp app) : BothDoorsTests(app);
