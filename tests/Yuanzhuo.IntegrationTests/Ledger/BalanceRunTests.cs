using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Ledger;

/// <summary>Issue 2, what it must show, 4: received = open + ended holds for the district and any street after a randomised run of 2,000 concerns.</summary>
public abstract partial class BalanceRunTests(App app)
{
    private const int ByApi = 600, ByDomain = 1400, Own = 60, Rounds = 4, DeedsInARound = 500, Clients = 8;

    [Fact]
    public async Task After_two_thousand_concerns_and_random_deeds_every_book_is_even_and_every_figure_opens_its_list()
    {
        var scene = await Scene.SetAsync(app);
        var streets = await StreetsAsync(scene);
        var life = await LiveAsync(scene, streets);
        string[] deeds = ["answered", "ended", "joined", "merged", "moved", "opened", "parted", "passed on", "reopened", "struck off", "supported", "unmerged"];
        Assert.Equal(deeds, life.Deeds.Keys.Order(StringComparer.Ordinal));

        var today = ChinaTime.DateOf(app.Clock.GetUtcNow());
        (DateOnly? From, DateOnly? To)[] periods = [(null, null), (today, null), (today.AddDays(-200), today.AddDays(-100)), (null, today.AddDays(-1))];
        foreach (var (from, to) in periods)
        {
            var whole = await EvenAsync(scene.DistrictCode, from, to);
            await PageOpensListsAsync(whole, scene.DistrictCode, from, to);
            var parts = await Task.WhenAll(streets.Keys.Select(street => EvenAsync(street.Code!, from, to)));
            Assert.Equal(whole.Received, parts.Sum(p => p.Received));
            Assert.Equal(whole.Open, parts.Sum(p => p.Open));
            Assert.All(whole.Ended, e => Assert.Equal(e.Value, parts.Sum(p => p.Ended[e.Key])));
            Assert.Equal(whole.Voices.Received, parts.Sum(p => p.Voices.Received));
            if (from is null && to is null) Assert.Equal((ByApi + ByDomain + life.Own, ByApi + ByDomain), (whole.Received + whole.Merged, whole.Voices.Received));
            else Assert.InRange(whole.Voices.Received, 1, ByApi + ByDomain - 1);
        }

        foreach (var place in streets.Keys.Select(s => s.Code!).Prepend(scene.DistrictCode)) await ListsOfTheApiAsync(place);
    }

    /// <summary>The scene's street and two more, each with two communities.</summary>
    private async Task<Dictionary<OrgUnit, OrgUnit[]>> StreetsAsync(Scene scene)
    {
        var streets = new Dictionary<OrgUnit, OrgUnit[]> { [scene.Street] = [scene.Community, scene.OtherCommunity] };
        var now = app.Clock.GetUtcNow();
        await app.WithDbAsync(async db =>
        {
            foreach (var n in new[] { 2, 3 })
            {
                var street = Found(OrgUnitKind.Street, $"第{n}街道", $"{scene.DistrictCode}00{n}000", scene.District);
                streets[street] = [.. Enumerable.Range(1, 2).Select(i => Found(OrgUnitKind.Community, $"第{n}{i}社区", $"{scene.DistrictCode}00{n}00{i}", street))];
            }

            return await db.SaveChangesAsync();

            OrgUnit Found(OrgUnitKind kind, string name, string code, OrgUnit parent)
            {
                var unit = OrgUnit.Found(kind, name, code, parent, "", ChinaTime.DateOf(now), now);
                db.Add(unit);
                return unit;
            }
        });
        return streets;
    }

