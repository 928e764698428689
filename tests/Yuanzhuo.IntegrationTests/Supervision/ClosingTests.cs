using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.IntegrationTests.Supervision;

/// <summary>Closing as the five people of it use it.</summary>
public abstract class ClosingTests(App app)
{
    [Fact]
    public async Task Evidence_an_answer_a_check_and_an_approval_strike_a_matter_off()
    {
        var (scene, number, concern) = await HandledAsync();
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var street = await scene.AsAsync(Role.StreetCoordinator);

        Assert.Contains("Done_Applied", (await ApplyAsync(officer, number)).Target(), StringComparison.Ordinal);
        var link = await app.AnswerLinkAsync(concern);
        await app.Visitor().SendFormAsync(link, ("Input.IsSolved", "true"), ("Input.Satisfaction", "Satisfied"), ("Input.Words", "亮了，谢谢"));
        Assert.Contains("Done_CheckClosure", (await organiser.StepAsync(number, "check-closure", "现场看过")).Target(), StringComparison.Ordinal);
        Assert.Contains("Done_ApproveClosure", (await street.StepAsync(number, "approve-closure", "楼道灯修好了")).Target(), StringComparison.Ordinal);

        var matter = await app.LookAsync(number);
        Assert.Equal<(Ending?, string?)>((Ending.Solved, "楼道灯修好了"), (matter.Ending, matter.EndingWords?.Text));
    }

    /// <summary>Applicant, checker and approver are three (MECHANISM, 销号): where the one coordinator of a street checked, the district's approves.</summary>
    [Fact]
    public async Task A_street_with_one_coordinator_closes_by_the_districts()
    {
        var (scene, number, concern) = await HandledAsync();
        var (street, district) = (await scene.AsAsync(Role.StreetCoordinator), await scene.AsAsync(Role.StreetCoordinator, scene.District));
        await ApplyAsync(await scene.AsAsync(Role.DepartmentOfficer), number);
        await app.Visitor().SendFormAsync(await app.AnswerLinkAsync(concern), ("Input.IsSolved", "true"));
        Assert.Contains("Done_CheckClosure", (await street.StepAsync(number, "check-closure", "现场看过")).Target(), StringComparison.Ordinal);

        var own = await street.StepAsync(number, "approve-closure", "楼道灯修好了");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        Assert.Contains("区级统筹", await own.ProblemsAsync(), StringComparison.Ordinal);
        Assert.Contains("Done_ApproveClosure", (await district.StepAsync(number, "approve-closure", "楼道灯修好了")).Target(), StringComparison.Ordinal);
    }

    /// <summary>MECHANISM, the second key: whoever has the number may answer for it, once.</summary>
    [Fact]
    public async Task The_follow_page_asks_while_the_closure_waits_and_not_again_after_the_answer()
    {
        var (scene, number, concern) = await HandledAsync();
        async Task<bool> AsksAsync() => (await app.Visitor().PageAsync("/follow/" + TrackingNumber.Format(concern.TrackingNumber))).QuerySelector("form[action='/closures/answer']") is not null;

        Assert.False(await AsksAsync());
        await ApplyAsync(await scene.AsAsync(Role.DepartmentOfficer), number);
        Assert.True(await AsksAsync());
        await app.Visitor().SendFormAsync(await app.AnswerLinkAsync(concern), ("Input.IsSolved", "true"));
        Assert.False(await AsksAsync());
    }

    [Fact]
    public async Task Not_solved_sends_it_back_to_the_doer_and_a_second_application_may_follow()
    {
        var (scene, number, concern) = await HandledAsync();
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        await ApplyAsync(officer, number);

        await app.Visitor().SendFormAsync(await app.AnswerLinkAsync(concern), ("Input.IsSolved", "false"), ("Input.Words", "还是不亮"));

        var matter = await app.LookAsync(number);
        Assert.True(matter.IsOpen && !matter.AwaitsClosure);
        Assert.Equal(scene.Works.Id, matter.HolderId);
        Assert.Contains("Done_Applied", (await ApplyAsync(officer, number)).Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_second_key_the_check_is_refused_and_the_words_stay()
    {
        var (scene, number, _) = await HandledAsync();
        await ApplyAsync(await scene.AsAsync(Role.DepartmentOfficer), number);

        var refused = await (await scene.AsAsync(Role.CommunityOrganiser)).StepAsync(number, "check-closure", "我觉得好了");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.HtmlAsync();
        Assert.Contains("反映人尚未确认", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("我觉得好了", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_answers_once_and_hides_personal_data()
    {
        var (scene, number, concern) = await HandledAsync();
        await ApplyAsync(await scene.AsAsync(Role.DepartmentOfficer), number);
        var link = await app.AnswerLinkAsync(concern);

        await app.Visitor().SendFormAsync(link, ("Input.IsSolved", "true"), ("Input.Words", "好了，有事打13812345678"));

        Assert.Contains("已经记下了", (await app.Visitor().PageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        var publicPage = (await app.Visitor().PageAsync($"/matters/{number}/closure")).Body!.TextContent;
        Assert.DoesNotContain("13812345678", publicPage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_link_is_told_calmly()
    {
        await Scene.SetAsync(app);

        var answer = await app.Visitor().GetAsync("/answer/nothing-of-the-kind");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Two_who_decide_at_once_do_not_both_win()
    {
        var (scene, number, concern) = await HandledAsync();
        await ApplyAsync(await scene.AsAsync(Role.DepartmentOfficer), number);
        await app.Visitor().SendFormAsync(await app.AnswerLinkAsync(concern), ("Input.IsSolved", "true"));
        var (organiser, street) = (await scene.AsAsync(Role.CommunityOrganiser), await scene.AsAsync(Role.StreetCoordinator));
        var address = $"/matters/{number}/closure";
        var (first, second) = (await organiser.PageAsync(address), await street.PageAsync(address));

        await organiser.SendStepAsync(first, address, "check-closure", ("Input.Words", "通过"));
        var late = await street.SendStepAsync(second, address, "return-closure", ("Input.Words", "退回"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(ClosureState.Checked, (await app.WithDbAsync(db => db.Closures.SingleAsync(c => c.MatterId == db.Set<Matter>().First(m => m.Number == number).Id))).State);
    }

    private async Task<(Scene Scene, string Number, Concern Concern)> HandledAsync()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene));
        var number = await app.MatterOfAsync(scene, concern.Id, holder: scene.Works);
        return (scene, number, concern);
    }

    private static Task<HttpResponseMessage> ApplyAsync(HttpClient officer, string number) =>
        officer.SendFormAsync($"/matters/{number}/closure/apply", ("Input.Words", "三盏灯都换了"));
}

public sealed class ClosingOnSqlite(SqliteApp app) : ClosingTests(app);

public sealed class ClosingOnPostgres(PostgresApp app) : ClosingTests(app);
