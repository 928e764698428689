using Microsoft.EntityFrameworkCore;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Concerns;

/// <summary>Issue 6, what it must show, 3: a script is held back, and its neighbours behind the same address notice nothing. With the limits as shipped.</summary>
public sealed class RaiseScriptTests(RaiseScriptTests.ShippedApp app, ITestOutputHelper output) : IClassFixture<RaiseScriptTests.ShippedApp>
{
    private const int Sends = 2000;

    /// <summary>As shipped: twelve a minute of one browser.</summary>
    private const int PerMinute = 12;

    /// <summary>As shipped: thirty a minute at one place.</summary>
    private const int PerPlace = 30;

    [Fact]
    public async Task A_script_of_2000_from_one_browser_is_held_back_while_ten_neighbours_all_get_through()
    {
        var scene = await Scene.SetAsync(app);
        var script = app.Visitor();
        script.DefaultRequestHeaders.UserAgent.ParseAdd("Script/1");
        var page = await script.PageAsync("/raise");
        var took = Stopwatch.StartNew();

        var sends = Task.Run(async () =>
        {
            var (begun, refused) = (new List<string>(), 0);
            for (var n = 0; n < Sends; n++)
            {
                var sent = await script.SendAsync(page, "/raise", ("Input.Words", "写好的话不能丢"));
                if (sent.StatusCode == HttpStatusCode.Found) begun.Add(sent.Target());
                else if (refused++ == 0) await KeptAsync(sent);
                else Assert.Equal(HttpStatusCode.TooManyRequests, sent.StatusCode);
            }

            return begun;
        });
        var neighbours = Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            var visitor = app.Visitor();
            // Only a few kinds of telephone live in one house.
            visitor.DefaultRequestHeaders.UserAgent.ParseAdd($"Phone/{i / 4}");
            return await visitor.RaiseAsync(scene, $"第{i}位居民说灯坏了");
        })).ToList();
        var numbers = await Task.WhenAll(neighbours);
        var withinMinute = took.Elapsed;
        var begun = await sends;

        output.WriteLine($"{Sends} sends in {took.Elapsed.TotalSeconds:F0} s: {begun.Count} begun; ten neighbours through in {withinMinute.TotalSeconds:F0} s");
        Assert.InRange(begun.Count, 1, PerMinute * (1 + (int)took.Elapsed.TotalMinutes + 1));
        Assert.Equal(10, numbers.Distinct().Count());
        Assert.Equal(10, await app.ConcernsInAsync(scene));
    }

    /// <summary>Whoever floods a place does not silence it: all is taken, and staff see apart what came beyond.</summary>
    [Fact]
    public async Task What_a_place_gets_beyond_its_limit_is_taken_and_marked()
    {
        var (flooded, quiet) = (await Scene.SetAsync(app), await Scene.SetAsync(app));
        for (var n = 0; n < PerPlace + 5; n++)
            Assert.Equal(HttpStatusCode.Created, (await app.Visitor().PostAsJsonAsync("/api/v1/concerns", new { placeCode = flooded.Community.Code, words = $"灯坏了{n}" })).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await app.Visitor().PostAsJsonAsync("/api/v1/concerns", new { placeCode = quiet.Community.Code, words = "灯坏了" })).StatusCode);

        Assert.Equal((PerPlace, 5, 1, 0), (await CountAsync(flooded, false), await CountAsync(flooded, true), await CountAsync(quiet, false), await CountAsync(quiet, true)));
    }

    private Task<int> CountAsync(Scene scene, bool isSuspect) => app.WithDbAsync(db => db.Set<Yuanzhuo.Modules.Concerns.Domain.Concern>().CountAsync(c => c.PlaceId == scene.Community.Id && c.IsSuspect == isSuspect));

    private static async Task KeptAsync(HttpResponseMessage refused)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("写好的话不能丢", (await refused.HtmlAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Nobody else's limits.</summary>
    public sealed class ShippedApp : App
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-script-").FullName;

        public override string Provider => "Sqlite";

        protected override IEnumerable<(string Name, string Value)> MoreSettings =>
            [("RateLimits:RaisePerMinute", "12"), ("RateLimits:RaisePerAddressPerMinute", "120"), ("RateLimits:RaisePerPlacePerMinute", "30"), ("RateLimits:ApiRaisePerMinute", "60")];

        protected override string ConnectionString => $"Data Source={Path.Combine(_folder, "test.db")}";

        public override Task PrepareAsync() => Task.CompletedTask;
    }
}