    private async Task<RandomLife> LiveAsync(Scene scene, Dictionary<OrgUnit, OrgUnit[]> streets)
    {
        var places = streets.SelectMany(s => s.Value.Append(s.Key)).ToDictionary(u => u.Id);
        await RaiseByApiAsync([.. places.Values]);
        var tale = new LedgerTale(app, scene);
        var life = new RandomLife(tale, places, seed: 20261121);
        await app.WithDbAsync(async db =>
        {
            for (var i = 0; i < ByDomain; i++) tale.Say(db, life.SomePlace(), $"第{i}件事", life.SomeTimeAgo());
            for (var i = 0; i < Own; i++) life.OpenOwn(db);
            await db.SaveChangesAsync();
            // In the order of their words, which are all different: one seed, one course of events.
            var ids = places.Keys.ToList();
            var all = (await db.Concerns.Where(c => ids.Contains(c.PlaceId)).ToListAsync()).OrderBy(c => c.PublicWords.Text, StringComparer.Ordinal).ToList();
            Assert.Equal(ByApi + ByDomain, all.Count);
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var concern in all.Where((c, i) => i % Rounds == round && c.State == ConcernState.Awaiting)) life.Triage(db, concern);
                for (var i = 0; i < DeedsInARound; i++) life.Act();
                await db.SaveChangesAsync();
            }

            return true;
        });
        return life;
    }

    private Task RaiseByApiAsync(OrgUnit[] places) => Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
    {
        using var visitor = app.Visitor();
        for (var i = client; i < ByApi; i += Clients)
        {
            var sent = await visitor.PostAsJsonAsync("/api/v1/concerns", new { placeCode = places[i % places.Length].Code, words = $"楼道里的灯坏了，第{i}件" });
            Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        }
    }));

    /// <summary>The books of that place and period by the API; they are even.</summary>
    private async Task<Figures> EvenAsync(string place, DateOnly? from, DateOnly? to)
    {
        using var visitor = app.Visitor();
        var figures = (await visitor.GetFromJsonAsync<Figures>("/api/v1/statistics" + Asked(place, from, to)))!;
        Assert.Equal(figures.Received, figures.Open + figures.Ended.Values.Sum());
        Assert.Equal(figures.Voices.Received, figures.Voices.Open + figures.Voices.Ended.Values.Sum());
        return figures;
    }

    /// <summary>The page says the same as the API, and each of its figures opens a list of as many.</summary>
    private async Task PageOpensListsAsync(Figures figures, string place, DateOnly? from, DateOnly? to)
    {
        using var visitor = app.Visitor();
        var page = await visitor.PageAsync("/statistics" + Asked(place, from, to));
        var links = page.QuerySelectorAll(".equation a, .books a").OfType<IHtmlAnchorElement>().ToList();
        var merged = page.QuerySelectorAll("a.merged").OfType<IHtmlAnchorElement>().Single();
        Assert.Equal([figures.Received, figures.Voices.Received, figures.Open, figures.Voices.Open], links[..4].Select(Figure));
        Assert.Equal(figures.Ended.Values.Zip(figures.Voices.Ended.Values, (m, v) => new[] { m, v }).SelectMany(n => n), links[9..].Select(Figure));
        Assert.Equal(figures.Merged, Figure(merged));
        foreach (var link in links.Append(merged)) Assert.Equal(Figure(link), await TotalAsync(visitor, link.GetAttribute("href")!));
    }

    /// <summary>The lists of the API hold what the figures say: matters by ending and step, with what awaits and what was merged.</summary>
    private async Task ListsOfTheApiAsync(string place)
    {
        using var visitor = app.Visitor();
        var figures = (await visitor.GetFromJsonAsync<Figures>("/api/v1/statistics?place=" + place))!;
        var (awaiting, merged) = (await TotalAsync(visitor, "/ledger/awaiting?place=" + place), await TotalAsync(visitor, "/ledger/merged?place=" + place));
        var open = 0;
        foreach (var step in Enum.GetValues<Step>()) open += await ListedAsync($"step={step}");
        Assert.Equal(figures.Open, awaiting + open);
        Assert.Equal(figures.Merged, merged);
        Assert.InRange(await ListedAsync("ending=merged"), 1, merged);
        foreach (var (ending, count) in figures.Ended)
        {
            Assert.Equal(count, await ListedAsync("ending=" + ending));
        }

        async Task<int> ListedAsync(string filter) =>
            (await visitor.GetFromJsonAsync<JsonElement>($"/api/v1/matters?place={place}&{filter}&pageSize=1")).GetProperty("total").GetInt32();
    }

    private static async Task<int> TotalAsync(HttpClient visitor, string address) =>
        (await visitor.PageAsync(address)).QuerySelector("main caption") is { } caption ? Number(caption.TextContent) : 0;

    private static int Figure(IHtmlAnchorElement link) => Number(link.TextContent);

    private static int Number(string text) => int.Parse(Digits().Match(text).Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string Asked(string place, DateOnly? from, DateOnly? to) => $"?place={place}{Day("&from=", from)}{Day("&to=", to)}";

    private static string Day(string name, DateOnly? day) => day is { } on ? name + on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    [GeneratedRegex(@"[\d,]+")]
    private static partial Regex Digits();

    private sealed record Figures(int Received, int Open, Dictionary<string, int> Ended, int Merged, Voices Voices);

    private sealed record Voices(int Received, int Open, Dictionary<string, int> Ended);
}

public sealed class BalanceRunOnSqlite(SqliteApp app) : BalanceRunTests(app);

public sealed class BalanceRunOnPostgres(PostgresApp app) : BalanceRunTests(app);
