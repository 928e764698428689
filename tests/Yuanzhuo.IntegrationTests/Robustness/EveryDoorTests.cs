using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>
/// Every route × every method × every kind of body, one by one where the storm (<see cref="MalformedRequestTests"/>) draws: what a door does not take is
/// refused as such (405 for the method, 400 or 415 for the body), and nothing fails.
/// </summary>
public abstract partial class EveryDoorTests(App app, ITestOutputHelper output)
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    private static readonly string?[] Types = [null, "application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"];

    [Fact]
    public async Task Takes_what_it_takes_and_says_so()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var (doors, failed, sent) = (RoutePattern.AllOf(app.Services).GroupBy(r => r.Text, StringComparer.Ordinal).ToList(), new ConcurrentBag<string>(), 0);
        foreach (var client in (HttpClient[])[app.Visitor(), await scene.AsAsync(Role.Administrator)])
        {
            var asks =
                from door in doors
                let taken = door.SelectMany(r => r.Methods).ToHashSet(StringComparer.Ordinal)
                from method in Methods
                from type in method is "GET" or "HEAD" ? [null] : Types
                select (Address: "/" + Parameter().Replace(door.Key, number).TrimStart('/'), Method: method, Type: type, Taken: taken);
            await Parallel.ForEachAsync(asks, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (ask, ct) =>
            {
                Interlocked.Increment(ref sent);
                if (await WrongAsync(client, ask.Method, ask.Address, ask.Type, ask.Taken, ct) is { } wrong) failed.Add(wrong);
            });
        }

        output.WriteLine($"{sent} requests at {doors.Count} doors");
        Assert.True(failed.IsEmpty, $"{failed.Count} of {sent}:\n{string.Join("\n", failed.Order().Take(25))}");
    }

    private static async Task<string?> WrongAsync(HttpClient client, string method, string address, string? type, HashSet<string> taken, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("http://localhost" + address));
        if (type is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("x"));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        var status = (int)answer.StatusCode;
        var isLate = address.StartsWith("/health/", StringComparison.Ordinal) && answer.StatusCode == HttpStatusCode.ServiceUnavailable;
        var name = $"{method} {address} ({type ?? "no body"}): {status}";
        if (status >= 500 && !isLate) return name;
        if (taken.Count == 0) return null;
        // A body that cannot even be read in parts (no boundary) is refused before anybody asks which door it stands at.
        if (!taken.Contains(method) && method != "HEAD") return status is 405 or 404 || (status == 400 && type == "multipart/form-data") ? null : name;
        // Nothing that was sent here is a form with a token or JSON that says something.
        return method is "POST" or "PUT" or "PATCH" or "DELETE" && status is >= 200 and < 300 ? name : null;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}

public sealed class EveryDoorOnSqlite(SqliteApp app, ITestOutputHelper output) : EveryDoorTests(app, output);

public sealed class EveryDoorOnPostgres(PostgresApp app, ITestOutputHelper output) : EveryDoorTests(app, output);
