using AngleSharp.Html.Dom;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Supervision;

/// <summary>The words of a promise kept are those of the closure, and who checks or approves does it from the list; two keys stay two people.</summary>
public abstract class WrittenOnceTests(App app)
{
    [Fact]
    public async Task The_last_promise_kept_applies_for_the_closure_in_the_same_send()
    {
        var (scene, number, _) = await HandledAsync();
        var id = await app.CommitAsync(scene, number, Term.WorkingDays(5));
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        var sent = await officer.SendFormAsync($"/commitments/{id}/keep", ("Input.Words", "三盏灯都换了"), ("Input.AppliesForClosure", "true"));

        Assert.Equal($"/matters/{number}/closure?done=Commitments.Done_KeptAndApplied", sent.Target());
        var closure = await app.ClosureOfAsync(number);
        Assert.Equal((ClosureState.Applied, "三盏灯都换了", CommitmentState.Kept), (closure.State, closure.Words.Text, (await app.CommitAsync(id)).State));
        Assert.True((await app.LookAsync(number)).AwaitsClosure);
    }

    [Fact]
    public async Task While_another_promise_is_open_the_page_offers_no_closure_and_a_send_that_asks_for_it_keeps_nothing()
    {
        var (scene, number, _) = await HandledAsync();
        var (last, first) = (await app.CommitAsync(scene, number, Term.WorkingDays(9), scene.Water), await app.CommitAsync(scene, number, Term.WorkingDays(5)));
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var page = await officer.PageAsync($"/commitments/{first}/keep");

        Assert.Null(page.QuerySelector("button[name='Input.AppliesForClosure']"));
        var (action, values) = page.Filled($"/commitments/{first}/keep", ("Input.Words", "换了"));
        var refused = await officer.PostAsync(action, new FormUrlEncodedContent([.. values, KeyValuePair.Create("Input.AppliesForClosure", "true")]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal((CommitmentState.Open, CommitmentState.Open), ((await app.CommitAsync(first)).State, (await app.CommitAsync(last)).State));
    }

    [Fact]
    public async Task An_application_afterwards_begins_with_the_words_of_the_promises_kept()
    {
        var (scene, number, _) = await HandledAsync();
        var id = await app.CommitAsync(scene, number, Term.WorkingDays(5));
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        await officer.SendFormAsync($"/commitments/{id}/keep", ("Input.Words", "三盏灯都换了"));

        Assert.Equal("三盏灯都换了", (await officer.PageAsync($"/matters/{number}/closure/apply")).QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Check_and_approval_are_one_press_each_in_the_list_by_two_people()
    {
        var (scene, number, concern) = await HandledAsync();
        await (await scene.AsAsync(Role.DepartmentOfficer)).SendFormAsync($"/matters/{number}/closure/apply", ("Input.Words", "三盏灯都换了"));
        await app.AnswerAsync(concern, isSolved: true);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var street = await scene.AsAsync(Role.StreetCoordinator);

        Assert.Contains("Done_CheckClosure", (await PressAsync(organiser, number)).Target(), StringComparison.Ordinal);
        Assert.Empty((await organiser.PageAsync("/closures")).QuerySelectorAll($"form[action='/matters/{number}/closure']"));
        Assert.Contains("Done_ApproveClosure", (await PressAsync(street, number)).Target(), StringComparison.Ordinal);
        var matter = await app.LookAsync(number);
        Assert.Equal<(Ending?, string?)>((Ending.Solved, "三盏灯都换了"), (matter.Ending, matter.EndingWords?.Text));
    }

    private static async Task<HttpResponseMessage> PressAsync(HttpClient person, string number)
    {
        var page = await person.PageAsync("/closures");
        var form = page.Forms.Single(f => f.GetAttribute("action") == $"/matters/{number}/closure");
        var fields = form.Elements.OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value)).Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(a => KeyValuePair.Create(a.Name!, a.Value)));
        return await person.PostAsync($"/matters/{number}/closure", new FormUrlEncodedContent(fields));
    }

    private async Task<(Scene Scene, string Number, Concern Concern)> HandledAsync()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene));
        return (scene, await app.MatterOfAsync(scene, concern.Id, holder: scene.Works), concern);
    }
}

public sealed class WrittenOnceOnSqlite(SqliteApp app) : WrittenOnceTests(app);

public sealed class WrittenOnceOnPostgres(PostgresApp app) : WrittenOnceTests(app);
