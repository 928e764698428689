using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Matters;

/// <summary>Issue 6, 1: whatever changes a matter's fate settles or refuses all that hangs on it, by whichever door.</summary>
public abstract class MatterFatesTests(App app)
{
    private static readonly (string, string)[] CannotNow = [("Input.Ending", nameof(Ending.CannotNow)), ("Input.Words", "暂不具备条件")];

    [Fact]
    public async Task Nothing_ends_while_a_promise_is_open()
    {
        var scene = await Scene.SetAsync(app);
        var (number, other) = (await app.MatterAsync(scene), await app.MatterAsync(scene));
        var promise = await app.CommitAsync(scene, number, Term.WorkingDays(5));
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var ended = await organiser.SendFormAsync($"/matters/{number}/end", CannotNow);
        var merged = await organiser.SendFormAsync($"/matters/{number}/merge", ("Input.Into", other), ("Input.Words", "同一盏灯"));

        Assert.Contains("1 项承诺", await ended.ProblemsAsync(), StringComparison.Ordinal);
        Assert.Contains("1 项承诺", await merged.ProblemsAsync(), StringComparison.Ordinal);
        Assert.True((await app.LookAsync(number)).IsOpen);
        await (await scene.AsAsync(Role.DepartmentOfficer)).SendFormAsync($"/commitments/{promise}/keep", ("Input.Words", "换好了"));
        Assert.Equal(HttpStatusCode.Found, (await organiser.SendFormAsync($"/matters/{number}/end", CannotNow)).StatusCode);
    }

    [Theory]
    [InlineData("end")]
    [InlineData("merge")]
    [InlineData("hand-over")]
    public async Task Nothing_ends_goes_elsewhere_or_changes_hands_while_people_are_asked(string deed)
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterOfAsync(scene, await app.ConcernAsync(scene), scene.Community);
        var other = await app.MatterAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        await organiser.SendFormAsync($"/matters/{number}/closure/apply", ("Input.Words", "三盏灯都换了"));

        (string, string)[] fields = deed switch
        {
            "end" => CannotNow,
            "merge" => [("Input.Into", other), ("Input.Words", "同一盏灯")],
            _ => [("Input.ToUnitId", scene.Works.Id.ToString()), ("Input.Reason", "归城建管")],
        };
        var refused = await organiser.SendFormAsync($"/matters/{number}/{deed}", fields);

        Assert.Contains("正在等反映人确认", await refused.ProblemsAsync(), StringComparison.Ordinal);
        var matter = await app.LookAsync(number);
        Assert.Equal((true, scene.Community.Id, true), (matter.IsOpen, matter.HolderId, matter.OpenOffer is null));
    }

    [Fact]
    public async Task A_promise_made_while_people_are_asked_holds_the_approval_back()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene));
        var number = await app.MatterOfAsync(scene, concern.Id, scene.Works);
        var street = await scene.AsAsync(Role.StreetCoordinator);
        await (await scene.AsAsync(Role.DepartmentOfficer)).SendFormAsync($"/matters/{number}/closure/apply", ("Input.Words", "三盏灯都换了"));
        await app.AnswerAsync(concern, isSolved: true);
        await (await scene.AsAsync(Role.CommunityOrganiser)).StepAsync(number, "check-closure", "现场看过");
        await app.CommitAsync(scene, number, Term.WorkingDays(5), words: "再装一盏");

        var refused = await street.StepAsync(number, "approve-closure", "修好了");

        Assert.Contains("1 项承诺", await refused.ProblemsAsync(), StringComparison.Ordinal);
        Assert.True((await app.LookAsync(number)).IsOpen);
        Assert.Equal(ClosureState.Checked, (await app.ClosureOfAsync(number)).State);
    }

    /// <summary>What was left open before this rule stood: it is over once the matter is open again.</summary>
    [Fact]
    public async Task An_old_application_is_not_approved_after_reopening()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterOfAsync(scene, await app.ConcernAsync(scene), scene.Community);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        await organiser.SendFormAsync($"/matters/{number}/closure/apply", ("Input.Words", "三盏灯都换了"));
        await app.WithDbAsync(async db => (await db.MatterAsync(number))!.End(Ending.CannotNow, "旧数据".AsPublic(), app.Clock.GetUtcNow()).IsDone && await db.SaveChangesAsync() > 0);

        await (await scene.AsAsync(Role.StreetCoordinator)).SendFormAsync($"/matters/{number}/reopen", ("Input.Reason", "条件具备了"));

        Assert.Equal(ClosureState.Returned, (await app.ClosureOfAsync(number)).State);
    }

    [Fact]
    public async Task Solved_and_explained_are_not_among_what_one_person_can_choose()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterOfAsync(scene, await app.ConcernAsync(scene), scene.Community);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        foreach (var ending in (Ending[])[Ending.Solved, Ending.SolvedOnTheSpot, Ending.Explained, Ending.Merged, Ending.Withdrawn])
            Assert.NotEmpty(await (await organiser.SendFormAsync($"/matters/{number}/end", ("Input.Ending", ending.ToString()), ("Input.Words", "办好了"))).ProblemsAsync());

        Assert.True((await app.LookAsync(number)).IsOpen);
    }
}

public sealed class MatterFatesOnSqlite(SqliteApp app) : MatterFatesTests(app);

public sealed class MatterFatesOnPostgres(PostgresApp app) : MatterFatesTests(app);
