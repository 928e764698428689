using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Ledger.Measuring;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.IntegrationTests.Ledger;

/// <summary>What is published beside the books: each figure is as long as its list.</summary>
public abstract class PracticeTests(App app)
{
    [Fact]
    public async Task First_answers_count_when_they_were_due_and_only_those_in_time_are_done()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db =>
        {
            tale.Open(db, scene.Community, tale.Say(db, scene.Community, "当天就答复了"), "当天就答复了");
            var late = tale.Say(db, scene.Community, "过了期限才答复", tale.Now.AddDays(-20));
            Assert.True(late.TakeUp(Guid.CreateVersion7(), tale.Now).IsDone);
            tale.Say(db, scene.Community, "一直没有答复", tale.Now.AddDays(-20));
            tale.Say(db, scene.Community, "还没到期限");
        });
        Assert.Equal((1, 3), await FigureAsync(scene, PracticeList.AnswersInTime));
    }

    [Fact]
    public async Task Governance_units_are_covered_by_a_body_of_their_own_or_of_an_estate_in_them()
    {
        var scene = await Scene.SetAsync(app);
        await app.WithDbAsync(async db =>
        {
            foreach (var (name, hasBody) in new[] { ("一单元", true), ("二单元", false) })
            {
                var unit = Found(OrgUnitKind.GovernanceUnit, name, scene.Community);
                var estate = Found(OrgUnitKind.Estate, name + "小区", unit);
                if (hasBody) Found(OrgUnitKind.OwnersBody, name + "业委会", estate);
            }

            return await db.SaveChangesAsync();

            OrgUnit Found(OrgUnitKind kind, string name, OrgUnit parent)
            {
                var now = app.Clock.GetUtcNow();
                var unit = OrgUnit.Found(kind, name, null, parent, "", ChinaTime.DateOf(now), now);
                db.Add(unit);
                return unit;
            }
        });
        Assert.Equal((1, 2), await FigureAsync(scene, PracticeList.UnitsWithBody));
    }

    [Fact]
    public async Task Every_figure_opens_a_list_of_as_many()
    {
        var scene = await Scene.SetAsync(app);
        await LiveAsync(scene);
        var page = await app.Visitor().PageAsync("/statistics/practice?place=" + scene.DistrictCode);
        var links = page.QuerySelectorAll(".books a").OfType<IHtmlAnchorElement>().ToList();
        Assert.True(links.Count >= 11 + 6);
        // Held; kept in time of due; answered in time of due; satisfied of rated; units with a body; departments at a table.
        Assert.Equal(["1", "1", "3", "1", "2", "1", "2", "1", "2", "1", "2"], links.Take(11).Select(l => l.TextContent));
        foreach (var link in links)
        {
            var number = int.Parse(link.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
            var list = await app.Visitor().PageAsync(link.GetAttribute("href")!);
            Assert.Equal(Math.Min(number, 25), list.QuerySelectorAll("main tbody tr").Length);
            if (number > 0) Assert.Equal(number, int.Parse(Regex.Match(list.QuerySelector("main caption")!.TextContent, @"\d+").Value, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task What_an_address_asks_wrongly_is_said_in_words()
    {
        var scene = await Scene.SetAsync(app);
        foreach (var (address, words) in new[]
        {
            ("/statistics/practice?place=999999", "没有这个地方"), ("/statistics/practice?from=soon", "日期要写成"), ("/statistics/practice/list?list=wishes", "无法识别"), ("/statistics/practice/list?to=soon", "日期要写成"),
            ("/statistics/themes?place=999999", "没有这个地方"), ("/statistics/themes?month=2999-01", "月份要写成"), ("/statistics/themes?tree=oak", "无法识别"), ("/statistics/themes?q=" + new string('灯', 21), "最多 20 个字"),
            ("/ledger/received?ending=lost", "无法识别"), ("/ledger/merged?from=soon", "日期要写成"), ("/ledger/awaiting?from=soon", "日期要写成"),
        })
            Assert.Contains(words, (await app.Visitor().PageAsync(address)).QuerySelector("main .notice")?.TextContent ?? address, StringComparison.Ordinal);
        foreach (var good in new[] { "/statistics/practice?place=" + scene.DistrictCode, "/statistics/practice/list?list=units", "/statistics/themes?tree=today&q=灯", "/ledger/received?ending=solved" })
            Assert.Null((await app.Visitor().PageAsync(good)).QuerySelector("main .notice"));
    }

    [Fact]
    public async Task Themes_keep_by_which_divisions_they_count_in_every_link_and_in_their_form()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db => { for (var i = 0; i < 2; i++) tale.Open(db, scene.Community, tale.Say(db, scene.Community, "路灯不亮"), "路灯不亮"); });
        foreach (var tree in new[] { "today", "then" })
        {
            var from = await app.Visitor().PageAsync($"/statistics?place={scene.Community.Code}&tree={tree}");
            var page = await app.Visitor().PageAsync(from.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(href => href.StartsWith("/statistics/themes", StringComparison.Ordinal)));
            Assert.Equal(tree, page.QuerySelector("select[name=tree] option[selected]")!.GetAttribute("value"));
            string[] links = [.. page.QuerySelectorAll("main tbody a, main nav a[href^='/statistics?'], .crumbs a[href^='/statistics']").Select(a => a.GetAttribute("href")!)];
            Assert.True(links.Length > 5);
            Assert.All(links, href => Assert.Contains("tree=" + tree, href, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Taking_a_place_or_a_day_off_a_list_leaves_what_else_was_asked()
    {
        var scene = await Scene.SetAsync(app);
        var list = await app.Visitor().PageAsync($"/ledger/received?place={scene.DistrictCode}&from=2026-01-01&unit=voices&ending=solved,solvedOnTheSpot&category=none");
        string[] chips = [.. list.QuerySelectorAll(".chips a").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!))];
        Assert.Equal(2, chips.Length);
        foreach (var kept in new[] { "unit=voices", "ending=solved,solvedOnTheSpot", "category=none" })
        {
            Assert.All(chips, href => Assert.Contains(kept, href, StringComparison.Ordinal));
            Assert.Equal(kept, $"{kept.Split('=')[0]}={list.QuerySelector($"form.filters input[name={kept.Split('=')[0]}]")!.GetAttribute("value")}");
        }
    }

    /// <summary>One of each that counts, and beside it one that does not.</summary>
    private async Task LiveAsync(Scene scene)
    {
        var tale = new LedgerTale(app, scene);
        var matters = new List<Matter>();
        var concerns = new List<Concern>();
        await tale.TellAsync(db =>
        {
            foreach (var words in new[] { "当天就答复了", "过了期限才答复" })
            {
                concerns.Add(tale.Say(db, scene.Community, words, tale.Now.AddDays(concerns.Count * -20)));
                matters.Add(tale.Open(db, scene.Community, concerns[^1], words));
            }

            tale.Say(db, scene.Community, "还没到期限");
            foreach (var (concern, satisfaction) in concerns.Zip([Satisfaction.Satisfied, Satisfaction.Dissatisfied])) db.Add(Rated(matters[0], concern.Id, satisfaction));
            foreach (var hasBody in new[] { true, false })
            {
                var unit = OrgUnit.Found(OrgUnitKind.GovernanceUnit, hasBody ? "一单元" : "二单元", null, scene.Community, "", ChinaTime.DateOf(tale.Now), tale.Now);
                db.Add(unit);
                if (hasBody) db.Add(OrgUnit.Found(OrgUnitKind.OwnersBody, "一单元业委会", null, unit, "", ChinaTime.DateOf(tale.Now), tale.Now));
            }
        });
        await app.CommitAsync(scene, matters[1].Number, Term.WorkingDays(90));
        await app.CommitAsync(scene, matters[1].Number, Term.WorkingDays(2), daysAgo: 30);
        Guid[] kept = [await app.CommitAsync(scene, matters[1].Number, Term.WorkingDays(2), daysAgo: 30), await app.CommitAsync(scene, matters[1].Number, Term.OnDate(app.Today()))];
        var number = await app.AnnouncedAsync(scene, matters[0].Number);
        await app.WithDbAsync(async db =>
        {
            var now = app.Clock.GetUtcNow();
            foreach (var promise in await db.Set<Commitment>().Where(c => kept.Contains(c.Id)).ToListAsync()) Assert.True(promise.Keep("修好了".AsPublic(), [], ShippedHolidays.HolidayCn, now).IsDone);
            var table = (await db.RoundtableAsync(number))!;
            Assert.True(table.Begin(now).IsDone);
            Assert.True(table.RecordPresence(table.Participants.Where(p => p.UnitId == scene.Works.Id).Select(p => p.Id).ToHashSet(), 3, now).IsDone);
            return await db.SaveChangesAsync();
        });

        Closure Rated(Matter matter, Guid concern, Satisfaction satisfaction)
        {
            var closure = Closure.Apply(new() { MatterId = matter.Id, PlaceId = matter.PlaceId, AccountId = Guid.CreateVersion7(), UnitId = scene.Works.Id, Words = "办好了".AsPublic(), VoicesToAsk = 1, Asking = Deadline.OnDay(app.Today(), tale.Now) }, 0, tale.Now).Value;
            Assert.True(closure.Answer(concern, isSolved: true, satisfaction, null, null, tale.Now).IsDone);
            return closure;
        }
    }

    private Task<(int, int)> FigureAsync(Scene scene, PracticeList list) => app.WithAsync(async s =>
    {
        var today = ChinaTime.DateOf(app.Clock.GetUtcNow());
        var figure = (await s.GetRequiredService<ReadPractice>().HandleAsync(ReadPractice.Scope(scene.District, null, null, today), default)).Single(f => f.Done == list);
        return (figure.DoneCount, figure.OfCount);
    });
}

public sealed class PracticeOnSqlite(SqliteApp app) : PracticeTests(app);

public sealed class PracticeOnPostgres(PostgresApp app) : PracticeTests(app);
