using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.IntegrationTests.Desk;

/// <summary>Who looked, took out, came, left or was refused leaves a trace with when and from where (网络安全法 23, 个人信息保护法 51).</summary>
public abstract class AccessTraceTests(App app)
{
    private const string Browser = "Mozilla/5.0 (Linux; Android 14) Chrome/140.0 MicroMessenger/8.0";

    [Fact]
    public async Task Looking_at_contact_data_and_at_words_as_spoken_is_written_with_where_and_from_where()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.Visitor().RaiseAsync(scene, "三单元王秀兰家门口的灯坏了，电话13812341234", "王秀兰", "13812341234");
        var concern = (await app.ConcernAsync(number))!;
        var account = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        var organiser = await app.SignedInAsync(account);
        organiser.DefaultRequestHeaders.UserAgent.ParseAdd(Browser);
        var address = $"/triage/{concern.Id}";

        await organiser.SendStepAsync(await organiser.PageAsync(address), address, "read-contact");
        await organiser.SendStepAsync(await organiser.PageAsync(address), address, "read-spoken");

        var traces = await app.TracesAsync(account);
        Assert.Equal([TraceKind.ContactRead, TraceKind.SpokenRead], traces.Select(t => t.Entry.Kind));
        Assert.All(traces, t => Assert.Equal((scene.Community.Id, address, Browser), (t.Entry.PlaceId!.Value, t.Details.Thing, t.Details.Browser)));
        Assert.All(traces, t => Assert.DoesNotContain("MicroMessenger", t.Entry.Sealed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Coming_failing_and_leaving_are_written_and_a_name_that_nobody_has_only_as_a_keyed_digest()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var unknown = "nobody" + Guid.CreateVersion7().ToString("N");
        var visitor = app.Visitor();

        await visitor.SignInAsync(userName, "wrong-1");
        await visitor.SignInAsync(userName, PeopleTales.Password);
        var token = (await visitor.PageAsync("/work")).QuerySelector("form[action='/sign-out'] input")!;
        await visitor.PostAsync("/sign-out", new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value")!)]));
        var before = await app.WithDbAsync(db => db.Set<TraceEntry>().MaxAsync(e => e.Seq));
        foreach (var name in new[] { unknown, unknown.ToUpperInvariant(), unknown + "x" }) await app.Visitor().SignInAsync(name, "wrong-1");

        Assert.Equal([TraceKind.SignInFailed, TraceKind.SignedIn, TraceKind.SignedOut], await app.TraceKindsAsync(id));
        var digests = (await app.TracesAsync(null)).Where(t => t.Entry.Seq > before && t.Entry.NameDigest is not null).Select(t => t.Entry.NameDigest!).TakeLast(3).ToList();
        Assert.Equal(3, digests.Count);
        Assert.Equal(digests[0], digests[1]);
        Assert.NotEqual(digests[0], digests[2]);
        Assert.DoesNotContain(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(unknown))), digests);
    }

    [Fact]
    public async Task A_locked_account_is_traced_as_itself()
    {
        var scene = await Scene.SetAsync(app);
        var (userName, id) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        for (var i = 0; i < 6; i++) await app.Visitor().SignInAsync(userName, "wrong-1");

        Assert.Equal(Enumerable.Repeat(TraceKind.SignInFailed, 6), await app.TraceKindsAsync(id));
    }

    [Fact]
    public async Task What_is_refused_to_whoever_is_signed_in_is_written_at_the_door_and_by_the_deed_once_each()
    {
        var scene = await Scene.SetAsync(app);
        var account = await scene.PersonAsync(Role.CommunityOrganiser, scene.OtherCommunity);
        var organiser = await app.SignedInAsync(account);

        Assert.Equal(HttpStatusCode.Forbidden, (await organiser.GetAsync("/admin/people")).StatusCode);
        await organiser.SendFormAsync("/desk/concerns/new", ("Input.Words", "灯坏了"), ("Input.PlaceId", scene.Community.Id.ToString()));
        await organiser.GetAsync("/nothing/here");

        var traces = await app.TracesAsync(account);
        Assert.Equal([("GET /admin/people", TraceKind.Refused), ("POST /desk/concerns/new", TraceKind.Refused)], traces.Select(t => (t.Details.Thing, t.Entry.Kind)));
    }

    [Fact]
    public async Task Exports_and_files_that_are_not_public_are_written_for_staff()
    {
        var scene = await Scene.SetAsync(app);
        var account = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        var organiser = await app.SignedInAsync(account);
        var (hidden, open) = (await FileAsync(scene, isPublic: false), await FileAsync(scene, isPublic: true));

        foreach (var address in new[] { "/commitments/export.csv", "/ledger/export.xlsx", $"/files/{hidden}", $"/files/{open}" })
            Assert.Equal((address, HttpStatusCode.OK), (address, (await organiser.GetAsync(address)).StatusCode));

        Assert.Equal([(TraceKind.Exported, "/commitments/export.csv"), (TraceKind.Exported, "/ledger/export.xlsx"), (TraceKind.FileOpened, $"/files/{hidden}")],
            (await app.TracesAsync(account)).Select(t => (t.Entry.Kind, t.Details.Thing)));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync($"/files/{hidden}")).StatusCode);
    }

    [Fact]
    public async Task Reading_what_is_public_and_raising_a_concern_write_no_trace()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var visitor = app.Visitor();
        visitor.DefaultRequestHeaders.UserAgent.ParseAdd("public-reader/" + Guid.CreateVersion7().ToString("N")[20..]);
        var said = visitor.DefaultRequestHeaders.UserAgent.ToString();

        await visitor.RaiseAsync(scene, "楼道灯坏了", "王秀兰", "13812341234");
        foreach (var address in new[] { "/", "/ledger", $"/matters/{number}", "/ledger/export.csv", "/admin/people", "/work", "/files/" + Guid.CreateVersion7() }) await visitor.GetAsync(address);

        Assert.DoesNotContain(said, (await app.TracesAsync(null)).Select(t => t.Details.Browser));
    }

    /// <summary>Clients that go away, disks that are full: here a thing that no database takes.</summary>
    [Fact]
    public async Task An_answer_is_not_lost_because_its_trace_could_not_be_written()
    {
        var scene = await Scene.SetAsync(app);
        var account = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        await app.WithAsync(async services =>
        {
            var trace = services.GetRequiredService<AccessTrace>();
            await trace.WriteAsync((TraceKind)int.MinValue, null!, placeId: null, accountId: account);
            services.GetRequiredService<Yuanzhuo.Platform.Data.YuanzhuoDb>().Dispose();
            await trace.WriteAsync(TraceKind.Exported, "/ledger/export.csv", accountId: account);
            return 0;
        });

        Assert.Contains(TraceKind.Exported, await app.TraceKindsAsync(account));
    }

    private Task<Guid> FileAsync(Scene scene, bool isPublic) => app.WithDbAsync(async db =>
    {
        var file = new StoredFile { ContentType = "image/png", Name = "1.png", Bytes = [1, 2, 3], IsPublic = isPublic, PlaceId = scene.Community.Id };
        db.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    });
}

public sealed class AccessTraceOnSqlite(SqliteApp app) : AccessTraceTests(app);

public sealed class AccessTraceOnPostgres(PostgresApp app) : AccessTraceTests(app);
