using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.IntegrationTests.Dossier;

public abstract class MatterPageTests(App app)
{
    [Fact]
    public async Task The_timeline_tells_who_refused_and_why_and_where_nothing_moved()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        var number = "";
        await tale.TellAsync(db =>
        {
            var matter = tale.Open(db, scene.Community, null, "纱窗没装", tale.Now.AddDays(-30));
            number = matter.Number;
            matter.Offer(scene.Works.Id, "施工归城建".AsPublic(), Deadline.OnDay(DateOnly.FromDateTime(tale.Now.DateTime), tale.Now), tale.Now.AddDays(-29));
            matter.RefuseOffer("保修期内找施工方".AsPublic(), scene.Water.Id, scene.Street.Id, Deadline.OnDay(DateOnly.FromDateTime(tale.Now.DateTime), tale.Now), tale.Now.AddDays(-28));
        });

        var page = await app.Visitor().PageAsync("/matters/" + number);
        var way = page.QuerySelector("#way")!.TextContent;
        Assert.Contains("区城建局退回", way, StringComparison.Ordinal);
        Assert.Contains("保修期内找施工方", way, StringComparison.Ordinal);
        Assert.Contains("无进展", way, StringComparison.Ordinal); // rule case.stale, the window screens (S1)
        Assert.Null(page.QuerySelector("#doors"));
    }

    [Fact]
    public async Task Only_what_this_person_may_do_now_is_offered()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, holder: scene.Works);

        async Task<string> DoorsAsync(Role role) => (await (await scene.AsAsync(role)).PageAsync("/matters/" + number)).QuerySelector("#doors")?.InnerHtml ?? "";

        Assert.Contains("/progress", await DoorsAsync(Role.DepartmentOfficer), StringComparison.Ordinal);
        // Nothing is applied for yet: the holder's door leads to the application itself, not to an empty page.
        Assert.Contains("/closure/apply\"", await DoorsAsync(Role.DepartmentOfficer), StringComparison.Ordinal);
        Assert.DoesNotContain("/end\"", await DoorsAsync(Role.DepartmentOfficer), StringComparison.Ordinal);
        Assert.Contains("/end\"", await DoorsAsync(Role.CommunityOrganiser), StringComparison.Ordinal);
        Assert.Equal("", await DoorsAsync(Role.Auditor));
    }

    /// <summary>Policy notes C: 力争 is an aim, never overdue; the work page says so in the same light as the list of commitments.</summary>
    [Fact]
    public async Task An_aim_whose_day_has_passed_is_not_overdue_on_the_work_page()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, holder: scene.Works);
        await app.CommitAsync(scene, number, new Term(TermKind.WorkingDays, 2, null, IsAim: true), daysAgo: 30, words: "力争2个工作日内办好");

        var commitments = (await (await scene.AsAsync(Role.DepartmentOfficer)).PageAsync("/work")).QuerySelector("#WorkCommitments")!;
        Assert.Contains("力争", commitments.TextContent, StringComparison.Ordinal);
        Assert.Null(commitments.QuerySelector(".t-late"));
    }

    [Fact]
    public async Task Public_facts_hold_no_person_no_account_and_no_answer_given_in_confidence()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        var (number, tracking) = ("", "");
        await tale.TellAsync(db =>
        {
            var concern = tale.Say(db, scene.Community, "我是陶桂芳13870001234，楼道灯坏了", publicWords: "我是陶**，楼道灯坏了");
            tracking = concern.TrackingNumber;
            number = tale.Open(db, scene.Community, concern, "楼道灯坏了").Number;
        });
        var organiser = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        await (await scene.AsAsync(Role.CommunityOrganiser)).SendFormAsync($"/matters/{number}/progress", ("Input.Words", "已报修"));

        foreach (var address in new[] { $"/api/v1/matters/{number}/facts", $"/api/v1/matters/{number}", $"/matters/{number}", $"/follow/{TrackingNumber.Format(tracking)}" })
        {
            var body = await app.Visitor().GetStringAsync(address);
            foreach (var secret in new[] { "陶桂芳", "13870001234", organiser.ToString() }) Assert.DoesNotContain(secret, body, StringComparison.Ordinal);
            if (address.StartsWith("/api", StringComparison.Ordinal) || address.StartsWith("/matters", StringComparison.Ordinal)) Assert.DoesNotContain(tracking, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_has_the_number_reads_who_has_it_and_by_when_and_an_unknown_number_gets_the_form()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        Concern waiting = null!, taken = null!;
        await tale.TellAsync(db =>
        {
            waiting = tale.Say(db, scene.Community, "下水道堵了");
            taken = tale.Say(db, scene.Community, "路灯不亮");
            tale.Open(db, scene.Community, taken, "路灯不亮", holder: scene.Works);
        });

        Assert.Contains("梧桐社区", (await app.Visitor().PageAsync("/follow/" + TrackingNumber.Format(waiting.TrackingNumber))).QuerySelector("#next")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("区城建局", (await app.Visitor().PageAsync("/follow/" + taken.TrackingNumber)).QuerySelector("#next")!.TextContent, StringComparison.Ordinal);
        var missing = await app.Visitor().GetAsync("/follow/" + TrackingNumber.Create());
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.NotNull((await missing.HtmlAsync()).QuerySelector("input[name=number]"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync("/matters/360103-2026-999999")).StatusCode);
    }

    [Fact]
    public async Task A_merged_matter_leads_to_the_other()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        var (gone, kept) = ("", "");
        await tale.TellAsync(db =>
        {
            var into = tale.Open(db, scene.Community, null, "留下的");
            var merged = tale.Open(db, scene.Community, null, "并掉的");
            merged.MergeInto(into, "同一件事".AsPublic(), tale.Now);
            (gone, kept) = (merged.Number, into.Number);
        });

        Assert.NotNull((await app.Visitor().PageAsync("/matters/" + gone)).QuerySelector($".notice a[href='/matters/{kept}']"));
    }

    [Fact]
    public async Task Every_role_has_a_work_page_and_the_public_pages_stand()
    {
        var scene = await Scene.SetAsync(app);
        await app.MatterAsync(scene, holder: scene.Works);
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Anyone)) await (await scene.AsAsync(role)).PageAsync("/work");
        foreach (var page in new[] { "/", "/follow", "/privacy", "/legal", "/api", "/ledger/merged", "/ledger/received" }) await app.Visitor().PageAsync(page);
        await (await scene.AsAsync(Role.Auditor)).PageAsync("/journal");
        await (await scene.AsAsync(Role.Inspector)).PageAsync("/journal?kind=MatterOpened");
    }
}

public sealed class MatterPageOnSqlite(SqliteApp app) : MatterPageTests(app);

public sealed class MatterPageOnPostgres(PostgresApp app) : MatterPageTests(app);
