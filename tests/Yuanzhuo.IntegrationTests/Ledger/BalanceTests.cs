using Yuanzhuo.Modules.Calendar.Data;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Ledger;

/// <summary>Every matter is in exactly one state and the figures add up: received = open + ended by kind (MECHANISM: 75 of 2,090 were in neither figure).</summary>
public abstract class BalanceTests(App app)
{
    [Fact]
    public async Task After_any_course_of_events_received_is_open_plus_ended_for_the_district_and_each_street()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        var random = new Random(20260302);
        var (concerns, own) = (0, 0);
        await tale.TellAsync(db =>
        {
            var open = new List<Matter>();
            for (var i = 0; i < 200; i++)
            {
                var place = random.Next(3) == 0 ? scene.OtherCommunity : scene.Community;
                if (random.Next(10) == 0)
                {
                    open.Add(tale.Open(db, place, null, $"自己发现的第{i}件"));
                    own++;
                    continue;
                }

                var concern = tale.Say(db, place, $"第{i}件事");
                concerns++;
                Decide(db, tale, random, open, concern, place);
                End(tale, random, open);
            }
        });

        var whole = await FiguresAsync(scene.DistrictCode);
        Assert.Equal(concerns + own - whole.Merged, whole.Received);
        Assert.Equal(whole.Received, whole.Open + whole.Ended.Values.Sum());
        Assert.Equal(concerns, whole.Voices.Received);
        Assert.Equal(concerns, whole.Voices.Open + whole.Voices.Ended.Values.Sum());
        var parts = await Task.WhenAll(FiguresAsync(scene.Community.Code!), FiguresAsync(scene.OtherCommunity.Code!));
        Assert.All(parts, part => Assert.Equal(part.Received, part.Open + part.Ended.Values.Sum()));
        Assert.Equal(whole.Received, parts.Sum(p => p.Received));
        Assert.Equal(["solved", "solvedOnTheSpot", "explained", "cannotNow", "refused", "otherChannel", "withdrawn"], whole.Ended.Keys);
    }

    [Fact]
    public async Task Undoing_a_merge_leaves_the_books_even()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db =>
        {
            var kept = tale.Open(db, scene.Community, tale.Say(db, scene.Community, "水发黄"), "水发黄");
            var merged = tale.Open(db, scene.Community, tale.Say(db, scene.Community, "水是黄的"), "水是黄的");
            var voice = tale.Say(db, scene.Community, "也是黄水");
            voice.TakeUp(merged.Id, tale.Now);
            Assert.True(merged.Join(voice.Id, null, tale.Now).IsDone);
            Assert.True(merged.MergeInto(kept, "同一件事".AsPublic(), tale.Now).IsDone);
        });
        var before = await FiguresAsync(scene.DistrictCode);
        Assert.Equal((1, 1, 2), (before.Received, before.Open, before.Merged));
        Assert.Equal((3, 3), (before.Voices.Received, before.Voices.Open));
    }

    [Fact]
    public async Task A_broken_day_or_an_unknown_place_is_refused_with_the_reason()
    {
        var scene = await Scene.SetAsync(app);
        foreach (var bad in new[] { "from=2026-13-01", "to=yesterday", "place=999999", "place='%20OR%201=1", "from=2026-02-01&to=2026-01-01" })
        {
            var answer = await app.Visitor().GetAsync("/api/v1/statistics?" + bad);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        }

        Assert.Equal(0, (await FiguresAsync(scene.DistrictCode)).Received);
    }

    [Fact]
    public async Task Each_figure_opens_to_a_list_of_exactly_as_many()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db =>
        {
            tale.Say(db, scene.Community, "等着的");
            var open = tale.Open(db, scene.Community, tale.Say(db, scene.Community, "在办的"), "在办的");
            var voice = tale.Say(db, scene.OtherCommunity, "一样的");
            voice.TakeUp(open.Id, tale.Now);
            open.Join(voice.Id, null, tale.Now);
            tale.Open(db, scene.Community, null, "自己发现的").End(Ending.Explained, "说清楚了".AsPublic(), tale.Now);
        });

        var page = await app.Visitor().PageAsync("/statistics?place=" + scene.DistrictCode);
        var links = page.QuerySelectorAll(".equation a, .books a, a.merged").ToList();
        Assert.Equal(6 + 3 + 14 + 1, links.Count);
        foreach (var link in links)
        {
            var number = int.Parse(Regex.Match(link.TextContent, @"\d+").Value, System.Globalization.CultureInfo.InvariantCulture);
            var list = await app.Visitor().PageAsync(link.GetAttribute("href")!);
            Assert.Equal(number, list.QuerySelectorAll("main tbody tr").Length);
        }
    }

    private static void Decide(YuanzhuoDb db, LedgerTale tale, Random random, List<Matter> open, Concern concern, Modules.Places.Domain.OrgUnit place)
    {
        var into = open.Find(m => m.IsOpen);
        switch (random.Next(4))
        {
            case 0: return;
            case 1 when into is not null:
                concern.TakeUp(into.Id, tale.Now);
                into.Join(concern.Id, null, tale.Now);
                if (random.Next(4) == 0 && into.Part(concern.Id, tale.Now).IsDone) concern.PutBack(tale.Now);
                return;
            default:
                open.Add(tale.Open(db, place, concern, "有一件事"));
                return;
        }
    }

    private static void End(LedgerTale tale, Random random, List<Matter> open)
    {
        var left = open.Where(m => m.IsOpen).ToList();
        if (left.Count < 3) return;
        var matter = left[random.Next(left.Count)];
        var endings = Enum.GetValues<Ending>();
        switch (endings[random.Next(endings.Length)])
        {
            case Ending.Solved: matter.StrikeOff("办好了".AsPublic(), tale.Now); break;
            case Ending.Merged: matter.MergeInto(left.First(m => m.Id != matter.Id), "同一件事".AsPublic(), tale.Now); break;
            case var other: matter.End(other, "说明情况".AsPublic(), tale.Now); break;
        }

        if (random.Next(5) == 0 && matter.Ending is not (null or Ending.Merged)) matter.Reopen("没办好".AsPublic(), ShippedHolidays.HolidayCn, tale.Now);
    }

    private async Task<Figures> FiguresAsync(string place)
    {
        var json = await app.Visitor().GetStringAsync("/api/v1/statistics?place=" + place);
        return JsonSerializer.Deserialize<Figures>(json, JsonSerializerOptions.Web)!;
    }

    private sealed record Figures(int Received, int Open, Dictionary<string, int> Ended, int Merged, Voices Voices);

    private sealed record Voices(int Received, int Open, Dictionary<string, int> Ended);
}

public sealed class BalanceOnSqlite(SqliteApp app) : BalanceTests(app);

public sealed class BalanceOnPostgres(PostgresApp app) : BalanceTests(app);
