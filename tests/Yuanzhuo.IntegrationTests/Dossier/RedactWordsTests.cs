using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Dossier.Redacting;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.IntegrationTests.Dossier;

/// <summary>What was published can be taken down: gone wherever it stood, while the facts and the order of digests stand (ADR 20).</summary>
public abstract class RedactWordsTests(App app)
{
    /// <summary>In every writing of a test, and in nothing else of the whole database.</summary>
    private readonly string _mark = string.Concat(Guid.NewGuid().ToByteArray().Take(10).Select(b => (char)('a' + (b % 16))));

    [Fact]
    public async Task Words_taken_down_are_gone_from_every_page_answer_export_search_and_table_and_the_record_stands()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var (number, concern, table) = await PublishAsync(scene);
        var places = await PlacesAsync(scene, organiser, number, concern, table);
        var before = await ShowingAsync(places, number);
        foreach (var seen in new[] { $"/matters/{number}", $"/api/v1/matters/{number}/facts", $"/api/v1/matters/{number}", $"/roundtables/{table}", "/ledger?q=", "/ledger/export.csv", "/ledger/export.xlsx", "/journal", "/inbox" })
            Assert.True(before.Any(place => place.Contains(seen, StringComparison.Ordinal)), seen);
        Assert.NotEmpty(await TablesAsync());
        var matter = (await app.LookAsync(number)).Id;
        var facts = await app.WithDbAsync(db => db.Journal.CountAsync(e => e.MatterId == matter));

        var taken = await TakeAllDownAsync(organiser, number);

