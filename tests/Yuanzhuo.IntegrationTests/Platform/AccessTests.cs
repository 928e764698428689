using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Text.RegularExpressions;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>Every role on every page and endpoint, found by itself: what others add is covered without a word here.</summary>
public abstract partial class AccessTests(App app)
{
    /// <summary>The error's own pages answer with the error's status, and passes that nobody runs here are not on time.</summary>
    private static readonly string[] NotWalked = ["/error/", "/not-found", "/health/passes"];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public async Task Every_page_and_endpoint_says_what_it_needs()
    {
        await Scene.SetAsync(app);
        var silent = Doors().Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is null && e.Metadata.GetMetadata<StaticAssetDescriptor>() is null).Select(Pattern);

        // The framework's own are shut by the gate.
        Assert.Equal([], silent.Where(pattern => pattern is not "/{**path:file}" && !pattern.StartsWith("/_framework/", StringComparison.Ordinal)));
    }

    // Access is one table (AccessTable): what it opens is open, what it does not is shut.
    [Theory]
    [MemberData(nameof(Roles))]
    public async Task What_the_table_opens_is_open_and_the_rest_is_shut(Role role)
    {
        var scene = await Scene.SetAsync(app);
        var values = await ValuesAsync(scene);
        var wrong = new List<string>();
        var client = await ComeAsync(scene, role);
        foreach (var door in Doors().Where(d => d.Metadata.GetMetadata<NeedsAttribute>() is not null && !NotWalked.Any(skip => Pattern(d).StartsWith(skip, StringComparison.Ordinal))))
        {
            foreach (var method in door.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                var answer = await AskAsync(client, method, Address(door, values));
                if (role != Role.Anyone && IsTurnedAway(answer))
                {
                    // The door before this one signed out.
                    answer.Dispose();
                    client.Dispose();
                    client = await ComeAsync(scene, role);
                    answer = await AskAsync(client, method, Address(door, values));
                }

                if (ProblemOf(role, door, method, answer) is { } problem) wrong.Add($"{method} {Address(door, values)}: {problem}");
                answer.Dispose();
            }
        }

        Assert.True(wrong.Count == 0, $"{role}:\n{string.Join("\n", wrong)}");
    }

    private async Task<HttpClient> ComeAsync(Scene scene, Role role) => role == Role.Anyone ? app.Visitor() : await scene.AsAsync(role);

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string method, string address)
    {
        using var request = Request(method, address);
        // A live connection's answer has no end.
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static bool IsTurnedAway(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.Unauthorized || answer.Target().StartsWith("/sign-in?", StringComparison.Ordinal);

    private static string? ProblemOf(Role role, RouteEndpoint door, string method, HttpResponseMessage answer)
    {
        var act = door.Metadata.GetMetadata<NeedsAttribute>()!.Act;
        var status = (int)answer.StatusCode;
        if (status >= 500) return $"failed with {status}";
        if (!AccessTable.Opens(act, role)) return (role == Role.Anyone ? IsTurnedAway(answer) : status == 403) ? null : $"{act} is not for this role, but it answered {status}";

        // Behind an open door the thing itself may be another unit's: only doors without a thing in their address must not say 403.
        return method == "GET" && door.RoutePattern.Parameters.Count == 0 && status is 401 or 403 ? $"{act} is for this role, but it answered {status}" : null;
    }

    private static HttpRequestMessage Request(string method, string address)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method is "GET" or "HEAD") return request;
        request.Content = address.StartsWith("/api", StringComparison.Ordinal) ? new StringContent("{}", null, "application/json") : new FormUrlEncodedContent([]);
        return request;
    }

    private IEnumerable<RouteEndpoint> Doors() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Pattern(RouteEndpoint door) => "/" + door.RoutePattern.RawText!.TrimStart('/');

    /// <summary>Things that exist in the scene, by the name of the route's value; what no name fits gets a community's id.</summary>
    private async Task<Dictionary<string, string>> ValuesAsync(Scene scene)
    {
        var person = await scene.PersonAsync(Role.Leader, scene.District);
        var post = await app.WithDbAsync(db => db.Posts.Where(p => p.AccountId == person).Select(p => p.Id).SingleAsync());
        return new(StringComparer.OrdinalIgnoreCase)
        {
            ["number"] = await app.MatterAsync(scene),
            ["code"] = scene.Community.Code!,
            ["key"] = "case.contact",
            ["id"] = scene.Community.Id.ToString(),
            ["/admin/people/"] = person.ToString(),
            ["/admin/posts/"] = post.ToString(),
        };
    }

    private static string Address(RouteEndpoint door, Dictionary<string, string> values)
    {
        var pattern = Pattern(door);
        var own = values.FirstOrDefault(v => v.Key.StartsWith('/') && pattern.StartsWith(v.Key, StringComparison.Ordinal)).Value;
        return RouteValue().Replace(pattern, found => own ?? (values.TryGetValue(found.Groups[1].Value, out var value) ? value : found.Value.Contains(":int", StringComparison.Ordinal) ? "1" : values["id"]));
    }

    [GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    private static partial Regex RouteValue();
}

public sealed class AccessOnSqlite(SqliteApp app) : AccessTests(app);

public sealed class AccessOnPostgres(PostgresApp app) : AccessTests(app);
