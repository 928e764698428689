using Npgsql;
using System.Net;
using System.Net.Http.Json;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>Issue 6, 5: while the database is away nothing is lost and everybody is told to come again; when it is back, so is the product.</summary>
public sealed class UnavailableTests(UnavailableTests.OwnApp own) : IClassFixture<UnavailableTests.OwnApp>
{
    [Fact]
    public async Task The_database_is_away_and_comes_back()
    {
        Assert.SkipWhen(own.App.Missing is not null, own.App.Missing ?? "");
        var app = own.App;
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var visitor = app.Visitor();
        var form = await organiser.PageAsync($"/matters/{number}/progress");
        var raise = await visitor.PageAsync("/raise");

        await own.ShutAsync(isShut: true);
        foreach (var address in (string[])["/ledger", $"/matters/{number}", "/work"]) await AwayAsync(await organiser.GetAsync(address));
        var said = await organiser.SendAsync(form, $"/matters/{number}/progress", ("Input.Words", "写好的进展不能丢"));
        await AwayAsync(said);
        Assert.Contains("写好的进展不能丢", (await said.HtmlAsync()).Body!.InnerHtml, StringComparison.Ordinal);
        var told = await visitor.SendAsync(raise, "/raise", ("Input.Words", "三楼的灯坏了"));
        await AwayAsync(told);
        Assert.Contains("三楼的灯坏了", (await told.HtmlAsync()).Body!.InnerHtml, StringComparison.Ordinal);
        var api = await visitor.PostAsJsonAsync("/api/v1/concerns", new { placeCode = scene.Community.Code, words = "灯坏了" });
        await AwayAsync(api);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);

        await own.ShutAsync(isShut: false);
        // A kept connection or two may still be one to the server of before.
        for (var tries = 0; tries < 20 && (await organiser.GetAsync("/work")).StatusCode != HttpStatusCode.OK; tries++) await Task.Delay(100);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/ledger")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await organiser.SendAsync(form, $"/matters/{number}/progress", ("Input.Words", "写好的进展不能丢"))).StatusCode);
        Assert.Single((await app.LookAsync(number)).ProgressEntries);
    }

    private static async Task AwayAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        Assert.Equal(30, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
    }

    /// <summary>Nobody else's database.</summary>
    public sealed class OwnApp : IAsyncLifetime
    {
        public PostgresApp App { get; } = new();

        public ValueTask InitializeAsync() => App.InitializeAsync();

        public ValueTask DisposeAsync() => App.DisposeAsync();

        /// <summary>As when an operator stops the server: connections end, and none is taken.</summary>
        public async Task ShutAsync(bool isShut)
        {
            var (connection, name) = App.Administrative();
            await using var server = new NpgsqlConnection(connection);
            await server.OpenAsync();
            await using var command = new NpgsqlCommand($"ALTER DATABASE \"{name}\" ALLOW_CONNECTIONS {!isShut}; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'", server);
            await command.ExecuteNonQueryAsync();
        }
    }
}
