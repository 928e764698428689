using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;
using System.Net;
using System.Reflection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.HandingOver;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Web.Forms;

namespace Yuanzhuo.IntegrationTests.Work;

/// <summary>
/// Every form in which staff write for everybody, found by its deed's input (docs/adr/0019): what looks like personal data comes back named and with a tick,
/// nothing typed is lost or altered, and ticked it stands as it was written. Who writes about a matter is asked about the phone of whoever raised it too.
/// </summary>
public abstract class StaffWordsTests(App beside, DeedNode node) : IClassFixture<DeedNode>
{
    /// <summary>Those that are not asked like that, and the test that sends them.</summary>
    private static readonly Dictionary<string, string> SentElsewhere = new()
    {
        ["record-concern"] = "RecordedAtOnceTests: the words are somebody else's and masked, the title is asked about",
        ["record-commitment"] = "BothDoorsTests: sent twice, first to be read",
    };

    /// <summary>Those that are about no matter, or about many, each of which asks by itself.</summary>
    private static readonly string[] KnowNobody = ["plan-roundtable", "replan-roundtable", "new-matter", "take-factor", "report-on-many", "report-on-matters", "offer-matters"];

    public static TheoryData<string, string> Forms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (page, form) in EveryFormTests.Found.Where(f => IsPublic(f.Form) && !SentElsewhere.ContainsKey(f.Form.Name))) data.Add(page.Name, form.Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Personal_data_in_words_of_staff_is_asked_about_and_never_altered(string pageName, string formName)
    {
        var (page, form) = EveryFormTests.Found.Single(f => f.Page.Name == pageName && f.Form.Name == formName);
        var stage = await node.StageAsync(beside);
        var app = stage.App;
        var phone = $"139{Random.Shared.Next(10_000_000, 99_999_999)}";
        var ready = await FormSend.ReadyAsync(page, form, stage);
        if (formName == "answer-offer") ready = ready.With("Input.Answer", nameof(AnswerOffer.Choice.Refuse)).With("Input.NextUnitId", stage.Scene.Water.Id.ToString()); // what is accepted has no words
        if (formName == "change-notice") ready = ready.With("Input.Day", stage.App.Today().AddDays(1).ToString("O", CultureInfo.InvariantCulture)); // only what is short has a reason
        var line = $"0791-86{Random.Shared.Next(100_000, 999_999)}";
        await LeaveAsync(app, stage.Scene, line);
        var (send, field, words) = ready.Saying($"，请找古砚农的家人，电话{phone}，咨询电话{line}");

        var asked = await send.SendAsync();

        Assert.True(asked.StatusCode is HttpStatusCode.BadRequest, $"{send} answered {(int)asked.StatusCode}");
        var html = await asked.HtmlAsync();
        Assert.Contains(phone, html.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("古砚农", html.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(KnowNobody.Contains(formName), !html.QuerySelector(".errors")!.TextContent.Contains(line, StringComparison.Ordinal));
        Assert.Contains(words, html.QuerySelectorAll($"[name='{field}']").Select(e => e is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)e).Value));
        var tick = html.QuerySelector("[name$='.PersonalDataMayStand']");
        Assert.True(tick is not null, $"{send} has no tick");
        Assert.Empty(await app.TablesWithAsync(phone));

        var done = await send.With(tick.GetAttribute("name")!, "true").SendAsync();

        Assert.True((int)done.StatusCode is >= 300 and < 400 || (EveryFormTests.IsShownOnce(formName) && done.IsSuccessStatusCode), $"{send}, ticked, answered {(int)done.StatusCode}: {await EveryFormTests.WrongAsync(done)}");
        Assert.True((await app.TablesWithAsync(phone)).Count > 0, $"{send}: what was ticked is nowhere as it was written");
    }

    [Fact]
    public void The_list_holds_nothing_else() => Assert.Empty(SentElsewhere.Keys.Where(name => !EveryFormTests.Found.Any(f => f.Form.Name == name && IsPublic(f.Form))));

    /// <summary>All concerns of the community left that phone, and each of its matters once had one of them.</summary>
    private static async Task LeaveAsync(App app, Scene scene, string line)
    {
        var concern = await app.ConcernAsync(scene);
        await app.WithAsync(async services =>
        {
            var (db, left) = (services.GetRequiredService<YuanzhuoDb>(), services.GetRequiredService<ContactVault>().Seal(line));
            await db.Concerns.Where(c => c.PlaceId == scene.Community.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Contact.Phone, left));
            foreach (var matter in await db.Matters.Where(m => m.PlaceId == scene.Community.Id).Select(m => m.Id).ToListAsync())
            {
                var voice = new MatterVoice(matter, concern, VoiceKind.Merged, null, null, app.Clock.GetUtcNow());
                voice.Leave(app.Clock.GetUtcNow());
                db.Add(voice);
            }

            return await db.SaveChangesAsync();
        });
    }

    private static bool IsPublic(FormDeed form) =>
        form.Does.GetMethods(BindingFlags.Instance | BindingFlags.Public).Where(m => m.Name == "HandleAsync").SelectMany(m => m.GetParameters()).Any(p => p.ParameterType.IsAssignableTo(typeof(IPublicWriting)));
}

public sealed class StaffWordsOnSqlite(SqliteApp beside, DeedNode node) : StaffWordsTests(beside, node);

public sealed class StaffWordsOnPostgres(PostgresApp beside, DeedNode node) : StaffWordsTests(beside, node);
