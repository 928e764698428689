using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Roundtables;

/// <summary>One sentence may hold several promises: the form offers each with its own clause and day, and takes down by one deed those that are kept.</summary>
public abstract class SeveralPromisesTests(App app)
{
    private const string Words = "7天内拿出方案，两个月内全部完工";

    [Theory]
    [InlineData("Input")]
    [InlineData("Spoken")]
    public async Task Each_promise_is_offered_with_its_clause_and_its_term(string door)
    {
        var (clerk, address, _) = await AtAsync(door);
        var page = await ReadAsync(clerk, address, door, Words);
        Assert.Equal(["7天内拿出方案", "两个月内全部完工"], page.QuerySelectorAll(".part textarea").Select(area => area.TextContent));
        Assert.Equal([nameof(TermKind.Days), nameof(TermKind.Months)], Enumerable.Range(0, 2).Select(i => RoundtableTales.Selected(page, $"{door}.Parts[{i}].Term.Kind")));
        Assert.All(page.QuerySelectorAll<IHtmlInputElement>(".part input[type=checkbox][name$='.IsKept']"), box => Assert.True(box.IsChecked));
        Assert.Contains("7天内", page.QuerySelector("#reading-title")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input")]
    [InlineData("Spoken")]
    public async Task What_is_kept_is_taken_down_by_one_deed_and_once_only(string door)
    {
        var (clerk, address, matter) = await AtAsync(door);
        var page = await ReadAsync(clerk, address, door, Words);
        foreach (var _ in (int[])[1, 2]) Assert.Contains("Several", (await SendAsync(clerk, page, address, "save-several")).Target(), StringComparison.Ordinal);

        var made = await OfAsync(matter);
        Assert.Equal([("7天内拿出方案", TermKind.Days, 7), ("两个月内全部完工", TermKind.Months, 2)], made.Select(c => (c.Words.Text, c.Term.Kind, c.Term.Amount)));
        Assert.Equal(made.Min(c => c.DueOn), (await app.WithDbAsync(db => db.MatterAsync(matter)))!.DueOn);
        Assert.All(made, c => Assert.Equal(door == "Spoken", c.AgendaItemId is not null));
        Assert.Equal(2, await app.WithDbAsync(db => db.Journal.CountAsync(e => e.Kind == nameof(CommitmentMade) && e.MatterId == made[0].MatterId)));
    }

    [Theory]
    [InlineData("Input")]
    [InlineData("Spoken")]
    public async Task What_is_dropped_is_not_taken_down_and_none_at_all_is_asked_about(string door)
    {
        var (clerk, address, matter) = await AtAsync(door);
        var page = await ReadAsync(clerk, address, door, Words);
        var none = await SendAsync(clerk, page, address, "save-several", [], $"{door}.Parts[0].IsKept", $"{door}.Parts[1].IsKept");
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        var asked = await none.HtmlAsync();
        Assert.Contains("请至少勾选一条", asked.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("7天内拿出方案", asked.QuerySelector(".part textarea")!.TextContent);

        await SendAsync(clerk, page, address, "save-several", [], $"{door}.Parts[0].IsKept");
        Assert.Equal("两个月内全部完工", Assert.Single(await OfAsync(matter)).Words.Text);
    }

    [Theory]
    [InlineData("Input")]
    [InlineData("Spoken")]
    public async Task The_whole_may_still_be_taken_down_as_one(string door)
    {
        var (clerk, address, matter) = await AtAsync(door);
        await SendAsync(clerk, await ReadAsync(clerk, address, door, Words), address, "save");
        var one = Assert.Single(await OfAsync(matter));
        Assert.Equal((Words, 7), (one.Words.Text, one.Term.Amount));
    }

    [Theory]
    [InlineData("Input")]
    [InlineData("Spoken")]
    public async Task A_parts_words_are_looked_through_and_its_term_is_asked_about_at_its_own_field(string door)
    {
        var (clerk, address, matter) = await AtAsync(door);
        var page = await ReadAsync(clerk, address, door, Words);
        var sent = await SendAsync(clerk, page, address, "save-several", [($"{door}.Parts[1].Words", "两个月内完工，有事打13812341234")]);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Contains("13812341234", (await sent.HtmlAsync()).QuerySelector($".errors a[href='#{door}-Parts-1--Words']")!.TextContent, StringComparison.Ordinal);

        var wrong = await SendAsync(clerk, page, address, "save-several", [($"{door}.Parts[0].Term.Amount", "0")]);
        Assert.NotNull((await wrong.HtmlAsync()).QuerySelector($".errors a[href='#{door}-Parts-0--Term-Amount']"));
        Assert.Empty(await OfAsync(matter));
    }

    /// <summary>A wrong reading costs one tap, for the whole words and for a part.</summary>
    [Theory]
    [InlineData("Input")]
    [InlineData("Spoken")]
    public async Task Another_reading_is_taken_with_one_button(string door)
    {
        var (clerk, address, matter) = await AtAsync(door);
        var page = await ReadAsync(clerk, address, door, "明年一季度前报批");
        var inclusive = page.QuerySelector(".others button")!;
        var taken = await (await SendAsync(clerk, page, address, inclusive.GetAttribute("value")!)).HtmlAsync();
        Assert.Contains("改作：" + inclusive.TextContent.Trim(), taken.QuerySelector("#reading-title")!.TextContent, StringComparison.Ordinal);
        await SendAsync(clerk, taken, address, "save");
        Assert.Equal(3, Assert.Single(await OfAsync(matter)).Term.On!.Value.Month);

        var parts = await ReadAsync(clerk, address, door, Words);
        var undated = parts.QuerySelectorAll(".part").Last().QuerySelector(".others button")!;
        var changed = await (await SendAsync(clerk, parts, address, undated.GetAttribute("value")!)).HtmlAsync();
        Assert.Equal([nameof(TermKind.Days), nameof(TermKind.ReviewOn)], Enumerable.Range(0, 2).Select(i => RoundtableTales.Selected(changed, $"{door}.Parts[{i}].Term.Kind")));
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpClient clerk, string address, string door, string words) =>
        await (await clerk.SendAsync(await clerk.PageAsync(address), address, ($"{door}.Unit", "区城建局"), ($"{door}.Words", words), ("Deed", "read"))).HtmlAsync();

    /// <summary>The form as it stands there, with that button.</summary>
    private static Task<HttpResponseMessage> SendAsync(HttpClient clerk, IHtmlDocument page, string address, string button, IReadOnlyList<(string Name, string Value)>? typed = null, params IReadOnlyList<string> unticked)
    {
        var form = page.Forms.Single(f => f.QuerySelector("[name$='.ReadWords']") is not null);
        foreach (var box in form.QuerySelectorAll<IHtmlInputElement>("[name$='.IsKept']")) box.IsChecked = !unticked.Contains(box.Name);
        Dictionary<string, string> fields = [];
        foreach (var field in form.QuerySelectorAll("input[name]:not([type=hidden]), select, textarea").Where(f => f is not IHtmlInputElement { Type: "checkbox", IsChecked: false }))
            fields[field.GetAttribute("name")!] = (field switch { IHtmlSelectElement select => select.Value, IHtmlTextAreaElement area => area.Value, _ => ((IHtmlInputElement)field).Value }) ?? "";
        foreach (var (name, value) in typed ?? []) fields[name] = value;
        return clerk.SendAsync(page, address, [.. fields.Select(f => (f.Key, f.Value)), ("Deed", button)]);
    }

    private async Task<(HttpClient Clerk, string Address, string Matter)> AtAsync(string door)
    {
        var scene = await Scene.SetAsync(app);
        var (clerk, matter) = (await scene.AsAsync(Role.CommunityOrganiser), await app.MatterAsync(scene));
        return (clerk, door == "Input" ? $"/matters/{matter}/commitments/new" : $"/roundtables/{await app.BegunAsync(scene, clerk, matter)}/record/1", matter);
    }

    private Task<List<Commitment>> OfAsync(string matter) => app.WithDbAsync(async db =>
    {
        var id = await db.Matters.Where(m => m.Number == matter).Select(m => m.Id).SingleAsync();
        return (await db.WholeCommitments.Where(c => c.MatterId == id).ToListAsync()).OrderBy(c => c.DueOn).ToList();
    });
}

public sealed class SeveralPromisesOnSqlite(SqliteApp app) : SeveralPromisesTests(app);

public sealed class SeveralPromisesOnPostgres(PostgresApp app) : SeveralPromisesTests(app);
