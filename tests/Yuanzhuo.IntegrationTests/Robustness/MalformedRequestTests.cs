using System.Net;
using System.Collections.Concurrent;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>Whatever is sent, the answer is an answer: never 500 (the issue's fifth promise: 5,000 malformed requests on each database).</summary>
public abstract class MalformedRequestTests(App app)
{
    private const int Seed = 20261121;

    [Fact]
    public async Task Nobody_signed_in_gets_the_application_to_fail()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        await StormAsync(app.Visitor(), scene, number, requests: 1600, forms: 900, Seed);
    }

    [Fact]
    public async Task An_organiser_does_not_get_the_application_to_fail()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        await StormAsync(await scene.AsAsync(Role.CommunityOrganiser), scene, number, requests: 1200, forms: 1300, Seed + 1);
    }

    private async Task StormAsync(HttpClient client, Scene scene, string number, int requests, int forms, int seed)
    {
        var chance = new Random(seed);
        var routes = RoutePattern.AllOf(app.Services);
        string[] plausible = [number, scene.Community.Id.ToString(), scene.DistrictCode, scene.Community.Id.ToString("N"), "1", "404", "x"];
        var malformed = new MalformedRequests(routes, plausible, chance);
        var mutated = new MutatedForms(client, chance);
        await mutated.CollectAsync([.. routes.Where(r => r.IsPlainPage).Select(r => r.Text), $"/matters/{number}", $"/matters/{number}/progress"]);

        // Drawn one after another so that the seed decides, sent several at a time.
        var drawn = Enumerable.Range(0, requests).Select(_ => malformed.Next()).Concat(Enumerable.Range(0, mutated.Count == 0 ? 0 : forms).Select(_ => mutated.Next())).ToList();
        var failed = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(drawn.Index(), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (each, ct) => await SendAsync(client, each.Index, each.Item, failed, ct));

        Assert.True(failed.IsEmpty, $"{failed.Count} of {drawn.Count} failed:\n{string.Join("\n", failed.Order().Take(12))}");
    }

    private static async Task SendAsync(HttpClient client, int index, HttpRequestMessage request, ConcurrentBag<string> failed, CancellationToken ct)
    {
        var name = $"#{index} {request.Method} {request.RequestUri!.OriginalString[..Math.Min(200, request.RequestUri.OriginalString.Length)]} ({request.Content?.Headers.ContentType?.ToString() ?? "no body"})";
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            // A live connection's answer has no end.
            if (answer.Content.Headers.ContentType?.MediaType != "text/event-stream") await answer.Content.CopyToAsync(Stream.Null, ct);
            // What /health says of passes and hearers that other tests let fail is an answer too.
            var isHealth = answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/health/", StringComparison.Ordinal) && answer.StatusCode == HttpStatusCode.ServiceUnavailable;
            if ((int)answer.StatusCode >= 500 && (int)answer.StatusCode != 501 && !isHealth) failed.Add($"{name}: {(int)answer.StatusCode}");
        }
        catch (Exception failure)
        {
            failed.Add($"{name}: {failure.GetType().Name} {failure.Message.Split('\n')[0]}");
        }
    }
}

public sealed class MalformedRequestsOnSqlite(SqliteApp app) : MalformedRequestTests(app);

public sealed class MalformedRequestsOnPostgres(PostgresApp app) : MalformedRequestTests(app);
