using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Security.Cryptography;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Dossier.Redacting;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.IntegrationTests.Dossier;

/// <summary>A published photo can be taken back: its bytes leave the database, every place says so, and nobody's browser shows it from memory without asking.</summary>
public abstract class WithdrawFileTests(App app)
{
    private const string Reason = "照片里有人的脸";

    [Fact]
    public async Task Whatever_it_belongs_to_it_is_gone_at_once_on_every_node_and_its_place_says_why()
    {
        var scene = await Scene.SetAsync(app);
        var (number, concern, files) = await PublishAsync(scene);
        var (organiser, visitor) = (await scene.AsAsync(Role.CommunityOrganiser), app.Visitor());
        await using var node = app.WithWebHostBuilder(_ => { });
        using var elsewhere = node.CreateClient();
        foreach (var file in files) Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync($"/files/{file}")).StatusCode);
        string[] shownAt = [$"/matters/{number}", $"/matters/{number}/closure", $"/triage/{concern}"];
        foreach (var address in shownAt) Assert.Contains("/files/", await organiser.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Contains("/files/", await visitor.GetStringAsync($"/matters/{number}"), StringComparison.Ordinal);

        foreach (var file in files) Assert.Equal($"/matters/{number}?done=Dossier.Done_Withdrawn", (await WithdrawAsync(organiser, number, file)).Target());

        foreach (var file in files)
            foreach (var client in (HttpClient[])[visitor, organiser, elsewhere])
                Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync($"/files/{file}")).StatusCode);
        foreach (var (client, address) in shownAt.Select(a => (organiser, a)).Append((visitor, $"/matters/{number}")).Append((elsewhere, $"/matters/{number}")))
        {
            var page = await client.GetStringAsync(address);
            Assert.DoesNotContain("/files/", page, StringComparison.Ordinal);
            Assert.Contains($"已撤下：{Reason}", page, StringComparison.Ordinal);
        }

        Assert.All(await app.WithDbAsync(db => db.Set<StoredFile>().Where(f => files.Contains(f.Id)).ToListAsync()), f => Assert.Equal((0, ""), (f.Bytes.Length, f.Name)));
        Assert.Contains(Reason, await visitor.GetStringAsync($"/api/v1/matters/{number}/facts"), StringComparison.Ordinal);
        Assert.Contains("没有可以撤下的", await organiser.GetStringAsync($"/matters/{number}/withdraw-file"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_keeps_it_and_asks_each_time_and_a_304_costs_no_bytes()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var (open, hidden) = (await app.FileAsync(scene), await app.FileAsync(scene, isPublic: false));
        await app.ReportAsync(scene, number, open, hidden);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        foreach (var (file, says) in new[] { (open, "no-cache, public"), (hidden, "no-store, private") })
        {
            var first = await organiser.GetAsync($"/files/{file}");
            Assert.Equal(says, string.Join(", ", first.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal)));
            async Task<HttpStatusCode> AgainAsync()
            {
                using var again = new HttpRequestMessage(HttpMethod.Get, $"/files/{file}") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
                return (await organiser.SendAsync(again)).StatusCode;
            }

            Assert.Equal(HttpStatusCode.NotModified, await AgainAsync());
            await WithdrawAsync(organiser, number, file);
            Assert.Equal(HttpStatusCode.Gone, await AgainAsync());
        }

        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync($"/files/{hidden}")).StatusCode);
    }

    [Fact]
    public async Task The_fact_keeps_the_digest_and_its_reason_can_be_taken_down_as_well()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        byte[] bytes = [.. Guid.CreateVersion7().ToByteArray(), 1, 2, 3];
        var file = await app.FileAsync(scene, bytes: bytes);
        await app.ReportAsync(scene, number, file);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        await WithdrawAsync(organiser, number, file);

        var entry = await app.WithDbAsync(db => db.Journal.SingleAsync(e => e.Kind == nameof(FileWithdrawn) && e.PlaceId == scene.Community.Id));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)), entry.Details, StringComparison.Ordinal);
        var words = (await organiser.PageAsync($"/matters/{number}/redact")).QuerySelectorAll("label.choice").Single(c => c.TextContent.Contains(Reason, StringComparison.Ordinal));
        await organiser.SendFormAsync($"/matters/{number}/redact", ("Input.Words", words.QuerySelector("input")!.GetAttribute("value")!), ("Input.Reason", "理由写多了"));

        Assert.DoesNotContain(Reason, await app.Visitor().GetStringAsync($"/matters/{number}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await app.Visitor().GetAsync($"/files/{file}")).StatusCode);
    }

    [Fact]
    public async Task Only_who_answers_for_the_place_may_and_a_reason_without_personal_data_is_asked()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var file = await app.FileAsync(scene);
        await app.ReportAsync(scene, number, file);
        var address = $"/matters/{number}/withdraw-file";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.AsAsync(Role.DepartmentOfficer)).GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity)).GetAsync(address)).StatusCode);

        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        Assert.NotNull((await organiser.PageAsync($"/matters/{number}")).QuerySelector($"a[href='{address}']"));
        Assert.Contains("请写明理由", await (await organiser.SendFormAsync(address, ("Input.FileId", $"{file}"), ("Input.Reason", " "))).ProblemsAsync(), StringComparison.Ordinal);
        Assert.Contains("请选择要撤下的照片", await (await organiser.SendFormAsync(address, ("Input.Reason", "误发"))).ProblemsAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(await (await organiser.SendFormAsync(address, ("Input.FileId", $"{file}"), ("Input.Reason", "有电话13812341234"))).ProblemsAsync());
        Assert.Contains("已经不在了", await (await organiser.SendFormAsync(address, ("Input.FileId", $"{Guid.CreateVersion7()}"), ("Input.Reason", "误发"))).ProblemsAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().GetAsync($"/files/{file}")).StatusCode);
    }

    /// <summary>Who may not open a file is not told either that it can be opened, once nobody can.</summary>
    [Fact]
    public async Task Of_one_that_only_some_could_see_everybody_reads_that_it_is_gone_and_nothing_counts_it_any_more()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene);
        var number = await app.MatterOfAsync(scene, concern, scene.Works);
        var (photo, scan) = (await app.FileAsync(scene, isPublic: false), await app.FileAsync(scene, isPublic: false, type: "application/pdf", name: "evidence-1.pdf"));
        await app.ReportAsync(scene, number, scan);
        await app.WithDbAsync(db => { db.Add(new ConcernPhoto(concern, photo, 1)); return db.SaveChangesAsync(); });
        Assert.Contains("1 张照片，经办人可看", await app.Visitor().GetStringAsync($"/matters/{number}"), StringComparison.Ordinal);
        Assert.Contains("evidence-1.pdf（经办人可看）", await app.Visitor().GetStringAsync($"/matters/{number}"), StringComparison.Ordinal);
        Assert.Contains("\"files\":1", await app.Visitor().GetStringAsync($"/api/v1/matters/{number}"), StringComparison.Ordinal);

        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        foreach (var file in (Guid[])[photo, scan]) await WithdrawAsync(organiser, number, file);

        var page = await app.Visitor().GetStringAsync($"/matters/{number}");
        Assert.DoesNotContain("经办人可看", page, StringComparison.Ordinal);
        Assert.Contains($"已撤下：{Reason}", page, StringComparison.Ordinal);
        Assert.Contains("\"files\":0", await app.Visitor().GetStringAsync($"/api/v1/matters/{number}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_that_holds_files_of_a_matter_is_asked_for()
    {
        await Scene.SetAsync(app);
        var tables = await app.WithDbAsync(db => Task.FromResult(db.Model.GetEntityTypes().Where(t => t.FindProperty("FileId") is not null).Select(t => t.ClrType).ToList()));
        Assert.Equal(tables.Select(t => t.Name).Except([nameof(ConcernDraftPhoto)]).Order(), MatterFiles.Asked.Select(t => t.Name).Order());
    }

    protected static Task<HttpResponseMessage> WithdrawAsync(HttpClient organiser, string number, Guid file) =>
        organiser.SendFormAsync($"/matters/{number}/withdraw-file", ("Input.FileId", file.ToString()), ("Input.Reason", Reason));

    private async Task<(string Number, Guid Concern, IReadOnlyList<Guid> Files)> PublishAsync(Scene scene)
    {
        var concern = await app.ConcernAsync(scene);
        var number = await app.MatterOfAsync(scene, concern, scene.Works);
        List<Guid> files = [];
        for (var i = 0; i < 4; i++) files.Add(await app.FileAsync(scene));
        await app.ReportAsync(scene, number, files[0]);
        await app.WithDbAsync(async db =>
        {
            var (now, matter) = (app.Clock.GetUtcNow(), (await db.MatterAsync(number))!);
            var commitment = Commitment.Make(matter, new() { UnitId = scene.Works.Id, Officer = "工程科".AsPublic(), Words = "装灯".AsPublic(), Term = Term.OnDate(app.Today().AddDays(9)), SpokenAt = now }, ShippedHolidays.HolidayCn, now).Value;
            var closure = Closure.Apply(new()
            {
                MatterId = matter.Id, PlaceId = matter.PlaceId, AccountId = Guid.CreateVersion7(), UnitId = scene.Works.Id, Words = "灯亮了".AsPublic(), VoicesToAsk = 1, Asking = Deadline.OnDay(app.Today(), now), FileIds = [files[2]],
            }, 0, now).Value;
            db.AddRange(commitment, closure);
            await db.SaveChangesAsync();
            db.AddRange(new CommitmentFile(commitment.Id, files[1]), new ConcernPhoto(concern, files[3], 1));
            return await db.SaveChangesAsync();
        });
        return (number, concern, files);
    }
}

public sealed class WithdrawFileOnSqlite(SqliteApp app) : WithdrawFileTests(app)
{
    private readonly App _app = app;

    [Fact]
    public async Task Not_even_the_free_pages_of_the_file_hold_it()
    {
        var scene = await Scene.SetAsync(_app);
        var number = await _app.MatterAsync(scene);
        var mark = System.Text.Encoding.ASCII.GetBytes(Guid.CreateVersion7().ToString("N"));
        var file = await _app.FileAsync(scene, bytes: [.. Enumerable.Repeat(mark, 2000).SelectMany(m => m)]);
        await _app.ReportAsync(scene, number, file);
        Assert.True(await _app.IsInFileAsync(mark));

        await WithdrawAsync(await scene.AsAsync(Role.CommunityOrganiser), number, file);

        Assert.False(await _app.IsInFileAsync(mark));
    }
}

public sealed class WithdrawFileOnPostgres(PostgresApp app) : WithdrawFileTests(app);
