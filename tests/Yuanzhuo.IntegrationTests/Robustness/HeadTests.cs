using System.Net;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>HEAD tells what GET would, without the body (RFC 9110, 9.3.2): monitors, balancers and link checkers ask so.</summary>
public sealed class HeadTests
{
    private static readonly string[] Addresses = ["/", "/ledger", "/raise", "/statistics", "/sign-in", "/ledger/export.csv", "/api/v1/matters", "/openapi/v1.json", "/health/live", "/no-such-page", "/work"];

    [Fact]
    public async Task Head_is_answered_like_get_without_a_body()
    {
        var folder = Directory.CreateTempSubdirectory("yuanzhuo-head-").FullName;
        await EmptySchema.LayAsync($"Data Source={folder}/test.db");
        await using var app = await RunningApp.StartAsync("Production", TimeSpan.FromMinutes(2), ("ConnectionStrings:Yuanzhuo", $"Data Source={folder}/test.db"), ("Keys:Folder", folder), ("Database:MigrateOnStart", "true"));
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Address) };
        foreach (var address in Addresses)
        {
            using var get = await client.GetAsync(address);
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
            Assert.Equal((address, get.StatusCode, get.Content.Headers.ContentType?.ToString()), (address, head.StatusCode, head.Content.Headers.ContentType?.ToString()));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/api/v1/matters"))).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.PutAsync("/ledger", new StringContent("x"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync("/api/v1/concerns", new StringContent("x"))).StatusCode);
    }
}
