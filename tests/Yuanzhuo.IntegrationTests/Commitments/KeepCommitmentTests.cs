using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Net.Http.Headers;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Commitments;

/// <summary>Issue 2, section 6: kept with words and evidence, progress in one click, a commitment without a date reviewed.</summary>
public abstract class KeepCommitmentTests(App app)
{
    [Fact]
    public async Task The_organisation_that_promised_marks_it_kept_and_the_matters_due_day_follows()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var id = await app.CommitAsync(scene, number, Term.WorkingDays(3));
        await app.CommitAsync(scene, number, Term.WorkingDays(9), scene.Water);
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        var sent = await officer.SendFormAsync($"/commitments/{id}/keep", ("Input.Words", "三盏灯都换好了"));

        Assert.Equal($"/matters/{number}?done=Commitments.Done_Kept", sent.Target());
        var kept = await app.CommitAsync(id);
        Assert.Equal((CommitmentState.Kept, true), (kept.State, kept.IsKeptInTime));
        var matter = (await app.WithDbAsync(db => db.MatterAsync(number)))!;
        Assert.Equal(await app.WithDbAsync(db => db.Commitments.Where(c => c.UnitId == scene.Water.Id).Select(c => c.DueOn).SingleAsync()), matter.DueOn);
    }

    /// <summary>Neither looks at the other's promise in a transaction of its own: the version of the matter tells whoever is later.</summary>
    [Fact]
    public async Task Two_kept_at_the_same_moment_leave_the_day_of_what_is_open()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var ids = new[] { await app.CommitAsync(scene, number, Term.WorkingDays(3)), await app.CommitAsync(scene, number, Term.WorkingDays(3)) };
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var pages = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        foreach (var id in ids) pages.Add(await officer.PageAsync($"/commitments/{id}/keep"));

        await Task.WhenAll(ids.Select((id, i) => officer.SendAsync(pages[i], $"/commitments/{id}/keep", ("Input.Words", "办好了"))));

        var open = await app.WithDbAsync(db => db.Commitments.Where(c => ids.Contains(c.Id) && c.State == CommitmentState.Open).Select(c => c.DueOn).ToListAsync());
        Assert.Equal(open.Min(), (await app.WithDbAsync(db => db.MatterAsync(number)))!.CommittedDueOn);
        Assert.True(open.Count < ids.Length);
    }

    [Fact]
    public async Task A_file_is_kept_as_evidence()
    {
        var scene = await Scene.SetAsync(app);
        var id = await app.CommitAsync(scene, await app.MatterAsync(scene), Term.Days(3));
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var page = await officer.PageAsync($"/commitments/{id}/keep");
        using var form = new MultipartFormDataContent();
        foreach (var input in page.QuerySelectorAll("main form[enctype] input[type=hidden]")) form.Add(new StringContent(input.GetAttribute("value")!), input.GetAttribute("name")!);
        form.Add(new StringContent("办好了，见验收单"), "Input.Words");
        form.Add(Pdf("%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n"), "Input.Files", "验收单.pdf");

        var sent = await officer.PostAsync($"/commitments/{id}/keep", form);

        Assert.Contains("Done_Kept", sent.Target(), StringComparison.Ordinal);
        Assert.Single((await app.CommitAsync(id)).Files);
    }

    [Fact]
    public async Task A_file_that_lies_about_itself_is_refused_and_nothing_is_saved()
    {
        var scene = await Scene.SetAsync(app);
        var id = await app.CommitAsync(scene, await app.MatterAsync(scene), Term.Days(3));
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var page = await officer.PageAsync($"/commitments/{id}/keep");
        using var form = new MultipartFormDataContent();
        foreach (var input in page.QuerySelectorAll("main form[enctype] input[type=hidden]")) form.Add(new StringContent(input.GetAttribute("value")!), input.GetAttribute("name")!);
        form.Add(new StringContent("办好了"), "Input.Words");
        form.Add(Pdf("MZ not a document"), "Input.Files", "验收单.pdf");

        Assert.Equal(HttpStatusCode.BadRequest, (await officer.PostAsync($"/commitments/{id}/keep", form)).StatusCode);
        Assert.True((await app.CommitAsync(id)).IsOpen);
    }

    [Fact]
    public async Task The_second_writer_is_told_that_it_changed_meanwhile()
    {
        var scene = await Scene.SetAsync(app);
        var id = await app.CommitAsync(scene, await app.MatterAsync(scene), Term.ReviewOn());
        var officer = await scene.AsAsync(Role.DepartmentOfficer);
        var old = await officer.PageAsync($"/commitments/{id}/keep");
        await officer.SendFormAsync($"/commitments/{id}/review", ("Input.Term.Kind", "ReviewOn"), ("Input.Term.Amount", "10"), ("Input.Reason", "等收费办法"));

        var late = await officer.SendAsync(old, $"/commitments/{id}/keep", ("Input.Words", "办好了"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.True((await app.CommitAsync(id)).IsOpen);
    }

    [Fact]
    public async Task Another_department_cannot_mark_it_kept()
    {
        var scene = await Scene.SetAsync(app);
        var id = await app.CommitAsync(scene, await app.MatterAsync(scene), Term.Days(3));
        var other = await scene.AsAsync(Role.DepartmentOfficer, scene.Water);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.SendFormAsync($"/commitments/{id}/keep", ("Input.Words", "办好了"))).StatusCode);
    }

    [Fact]
    public async Task Progress_is_reported_from_the_list_by_one_that_does_not_hold_the_matter()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene); // the community holds it
        await app.CommitAsync(scene, number, Term.WorkingDays(5));
        var officer = await scene.AsAsync(Role.DepartmentOfficer);

        var sent = await officer.SendFormAsync("/commitments", ("Input.Words", "材料已订，周四到货"));

        Assert.Contains("done=Commitments.Done_Progress", sent.Target(), StringComparison.Ordinal);
        Assert.StartsWith("/commitments", sent.Target(), StringComparison.Ordinal);
        var progress = Assert.Single((await app.WithDbAsync(db => db.MatterAsync(number)))!.ProgressEntries);
        Assert.Equal((scene.Works.Id, "材料已订，周四到货"), (progress.UnitId, progress.Words));
    }

    [Fact]
    public async Task At_the_review_a_date_is_given()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var id = await app.CommitAsync(scene, number, Term.ReviewOn(), words: "费用从低不从高");
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var refused = await organiser.SendFormAsync($"/commitments/{id}/review", ("Input.Term.Kind", "ReviewOn"), ("Input.Term.Amount", "5"));
        await organiser.SendFormAsync($"/commitments/{id}/review", ("Input.Term.Kind", "WorkingDays"), ("Input.Term.Amount", "5"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var dated = await app.CommitAsync(id);
        Assert.NotNull(dated.DueOn);
        Assert.Equal(dated.DueOn, (await app.WithDbAsync(db => db.MatterAsync(number)))!.DueOn);
    }

    [Fact]
    public async Task The_community_withdraws_and_the_holder_does_not()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var theirs = await app.CommitAsync(scene, number, Term.Days(3));
        var own = await app.CommitAsync(scene, number, Term.Days(3), scene.Community);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        await organiser.SendFormAsync($"/commitments/{theirs}/withdraw", ("Input.Reason", "记错了单位"));
        var refused = await organiser.SendFormAsync($"/commitments/{own}/withdraw", ("Input.Reason", "办不了"));

        Assert.Equal(CommitmentState.Withdrawn, (await app.CommitAsync(theirs)).State);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    private static StreamContent Pdf(string text) =>
        new(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text))) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
}

public sealed class KeepCommitmentOnSqlite(SqliteApp app) : KeepCommitmentTests(app);

public sealed class KeepCommitmentOnPostgres(PostgresApp app) : KeepCommitmentTests(app);
