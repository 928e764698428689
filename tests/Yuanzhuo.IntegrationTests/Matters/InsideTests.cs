using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.IntegrationTests.Matters;

/// <summary>What those who handle a matter keep for themselves: notes, and who of them works on it.</summary>
public abstract class InsideTests(App app)
{
    private const string Words = "住户电话一三八零零，周三上午再打";

    [Fact]
    public async Task A_note_is_read_by_those_who_handle_the_matter_and_by_inspectors_of_the_area()
    {
        var (scene, number) = await NotedAsync();

        Assert.Contains(Words, await StripAsync(scene, number, Role.DepartmentOfficer, scene.Works), StringComparison.Ordinal);
        Assert.Contains(Words, await StripAsync(scene, number, Role.CommunityOrganiser, scene.Community), StringComparison.Ordinal);
        Assert.Contains(Words, await StripAsync(scene, number, Role.Inspector, scene.District), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_the_strip_or_opens_the_notes()
    {
        var (scene, number) = await NotedAsync();

        foreach (var (role, unit) in new[] { (Role.DepartmentOfficer, scene.Water), (Role.CommunityOrganiser, scene.OtherCommunity) })
        {
            var stranger = await scene.AsAsync(role, unit);
            Assert.Null((await stranger.PageAsync($"/matters/{number}")).QuerySelector("#strip"));
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/matters/{number}/notes")).StatusCode);
        }
    }

    [Fact]
    public async Task A_note_stands_on_nothing_public_and_legible_in_no_table()
    {
        var (_, number) = await NotedAsync();
        var visitor = app.Visitor();

        // The text of the page, for its source may write Chinese as entities.
        Assert.DoesNotContain("周三上午再打", (await visitor.PageAsync($"/matters/{number}")).Body!.TextContent, StringComparison.Ordinal);
        foreach (var address in new[] { $"/api/v1/matters/{number}", $"/api/v1/matters/{number}/facts", $"/ledger?q={Uri.EscapeDataString("周三上午再打")}" })
        {
            var answer = WebUtility.HtmlDecode(await visitor.GetStringAsync(address));
            Assert.DoesNotContain("周三上午再打<", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("\\u5468\\u4E09\\u4E0A\\u5348", answer, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain("NoteWritten", await visitor.GetStringAsync($"/api/v1/matters/{number}/facts"), StringComparison.Ordinal);
        Assert.Null((await visitor.PageAsync($"/matters/{number}")).QuerySelector("#strip"));
        var id = (await app.LookAsync(number)).Id;
        var fact = await app.WithDbAsync(db => db.Journal.SingleAsync(e => e.MatterId == id && e.Kind == nameof(NoteWritten)));
        Assert.DoesNotContain("周三", fact.Details, StringComparison.Ordinal);
        Assert.False(await app.WithDbAsync(db => db.FactWords.AnyAsync(w => w.FactId == fact.Id)));
        Assert.DoesNotContain("周三", await app.WithDbAsync(db => db.Set<MatterNote>().Where(n => n.MatterId == id).Select(n => n.SealedWords).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_goes_with_the_contact_data()
    {
        var (scene, number) = await NotedAsync();
        var id = (await app.LookAsync(number)).Id;
        Assert.NotNull(scene);

        await ForgetAsync(id, app.Clock.TodayInChina().AddMonths(-12));
        Assert.True(await app.WithDbAsync(db => db.Set<MatterNote>().AnyAsync(n => n.MatterId == id)));
        await ForgetAsync(id, app.Clock.TodayInChina().AddMonths(-12).AddDays(-1));
        Assert.False(await app.WithDbAsync(db => db.Set<MatterNote>().AnyAsync(n => n.MatterId == id)));
    }

    [Fact]
    public async Task Whoever_wrote_a_note_takes_it_back_and_its_words_are_gone()
    {
        var (scene, number) = await NotedAsync();
        var (officer, address) = (await scene.AsAsync(Role.DepartmentOfficer), $"/matters/{number}/notes");
        var id = (await app.LookAsync(number)).Id;
        var sealedWords = await app.WithDbAsync(db => db.Set<MatterNote>().Where(n => n.MatterId == id).Select(n => n.SealedWords).SingleAsync());
        Assert.DoesNotContain("take-back-note", (await (await scene.AsAsync(Role.DepartmentHead)).PageAsync(address)).Body!.InnerHtml, StringComparison.Ordinal);
        var page = await officer.PageAsync(address);
        var note = page.QuerySelector("[name='Input.NoteId']")!.GetAttribute("value")!;

        var sent = await officer.SendAsync(page, address, ("Input.NoteId", note));
        var again = await officer.SendAsync(page, address, ("Input.NoteId", note));

        Assert.Equal([$"{address}?done=Matters.Done_NoteTakenBack", $"{address}?done=Matters.Done_NoteTakenBack"], [sent.Target(), again.Target()]);
        Assert.Empty(await app.TablesWithAsync(sealedWords));
        foreach (var shown in new[] { await StripAsync(scene, number, Role.CommunityOrganiser, scene.Community), (await officer.PageAsync(address)).QuerySelector("#notes")!.TextContent })
        {
            Assert.Contains("已由本人撤回", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("周三上午再打", shown, StringComparison.Ordinal);
        }

        var fact = await app.WithDbAsync(db => db.Journal.SingleAsync(e => e.MatterId == id && e.Kind == nameof(NoteTakenBack)));
        Assert.Equal(scene.Community.Id, fact.PlaceId);
    }

    [Fact]
    public async Task Whom_it_is_given_reads_it_on_their_work_page_and_the_public_does_not()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, holder: scene.Works);
        var head = await AssignAsync(scene, number, Role.DepartmentHead);

        var strip = await StripAsync(scene, number, Role.DepartmentOfficer, scene.Works);
        Assert.Contains("DepartmentHead", strip, StringComparison.Ordinal);
        Assert.Contains(number, (await (await scene.AsAsync(Role.DepartmentHead)).PageAsync("/work")).QuerySelector("#WorkAssigned")!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("DepartmentHead", await app.Visitor().GetStringAsync($"/matters/{number}"), StringComparison.Ordinal);
        Assert.True(await app.WithDbAsync(db => db.Set<Yuanzhuo.Platform.Post.Letter>().AnyAsync(l => l.AccountId == head && l.TextKey == "Matters.Letter_Assigned")));
    }

    [Fact]
    public async Task It_falls_away_when_the_matter_is_handed_on_and_when_the_post_ends()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, holder: scene.Works);
        var head = await AssignAsync(scene, number, Role.DepartmentHead);

        await app.WithDbAsync(async db =>
        {
            foreach (var post in await db.Posts.Where(p => p.AccountId == head).ToListAsync()) post.End(app.Clock.TodayInChina().AddDays(-1), app.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.Contains("未指派", await StripAsync(scene, number, Role.DepartmentOfficer, scene.Works), StringComparison.Ordinal);
        var officer = await scene.PersonAsync(Role.DepartmentOfficer, scene.Works);
        var moved = await (await scene.AsAsync(Role.DepartmentOfficer)).SendFormAsync($"/assignments?who={head}", ("Input.ToId", officer.ToString()));
        Assert.Equal($"/assignments?who={officer}&done=Matters.Done_AssignmentsMoved", moved.Target());
        Assert.Contains("DepartmentOfficer", await StripAsync(scene, number, Role.DepartmentOfficer, scene.Works), StringComparison.Ordinal);

        await (await scene.AsAsync(Role.StreetCoordinator)).SendFormAsync($"/matters/{number}/appoint", ("Input.ToUnitId", scene.Street.Id.ToString()), ("Input.Reason", "街道自办"));
        Assert.Contains("未指派", await StripAsync(scene, number, Role.StreetCoordinator, scene.Street), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_colleague_with_a_post_there_can_be_given_it()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, holder: scene.Works);
        var stranger = await scene.PersonAsync(Role.DepartmentOfficer, scene.Water);

        var sent = await (await scene.AsAsync(Role.DepartmentOfficer)).SendFormAsync($"/matters/{number}/assign", ("Input.AssigneeId", stranger.ToString()));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Contains("在本单位有岗位", await sent.ProblemsAsync(), StringComparison.Ordinal);
    }

    private async Task<(Scene Scene, string Number)> NotedAsync()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, holder: scene.Works);
        var sent = await (await scene.AsAsync(Role.DepartmentOfficer)).SendFormAsync($"/matters/{number}/notes", ("Input.Words", Words));
        Assert.Equal($"/matters/{number}?done=Matters.Done_Note", sent.Target());
        return (scene, number);
    }

    private async Task<Guid> AssignAsync(Scene scene, string number, Role role)
    {
        var account = await scene.PersonAsync(role, scene.Works);
        var sent = await (await scene.AsAsync(Role.DepartmentOfficer)).SendFormAsync($"/matters/{number}/assign", ("Input.AssigneeId", account.ToString()));
        Assert.Equal($"/matters/{number}?done=Matters.Done_Assigned", sent.Target());
        return account;
    }

    private static async Task<string> StripAsync(Scene scene, string number, Role role, OrgUnit at) => (await (await scene.AsAsync(role, at)).PageAsync($"/matters/{number}")).QuerySelector("#strip")!.TextContent;

    private async Task ForgetAsync(Guid matterId, DateOnly endedOn)
    {
        await app.WithDbAsync(db => db.Set<Matter>().Where(m => m.Id == matterId).ExecuteUpdateAsync(s => s.SetProperty(m => m.EndedOn, endedOn)));
        Assert.Equal(PassEnd.Finished, (await app.Services.PassAsync("forget-raisers")).End);
    }
}

public sealed class InsideOnSqlite(SqliteApp app) : InsideTests(app);

public sealed class InsideOnPostgres(PostgresApp app) : InsideTests(app);