        Assert.InRange(taken, 18, 40);
        Assert.Empty(await ShowingAsync(places, number));
        Assert.Empty(await TablesAsync());
        var page = await app.Visitor().PageAsync($"/matters/{number}");
        Assert.Contains("按规定撤下）", page.QuerySelector("main h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("误写了个人信息", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(facts + taken, await app.WithDbAsync(db => db.Journal.CountAsync(e => e.MatterId == matter)));
        Assert.Null((await app.WithAsync(async services =>
        {
            await services.GetRequiredService<FactOrder>().PlaceAllAsync(CancellationToken.None);
            return await services.GetRequiredService<VerifyJournal>().HandleAsync(null, CancellationToken.None);
        })).Fault);
    }

    [Fact]
    public async Task Only_who_answers_for_the_place_may_and_a_reason_is_asked_that_does_not_repeat_the_words()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene, $"楼道灯坏了{_mark}");
        var key = new Writing($"楼道灯坏了{_mark}".AsPublic(), "", _ => { }).Key;
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.AsAsync(Role.DepartmentOfficer)).GetAsync($"/matters/{number}/redact")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity)).GetAsync($"/matters/{number}/redact")).StatusCode);

        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        Assert.NotNull((await organiser.PageAsync($"/matters/{number}")).QuerySelector($"a[href='/matters/{number}/redact']"));
        var address = $"/matters/{number}/redact";
        Assert.Contains("请写明理由", await (await organiser.SendFormAsync(address, ("Input.Words", key), ("Input.Reason", " "))).ProblemsAsync(), StringComparison.Ordinal);
        Assert.Contains("请选择要撤下的一段", await (await organiser.SendFormAsync(address, ("Input.Reason", "误发"))).ProblemsAsync(), StringComparison.Ordinal);
        Assert.Contains("理由里还有", await (await organiser.SendFormAsync(address, ("Input.Words", key), ("Input.Reason", $"不该写楼道灯坏了{_mark}"))).ProblemsAsync(), StringComparison.Ordinal);
        Assert.Contains("已经不在了", await (await organiser.SendFormAsync(address, ("Input.Words", new string('0', 64)), ("Input.Reason", "误发"))).ProblemsAsync(), StringComparison.Ordinal);
        Assert.Contains(_mark, (await app.LookAsync(number)).Title.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_with_public_words_is_asked_for()
    {
        await Scene.SetAsync(app);
        var tables = await app.WithDbAsync(db => Task.FromResult(db.Model.GetEntityTypes().Where(t => t.GetFlattenedProperties().Any(WordsOfRow.HasWords)).Select(t => t.ClrType).ToList()));
        Assert.Equal(tables.Select(t => t.Name).Order(), MatterWritings.Asked.Select(t => t.Name).Order());
    }

    private string W(string kind) => $"{kind}{_mark}写在这里";

    private async Task<(string Number, Concern Concern, string Table)> PublishAsync(Scene scene)
    {
        var concern = await app.ConcernAsync(scene, W("诉求"));
        var number = await app.MatterOfAsync(scene, concern, scene.Works);
        var table = "";
        await app.WithDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var (now, calendar) = (app.Clock.GetUtcNow(), ShippedHolidays.HolidayCn);
            var matter = (await db.MatterAsync(number))!;
            matter.Retitle(W("旧名称").AsPublic(), W("旧说明").AsPublic(), null, now);
            matter.Retitle(W("名称").AsPublic(), W("说明").AsPublic(), null, now);
            Done(matter.Report(scene.Works.Id, W("进展").AsPublic(), [], now));
            Done(matter.Offer(scene.Water.Id, W("流转").AsPublic(), Deadline.OnDay(app.Today().AddDays(9), now), now));
            Done(matter.RefuseOffer(W("退回").AsPublic(), scene.Works.Id, scene.Street.Id, Deadline.OnDay(app.Today().AddDays(9), now), now));
            db.Add(Promised(db, matter, scene, calendar, now));
            var meeting = await TableAsync(db, matter, scene, now);
            table = meeting.Number;
            db.Add(meeting);
            db.Add(Closed(matter, scene, concern, now));
            Done(matter.End(Ending.Explained, W("结果").AsPublic(), now));
            Done(matter.Reopen(W("重办").AsPublic(), calendar, now));
            db.Add(new Letter
            {
                WrittenAt = now, AccountId = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community), TextKey = "Matters.Letter_Offered", Path = $"/matters/{number}",
                Values = JsonSerializer.Serialize((string[])[number, W("名称"), "区城建局", "转来：" + W("流转"), "3月9日"]),
            });
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return 0;
        });
        return (number, await app.ConcernOfAsync(concern), table);
    }

    private Commitment Promised(YuanzhuoDb db, Matter matter, Scene scene, WorkingCalendar calendar, DateTimeOffset now)
    {
        var first = Make(W("旧承诺"));
        var made = Make(W("承诺"));
        Done(first.Supersede(made, W("改期").AsPublic(), calendar, now));
        Done(made.AskExtension(new(2, W("请延期").AsPublic(), scene.Works.Id, Guid.CreateVersion7()), new(2, 30), now));
        Done(made.GrantExtension(new(W("准延期").AsPublic(), scene.Community.Id, Guid.CreateVersion7()), calendar, now));
        Done(made.Pause(scene.Community.Id, new(PauseGround.Other, W("暂停").AsPublic()), calendar, now));
        Done(made.Resume(scene.Community.Id, calendar, now.AddMinutes(1)));
        db.Add(first);
        return made;

        Commitment Make(string words) => Commitment.Make(
            matter, new() { UnitId = scene.Works.Id, Officer = W("负责").AsPublic(), Words = words.AsPublic(), Term = Term.OnDate(app.Today().AddDays(30)), SpokenAt = now }, calendar, now).Value;
    }

    private async Task<Roundtable> TableAsync(YuanzhuoDb db, Matter matter, Scene scene, DateTimeOffset now)
    {
        var startsAt = app.LaterToday();
        var table = Roundtable.Plan(await db.NextRoundtableNumberAsync(scene.Community, ChinaTime.DateOf(startsAt).Year), new Plan
        {
            Kind = RoundtableKind.Community, Title = W("会议").AsPublic(), HostUnitId = scene.Community.Id, Venue = W("会场").AsPublic(), StartsAt = startsAt, MatterIds = [matter.Id],
            People = [new(Side.Residents, W("代表").AsPublic(), null)],
        }, now);
        Done(table.GiveNotice(ChinaTime.DateOf(now), 3, W("急").AsPublic(), now));
        Done(table.Begin(startsAt));
        Done(table.RecordOutcome(table.Agenda[0].Id, Outcome.FollowUp, W("议定").AsPublic(), now));
        return table;
    }

    private Closure Closed(Matter matter, Scene scene, Guid concern, DateTimeOffset now)
    {
        var closure = Closure.Apply(
            new() { MatterId = matter.Id, PlaceId = matter.PlaceId, AccountId = Guid.CreateVersion7(), UnitId = scene.Works.Id, Words = W("办结").AsPublic(), VoicesToAsk = 1, Asking = Deadline.OnDay(app.Today(), now) }, 0, now).Value;
        Done(closure.NoteFailedContact(W("没接").AsPublic(), now, Guid.CreateVersion7()));
        Done(closure.Answer(concern, isSolved: true, Satisfaction.Satisfied, W("评价").AsPublic(), null, now));
        Done(closure.Check(Guid.CreateVersion7(), scene.Community.Id, W("核查").AsPublic(), now));
        Done(closure.Return(W("退回办结").AsPublic(), now));
        return closure;
    }

    private static void Done<T>(Result<T> result) => Assert.True(result.IsDone);

    private static void Done(Result result) => Assert.True(result.IsDone);

    /// <summary>Chooses one text after the other, as the page offers them, until it offers none of them; how many sends that took.</summary>
    private async Task<int> TakeAllDownAsync(HttpClient organiser, string number)
    {
        for (var sent = 0; ; sent++)
        {
            Assert.True(sent < 60, "there is always one more");
            var page = await organiser.PageAsync($"/matters/{number}/redact");
            if (page.QuerySelectorAll("label.choice").FirstOrDefault(c => c.TextContent.Contains(_mark, StringComparison.Ordinal)) is not { } choice) return sent;
            var done = await organiser.SendFormAsync($"/matters/{number}/redact", ("Input.Words", choice.QuerySelector("input")!.GetAttribute("value")!), ("Input.Reason", "误写了个人信息"));
            Assert.Equal($"/matters/{number}?done=Dossier.Done_Redacted", done.Target());
        }
    }

    private async Task<List<(HttpClient Client, string Address)>> PlacesAsync(Scene scene, HttpClient organiser, string number, Concern concern, string table)
    {
        var matter = (await app.LookAsync(number)).Id;
        var commitments = await app.WithDbAsync(db => db.Set<Commitment>().Where(c => c.MatterId == matter).Select(c => c.Id).ToListAsync());
        string[] everybody =
        [
            "/", "/ledger", $"/ledger?q={_mark}", $"/ledger?place={scene.Community.Code}", "/ledger/received", "/ledger/awaiting", "/ledger/merged", "/ledger/export.csv", "/ledger/export.xlsx", "/statistics",
            $"/matters/{number}", "/roundtables", $"/roundtables/{table}", $"/roundtables/{table}/print/notice", $"/follow/{TrackingNumber.Format(concern.TrackingNumber)}",
            $"/api/v1/matters/{number}", $"/api/v1/matters/{number}/facts", "/api/v1/matters", $"/api/v1/concerns/{TrackingNumber.Format(concern.TrackingNumber)}",
        ];
        string[] staff =
        [
            "/work", "/inbox", "/commitments", "/commitments/export.csv", "/commitments/export.xlsx", "/extensions", "/hand-overs", "/closures", "/triage", $"/triage/{concern.Id}", $"/matters/{number}", $"/matters/{number}/closure",
            $"/matters/{number}/voices", $"/matters/{number}/retitle", $"/matters/{number}/progress", $"/matters/{number}/merge", $"/matters/{number}/redact", $"/roundtables/{table}/record", $"/roundtables/{table}/record/1",
            .. commitments.SelectMany(id => new[] { $"/commitments/{id}/keep", $"/commitments/{id}/progress", $"/commitments/{id}/review", $"/commitments/{id}/withdraw", $"/commitments/{id}/extension" }),
        ];
        var (visitor, inspector) = (app.Visitor(), await scene.AsAsync(Role.Inspector));
        return [.. everybody.Select(a => (visitor, a)), .. staff.Select(a => (organiser, a)), (inspector, "/journal"), (await scene.AsAsync(Role.DepartmentOfficer), "/work")];
    }

    /// <summary>The addresses that show the mark.</summary>
    private async Task<List<string>> ShowingAsync(List<(HttpClient Client, string Address)> places, string number)
    {
        var showing = new List<string>();
        foreach (var (client, address) in places)
        {
            var answer = await client.GetAsync(address);
            var text = await TextOfAsync(answer);
            // A search repeats what was searched for, so there it counts whether the matter is found.
            if (text.Contains(address.Contains("q=", StringComparison.Ordinal) ? $"/matters/{number}" : _mark, StringComparison.Ordinal)) showing.Add(address);
        }

        return showing;
    }

    private static async Task<string> TextOfAsync(HttpResponseMessage answer)
    {
        Assert.True((int)answer.StatusCode < 500, answer.RequestMessage!.RequestUri!.ToString());
        if (answer.Content.Headers.ContentType?.MediaType?.Contains("spreadsheet", StringComparison.Ordinal) != true) return await answer.Content.ReadAsStringAsync();
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var text = new StringBuilder();
        foreach (var part in archive.Entries)
        {
            using var reader = new StreamReader(part.Open());
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }

    /// <summary>The tables and columns in which the mark stands, whatever the column is called.</summary>
    private Task<List<string>> TablesAsync() => app.WithDbAsync(async db =>
    {
        var columns = await db.Database.SqlQueryRaw<string>(db is SqliteDb
            ? "SELECT '\"' || t.name || '\".\"' || c.name || '\"' AS \"Value\" FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%'"
            : "SELECT '\"' || table_name || '\".\"' || column_name || '\"' AS \"Value\" FROM information_schema.columns WHERE table_schema = 'public' AND data_type <> 'bytea'").ToListAsync();
        var found = new List<string>();
        foreach (var column in columns)
        {
            var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
            var rows = await db.Database.SqlQueryRaw<int>($"SELECT CAST(COUNT(*) AS INTEGER) AS \"Value\" FROM {table} WHERE CAST({name} AS TEXT) LIKE '%{_mark}%'").ToListAsync();
            if (rows[0] > 0) found.Add(column);
        }

        return found;
    });
}

public sealed class RedactWordsOnSqlite(SqliteApp app) : RedactWordsTests(app);

public sealed class RedactWordsOnPostgres(PostgresApp app) : RedactWordsTests(app);
