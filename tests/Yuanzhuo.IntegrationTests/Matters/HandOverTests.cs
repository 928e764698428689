using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Matters;

/// <summary>Hand-overs: policy.md D (退回 with a reason within the term; 经指定不得退回; 社区职责清单).</summary>
public abstract class HandOverTests(App app)
{
    [Fact]
    public async Task An_offer_waits_in_the_inbox_until_it_is_accepted()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        await OfferAsync(scene, number, scene.Works.Id);
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        Assert.Contains(number, (await officer.PageAsync("/hand-overs")).DocumentElement.InnerHtml, StringComparison.Ordinal);
        var sent = await officer.SendFormAsync($"/matters/{number}/hand-over/answer", ("Input.Answer", "Accept"), ("Input.Reason", ""));

        Assert.Equal("/hand-overs?done=Matters.Done_Accepted", sent.Target());
        Assert.Equal(scene.Works.Id, (await app.LookAsync(number)).HolderId);
        Assert.DoesNotContain(number, (await officer.PageAsync("/hand-overs")).DocumentElement.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_refusals_put_it_to_the_street_which_appoints_and_that_stands()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        await OfferAsync(scene, number, scene.Works.Id);
        await RefuseAsync(scene, number, scene.Works, scene.Water.Id);
        Assert.Equal(scene.Water.Id, (await app.LookAsync(number)).OpenOffer!.ToUnitId);
        await RefuseAsync(scene, number, scene.Water, scene.Works.Id);
        var put = await app.LookAsync(number);
        Assert.Equal((scene.Street.Id, true), (put.HolderId, put.AwaitsAppointment));

        var coordinator = await scene.AsAsync(Role.StreetCoordinator);
        Assert.Contains($"/matters/{number}/appoint", (await coordinator.PageAsync("/hand-overs")).DocumentElement.InnerHtml, StringComparison.Ordinal);
        var sent = await coordinator.SendFormAsync($"/matters/{number}/appoint", ("Input.ToUnitId", scene.Works.Id.ToString()), ("Input.Reason", "路灯由城建牵头"));

        Assert.StartsWith($"/matters/{number}?done=", sent.Target(), StringComparison.Ordinal);
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var onwards = await officer.SendFormAsync($"/matters/{number}/hand-over", ("Input.ToUnitId", scene.Water.Id.ToString()), ("Input.Reason", "还是给水务"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, onwards.StatusCode);
        Assert.Contains("街道指定", await onwards.ProblemsAsync(), StringComparison.Ordinal);
        Assert.Equal(scene.Works.Id, (await app.LookAsync(number)).HolderId);
    }

    [Fact]
    public async Task A_refusal_without_reason_or_next_holder_is_refused()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        await OfferAsync(scene, number, scene.Works.Id);
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        var sent = await officer.SendFormAsync($"/matters/{number}/hand-over/answer", ("Input.Answer", "Refuse"), ("Input.Reason", ""));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal(2, (await sent.HtmlAsync()).QuerySelectorAll(".errors li").Length);
        Assert.NotNull((await app.LookAsync(number)).OpenOffer);
    }

    [Fact]
    public async Task Only_the_organisation_that_was_asked_answers()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        await OfferAsync(scene, number, scene.Works.Id);
        var other = await scene.AsAsync(Role.DepartmentOfficer, scene.Water);

        var sent = await other.SendFormAsync($"/matters/{number}/hand-over/answer", ("Input.Answer", "Accept"), ("Input.Reason", ""));

        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        Assert.Equal(scene.Community.Id, (await app.LookAsync(number)).HolderId);
    }

    [Fact]
    public async Task An_offer_can_be_taken_back()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var organiser = await OfferAsync(scene, number, scene.Works.Id);

        var sent = await organiser.SendFormAsync($"/matters/{number}/hand-over");

        Assert.Equal($"/matters/{number}/hand-over?done=Matters.Done_OfferWithdrawn", sent.Target());
        Assert.Equal(HandOverState.Withdrawn, Assert.Single((await app.LookAsync(number)).HandOvers).State);
    }

    [Fact]
    public async Task Taking_back_an_offer_that_was_passed_on_meanwhile_is_refused_with_words()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var organiser = await OfferAsync(scene, number, scene.Works.Id);
        var opened = await organiser.PageAsync($"/matters/{number}/hand-over");
        await RefuseAsync(scene, number, scene.Works, scene.Water.Id);

        var stale = await organiser.SendStepAsync(opened, $"/matters/{number}/hand-over", "withdraw-offer");

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.NotEqual("", await stale.ProblemsAsync());
        Assert.Equal(scene.Water.Id, (await app.LookAsync(number)).OpenOffer!.ToUnitId);
    }

    [Fact]
    public async Task Taking_back_what_was_answered_is_refused_with_words()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var organiser = await OfferAsync(scene, number, scene.Works.Id);
        var opened = await organiser.PageAsync($"/matters/{number}/hand-over");
        await organiser.SendFormAsync($"/matters/{number}/hand-over");

        var again = await organiser.SendStepAsync(opened, $"/matters/{number}/hand-over", "withdraw-offer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.NotEqual("", await again.ProblemsAsync());
    }

    [Fact]
    public async Task A_department_is_warned_before_it_makes_a_community_the_main_handler()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, holder: scene.Works);
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        var page = await officer.PageAsync($"/matters/{number}/hand-over");

        var warned = page.QuerySelectorAll("label.choice").Where(c => c.TextContent.Contains("社区职责清单", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, warned.Count);
        Assert.DoesNotContain(warned, c => c.TextContent.Contains("水务", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_second_writer_of_the_same_page_is_told_so()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var address = $"/matters/{number}/move";
        var stale = await organiser.PageAsync(address);
        await organiser.SendFormAsync(address, ("Input.To", "Consult"), ("Input.Reason", ""));

        var second = await organiser.SendAsync(stale, address, ("Input.To", "Analyse"), ("Input.Reason", "先研判"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(Step.Consult, (await app.LookAsync(number)).Step);
    }

    private static async Task<HttpClient> OfferAsync(Scene scene, string number, Guid to)
    {
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var sent = await organiser.SendFormAsync($"/matters/{number}/hand-over", ("Input.ToUnitId", to.ToString()), ("Input.Reason", "路灯归城建管"));
        Assert.Equal($"/matters/{number}?done=Matters.Done_Offered", sent.Target());
        return organiser;
    }

    private static async Task RefuseAsync(Scene scene, string number, Modules.Places.Domain.OrgUnit by, Guid next)
    {
        var officer = await scene.AsAsync(Role.DepartmentOfficer, by);
        var sent = await officer.SendFormAsync($"/matters/{number}/hand-over/answer", ("Input.Answer", "Refuse"), ("Input.Reason", "不是我们的管线"), ("Input.NextUnitId", next.ToString()));
        Assert.Equal("/hand-overs?done=Matters.Done_Refused", sent.Target());
    }
}

public sealed class HandOversOnSqlite(SqliteApp app) : HandOverTests(app);

public sealed class HandOversOnPostgres(PostgresApp app) : HandOverTests(app);
