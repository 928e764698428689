using System.Net;
using System.Net.Http.Json;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Concerns;

/// <summary>Rate limits by draft, browser and address, in an application of their own.</summary>
public sealed class RaiseLimitTests(CarefulApp app) : IClassFixture<CarefulApp>
{
    [Fact]
    public async Task After_too_many_sends_the_page_asks_calmly_to_wait_and_the_draft_keeps_the_words()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene, "写好的话不能丢");
        for (var i = 0; i < 3; i++) await visitor.SendFormAsync("/raise", ("Input.Words", "灯坏了"));

        var refused = await visitor.SendFormAsync("/raise", ("Input.Words", "灯坏了"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("请稍等", (await refused.HtmlAsync()).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("写好的话不能丢", (await visitor.PageAsync(draft)).QuerySelector("textarea")!.TextContent);
    }

    /// <summary>Issue 6: ten residents behind one address all get through in a minute, each through all screens.</summary>
    [Fact]
    public async Task Ten_people_behind_one_address_all_get_through_within_a_minute()
    {
        var scene = await Scene.SetAsync(app);
        for (var i = 0; i < 10; i++)
        {
            var visitor = app.Visitor();
            visitor.DefaultRequestHeaders.UserAgent.ParseAdd($"Phone/{i / 4}");
            Assert.NotNull(await app.ConcernAsync(await visitor.RaiseAsync(scene, $"第{i}位居民说灯坏了")));
        }

        Assert.Equal(10, await app.ConcernsInAsync(scene));
    }

    [Fact]
    public async Task After_too_many_sends_the_API_answers_with_a_problem()
    {
        var scene = await Scene.SetAsync(app);
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 4; i++) answers.Add(await app.Visitor().PostAsJsonAsync("/api/v1/concerns", new { placeCode = scene.Community.Code, words = "灯坏了" }));
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.TooManyRequests], answers.Select(a => a.StatusCode));
        Assert.Equal("application/problem+json", answers[3].Content.Headers.ContentType!.MediaType);
    }
}
