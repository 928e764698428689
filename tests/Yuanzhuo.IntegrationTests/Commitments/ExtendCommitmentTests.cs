using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Commitments;

/// <summary>policy.md C and issue 2, section 6: asked before expiry, granted or refused by the community, told to the residents.</summary>
public abstract class ExtendCommitmentTests(App app)
{
    [Fact]
    public async Task Asked_by_the_department_granted_by_the_community_told_on_the_timeline()
    {
        var (scene, number, id) = await AskedAsync();
        var before = (await app.CommitAsync(id)).DueOn!.Value;
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var sent = await organiser.SendFormAsync("/extensions", ("Input.Words", "材料到货晚，同意延期"), ("Input.Answer", "grant"));

        Assert.Equal("/extensions?done=Commitments.Done_Granted", sent.Target());
        var after = ShippedHolidays.HolidayCn.AddWorkingDays(before, 4);
        Assert.Equal(after, (await app.CommitAsync(id)).DueOn);
        var matter = (await app.WithDbAsync(db => db.MatterAsync(number)))!;
        Assert.Equal(after, matter.DueOn);
        var told = await app.WithDbAsync(db => db.Journal.SingleAsync(e => e.MatterId == matter.Id && e.Kind == "ExtensionGranted"));
        Assert.Equal("材料到货晚，同意延期", (await app.WithDbAsync(db => db.FactWords.SingleAsync(w => w.FactId == told.Id))).Words.Text);
        Assert.Equal(scene.Community.Id, told.ActorUnitId);
    }

    [Fact]
    public async Task A_refusal_leaves_the_day()
    {
        var (scene, _, id) = await AskedAsync();
        var before = (await app.CommitAsync(id)).DueOn;
        var coordinator = await scene.AsAsync(Role.StreetCoordinator);

        await coordinator.SendFormAsync($"/commitments/{id}/extension/answer", ("Input.Words", "汛期前必须完成"), ("Input.Answer", "refuse"));

        var refused = await app.CommitAsync(id);
        Assert.Equal((before, ExtensionState.Refused), (refused.DueOn, Assert.Single(refused.Extensions).State));
    }

    [Fact]
    public async Task After_the_due_day_it_cannot_be_asked()
    {
        var scene = await Scene.SetAsync(app);
        var id = await app.CommitAsync(scene, await app.MatterAsync(scene), Term.WorkingDays(3), daysAgo: 30);
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        var sent = await AskAsync(officer, id);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("已经过了到期日", (await sent.HtmlAsync()).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_promised_cannot_grant_the_own_request_but_the_street_can()
    {
        var scene = await Scene.SetAsync(app);
        var id = await app.CommitAsync(scene, await app.MatterAsync(scene), Term.WorkingDays(3), scene.Community);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        await AskAsync(organiser, id);

        var own = await AnswerAsync(organiser, id);
        var streets = await AnswerAsync(await scene.AsAsync(Role.StreetCoordinator), id);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        Assert.Equal("/extensions?done=Commitments.Done_Granted", streets.Target());
    }

    [Fact]
    public async Task The_department_cannot_decide_and_another_community_neither()
    {
        var (scene, _, id) = await AskedAsync();
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var stranger = await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity);

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync($"/commitments/{id}/extension/answer")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await AnswerAsync(stranger, id)).StatusCode);
        Assert.DoesNotContain("把灯修好", (await stranger.PageAsync("/extensions")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_answer_sent_twice_moves_the_day_once()
    {
        var (scene, _, id) = await AskedAsync();
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var page = await organiser.PageAsync("/extensions");

        await organiser.SendAsync(page, "/extensions", ("Input.Words", "同意"), ("Input.Answer", "grant"));
        var due = (await app.CommitAsync(id)).DueOn;
        var again = await organiser.SendAsync(page, "/extensions", ("Input.Words", "同意"), ("Input.Answer", "grant"));

        Assert.Equal("/extensions?done=Commitments.Done_Granted", again.Target());
        Assert.Equal(due, (await app.CommitAsync(id)).DueOn);
    }

    private async Task<(Scene Scene, string Number, Guid Id)> AskedAsync()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var id = await app.CommitAsync(scene, number, Term.WorkingDays(3));
        Assert.Equal("/commitments?done=Commitments.Done_ExtensionAsked", (await AskAsync(await scene.AsAsync(Role.DepartmentOfficer), id)).Target());
        return (scene, number, id);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, Guid id) =>
        client.SendFormAsync($"/commitments/{id}/extension", ("Input.WorkingDays", "4"), ("Input.Reason", "灯具缺货，周五到"));

    private static Task<HttpResponseMessage> AnswerAsync(HttpClient client, Guid id) =>
        client.SendFormAsync($"/commitments/{id}/extension/answer", ("Input.Words", "同意"), ("Input.Answer", "grant"));
}

public sealed class ExtendCommitmentOnSqlite(SqliteApp app) : ExtendCommitmentTests(app);

public sealed class ExtendCommitmentOnPostgres(PostgresApp app) : ExtendCommitmentTests(app);
