using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.IntegrationTests.Supervision;

/// <summary>Issue 6, 1: what needs the word of those who raised it is said by them, through a channel the doer cannot touch.</summary>
public abstract class ResidentsKeyTests(App app)
{
    [Fact]
    public async Task Staff_never_see_a_number_that_opens_an_answer()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene));
        var waiting = await app.ConcernOfAsync(await app.ConcernAsync(scene, "井盖松了"));
        var number = await app.MatterOfAsync(scene, concern.Id, scene.Community);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        await organiser.SendFormAsync($"/matters/{number}/closure/apply", ("Input.Words", "换好了"));

        foreach (var address in (string[])["/triage", $"/triage?q={waiting.TrackingNumber[..4]}", $"/triage/{waiting.Id}", $"/triage/{concern.Id}", $"/matters/{number}", $"/matters/{number}/voices", $"/matters/{number}/closure", "/work"])
        {
            var page = (await organiser.PageAsync(address)).Source.Text;
            foreach (var secret in (Concern[])[concern, waiting])
            {
                Assert.DoesNotContain(secret.TrackingNumber, page, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(TrackingNumber.Format(secret.TrackingNumber), page, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task Nobody_who_is_signed_in_answers_for_the_person()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene));
        var number = await app.MatterOfAsync(scene, concern.Id, scene.Works);
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        await officer.SendFormAsync($"/matters/{number}/closure/apply", ("Input.Words", "换好了"));

        var made = await officer.PostWithTokenAsync("/closures/answer", "/ledger", ("trackingNumber", concern.TrackingNumber));
        var answered = await officer.SendFormAsync(await app.AnswerLinkAsync(concern), ("Input.IsSolved", "true"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (made.StatusCode, answered.StatusCode));
        Assert.Empty((await app.ClosureOfAsync(number)).Answers);
    }

    [Fact]
    public async Task A_number_that_a_worker_wrote_down_opens_no_answer_and_says_how_to_answer()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var sent = await organiser.SendFormAsync("/desk/concerns/new", ("Input.Words", "路灯坏了"), ("Input.Channel", nameof(Channel.Desk)));
        var tracking = System.Web.HttpUtility.ParseQueryString(sent.Target().Split('?')[1])["saved"]!;
        var concern = (await app.ConcernAsync(tracking))!;
        var number = await app.MatterOfAsync(scene, concern.Id, scene.Works);
        await (await scene.AsAsync(Role.DepartmentOfficer)).SendFormAsync($"/matters/{number}/closure/apply", ("Input.Words", "换好了"));

        var page = await app.Visitor().PageAsync($"/follow/{tracking}");
        var made = await app.Visitor().PostWithTokenAsync("/closures/answer", "/sign-in", ("trackingNumber", tracking));

        Assert.Contains("不能答复", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action='/closures/answer']"));
        Assert.Equal(HttpStatusCode.NotFound, made.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Visitor().SendFormAsync($"/follow/{tracking}/withdraw")).StatusCode);
    }

    [Fact]
    public async Task An_explanation_ends_it_when_the_person_agrees_and_not_before()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene));
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var sent = await organiser.SendFormAsync($"/triage/{concern.Id}/answer", ("Input.Ending", nameof(Ending.Explained)), ("Input.Title", "楼道灯"), ("Input.Words", "灯已报修，按规定由物业更换"));
        var number = sent.NumberIn();
        Assert.Equal((true, true), ((await app.LookAsync(number)).IsOpen, (await app.LookAsync(number)).AwaitsClosure));
        Assert.Contains("您说认不认可", (await app.Visitor().PageAsync($"/follow/{TrackingNumber.Format(concern.TrackingNumber)}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("您认可吗", (await app.Visitor().PageAsync(await app.AnswerLinkAsync(concern))).Body!.TextContent, StringComparison.Ordinal);
        await app.AnswerAsync(concern, isSolved: true, "说清楚了");

        var matter = await app.LookAsync(number);
        Assert.Equal<(Ending?, string?)>((Ending.Explained, "灯已报修，按规定由物业更换"), (matter.Ending, matter.EndingWords?.Text));
        Assert.Contains("认可", (await app.Visitor().PageAsync($"/matters/{number}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_agree_sends_it_back()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene));
        var number = await app.MatterOfAsync(scene, concern.Id, scene.Works);
        await (await scene.AsAsync(Role.DepartmentOfficer)).SendFormAsync($"/matters/{number}/closure/apply", ("Input.Aim", nameof(ClosureAim.Explained)), ("Input.Words", "不归这里管"));

        await app.AnswerAsync(concern, isSolved: false, "还是不亮");

        var matter = await app.LookAsync(number);
        Assert.Equal((true, false, Step.Implement), (matter.IsOpen, matter.AwaitsClosure, matter.Step));
        Assert.Contains("反映人不认可", (await app.Visitor().PageAsync($"/matters/{number}")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>One of two answered: somebody else of the place looks, and it ends without the street.</summary>
    [Fact]
    public async Task Where_not_all_answered_another_one_of_the_place_looks_first()
    {
        var scene = await Scene.SetAsync(app);
        var (one, other) = (await app.ConcernOfAsync(await app.ConcernAsync(scene)), await app.ConcernAsync(scene));
        var number = await app.MatterOfAsync(scene, one.Id, scene.Community);
        await app.WithDbAsync(async db => (await Modules.Matters.Data.MattersQueries.MatterAsync(db, number))!.Join(other, null, app.Clock.GetUtcNow()).IsDone && await db.SaveChangesAsync() > 0);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        await organiser.SendFormAsync($"/matters/{number}/closure/apply", ("Input.Aim", nameof(ClosureAim.Explained)), ("Input.Words", "按规定不能装"));
        await app.AnswerAsync(one, isSolved: true);
        Assert.True((await app.LookAsync(number)).IsOpen);

        var own = await organiser.StepAsync(number, "check-closure", "我看可以");
        await (await scene.AsAsync(Role.StreetCoordinator)).StepAsync(number, "check-closure", "答复清楚");

        Assert.NotEmpty(await own.ProblemsAsync());
        Assert.Equal(Ending.Explained, (await app.LookAsync(number)).Ending);
        Assert.Contains($"{scene.Street.Name}核查通过", (await app.Visitor().PageAsync($"/matters/{number}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Solved_on_the_spot_as_first_answer_says_who_was_there()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        (string, string)[] answer = [("Input.Ending", nameof(Ending.SolvedOnTheSpot)), ("Input.Title", "楼道灯"), ("Input.Words", "灯泡当场换好")];

        var without = await organiser.SendFormAsync($"/triage/{concern}/answer", answer);
        var done = await organiser.SendFormAsync($"/triage/{concern}/answer", [.. answer, ("Input.Present", "反映人和物业电工")]);

        Assert.Contains("谁在场", await without.ProblemsAsync(), StringComparison.Ordinal);
        Assert.Contains("在场：反映人和物业电工", (await app.Visitor().PageAsync($"/matters/{done.NumberIn()}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_concern_has_ended_can_say_that_it_is_not_solved_and_its_promises_are_open_again()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene));
        var number = await app.MatterOfAsync(scene, concern.Id, scene.Works);
        var promise = await app.CommitAsync(scene, number, Term.WorkingDays(5));
        var (officer, organiser, street) = (await scene.AsAsync(Role.DepartmentOfficer), await scene.AsAsync(Role.CommunityOrganiser), await scene.AsAsync(Role.StreetCoordinator));
        await officer.SendFormAsync($"/commitments/{promise}/keep", ("Input.Words", "换好了"));
        await officer.SendFormAsync($"/matters/{number}/closure/apply", ("Input.Words", "三盏灯都换了"));
        await app.AnswerAsync(concern, isSolved: true);
        await organiser.StepAsync(number, "check-closure", "现场看过");
        await street.StepAsync(number, "approve-closure", "修好了");
        Assert.Equal(Ending.Solved, (await app.LookAsync(number)).Ending);
        var follow = $"/follow/{TrackingNumber.Format(concern.TrackingNumber)}";
        Assert.Contains($"{follow}/unsolved", (await app.Visitor().PageAsync(follow)).Body!.InnerHtml, StringComparison.Ordinal);

        var byStaff = await officer.SendFormAsync($"{follow}/unsolved", ("Input.Words", "没有修"));
        var said = await app.Visitor().SendFormAsync($"{follow}/unsolved", ("Input.Words", "根本没有修，电话13812345678"));
        var again = await app.Visitor().SendFormAsync($"{follow}/unsolved", ("Input.Words", "还是没修"));

        Assert.Equal(HttpStatusCode.Forbidden, byStaff.StatusCode);
        Assert.Equal($"{follow}?done=Supervision.Done_Contested", said.Target());
        Assert.Contains("还没有办结", await again.ProblemsAsync(), StringComparison.Ordinal);
        var matter = await app.LookAsync(number);
        Assert.Equal((true, true, 1), (matter.IsOpen, matter.SaidUnsolvedAt is not null, matter.Reopenings));
        Assert.Equal((CommitmentState.Open, null), ((await app.CommitAsync(promise)).State, (await app.CommitAsync(promise)).KeptOn));
        Assert.Equal((await app.CommitAsync(promise)).DueOn, matter.CommittedDueOn);
        var home = (await officer.PageAsync("/work")).QuerySelector("#WorkSaidUnsolved")!;
        Assert.Contains(number, home.InnerHtml, StringComparison.Ordinal);
        Assert.NotNull(home.QuerySelector(".light.t-late"));
        var told = (await app.Visitor().PageAsync($"/matters/{number}")).Body!.TextContent;
        Assert.Contains("反映人说没解决", told, StringComparison.Ordinal);
        Assert.Contains("根本没有修", told, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", told, StringComparison.Ordinal);

        await officer.SendFormAsync($"/matters/{number}/progress", ("Input.Words", "明天上午重新装"));
        Assert.Null((await app.LookAsync(number)).SaidUnsolvedAt);
    }

    [Fact]
    public async Task Said_of_what_nobody_has_decided_yet_it_is_refused_and_the_words_stay()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene));

        var said = await app.Visitor().SendFormAsync($"/follow/{TrackingNumber.Format(concern.TrackingNumber)}/unsolved", ("Input.Words", "还没有人来"));

        Assert.Contains("还没有办结", await said.ProblemsAsync(), StringComparison.Ordinal);
        Assert.Equal("还没有人来", (await said.HtmlAsync()).QuerySelector("textarea")!.TextContent);
    }

    /// <summary>信访工作条例 30: what went to a channel whose use must not leak stays unread by the public, whatever its person adds; those who handle it read it.</summary>
    [Fact]
    public async Task What_is_not_public_stays_so_when_its_person_says_that_it_is_not_solved()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene, "某干部收了施工队的红包"));
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        await organiser.SendFormAsync($"/triage/{concern.Id}/channel", ("Input.Channel", nameof(Modules.Matters.Triaging.LegalChannel.DisciplineInspection)));
        var number = (await app.WithDbAsync(db => Modules.Matters.Data.MattersQueries.MatterOfConcernAsync(db, concern.Id)))!.Number;
        var follow = $"/follow/{TrackingNumber.Format(concern.TrackingNumber)}";

        await app.Visitor().SendFormAsync($"{follow}/unsolved", ("Input.Words", "那个干部没有人查"));

        foreach (var address in (string[])[$"/matters/{number}", follow, $"/api/v1/matters/{number}", $"/ledger?q={number}"])
            Assert.DoesNotContain("没有人查", await app.Visitor().GetStringAsync(address), StringComparison.Ordinal);
        Assert.True((await app.LookAsync(number)).IsOpen);
        Assert.Equal("某干部收了施工队的红包\n那个干部没有人查", await app.SpokenAsync(await app.ConcernOfAsync(concern.Id)));
    }

    [Fact]
    public async Task After_the_days_for_it_nothing_is_opened_again()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene));
        var number = await app.MatterOfAsync(scene, concern.Id, scene.Community);
        await app.WithDbAsync(async db =>
            (await Modules.Matters.Data.MattersQueries.MatterAsync(db, number))!.End(Ending.CannotNow, "条件不具备".AsPublic(), app.Clock.GetUtcNow().AddDays(-16)).IsDone && await db.SaveChangesAsync() > 0);
        var follow = $"/follow/{TrackingNumber.Format(concern.TrackingNumber)}";

        Assert.DoesNotContain("/unsolved", (await app.Visitor().PageAsync(follow)).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("已经过了", await (await app.Visitor().SendFormAsync($"{follow}/unsolved", ("Input.Words", "没解决"))).ProblemsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_alone_takes_a_concern_back()
    {
        var scene = await Scene.SetAsync(app);
        var (waiting, taken, shared) = (await app.ConcernOfAsync(await app.ConcernAsync(scene)), await app.ConcernOfAsync(await app.ConcernAsync(scene)), await app.ConcernOfAsync(await app.ConcernAsync(scene)));
        var (number, both) = (await app.MatterOfAsync(scene, taken.Id, scene.Community), await app.MatterOfAsync(scene, shared.Id, scene.Community));
        await app.Visitor().PostWithTokenAsync($"/matters/{both}/support", "/sign-in");

        var byStaff = await (await scene.AsAsync(Role.CommunityOrganiser)).SendFormAsync(Withdraw(taken));
        foreach (var concern in (Concern[])[waiting, taken]) Assert.Equal(HttpStatusCode.Found, (await app.Visitor().SendFormAsync(Withdraw(concern), ("Input.Words", "自己换了灯泡"))).StatusCode);
        var others = await app.Visitor().SendFormAsync(Withdraw(shared));

        Assert.Equal(HttpStatusCode.Forbidden, byStaff.StatusCode);
        Assert.Contains("还有别人反映", await others.ProblemsAsync(), StringComparison.Ordinal);
        Assert.Equal((Ending.Withdrawn, true), ((await app.LookAsync(number)).Ending, (await app.LookAsync(both)).IsOpen));
        Assert.Contains("撤回", (await app.Visitor().PageAsync($"/follow/{TrackingNumber.Format(waiting.TrackingNumber)}")).QuerySelector("#next")!.TextContent, StringComparison.Ordinal);

        static string Withdraw(Concern concern) => $"/follow/{TrackingNumber.Format(concern.TrackingNumber)}/withdraw";
    }
}

public sealed class ResidentsKeyOnSqlite(SqliteApp app) : ResidentsKeyTests(app);

public sealed class ResidentsKeyOnPostgres(PostgresApp app) : ResidentsKeyTests(app);
