using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using System.Collections.Concurrent;
using System.Text;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Telemetry;

namespace Yuanzhuo.IntegrationTests.Operations;

/// <summary>Traces and metrics reach a collector by OTLP, and carry no address that opens anything (docs/operations/telemetry.md).</summary>
public sealed class TelemetryTests
{
    private const string Secret = "ZTSECRETNUMBER";

    [Fact]
    public async Task Traces_and_metrics_reach_the_collector_without_addresses()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectorAsync(received);
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await using (var app = new WatchedApp(address))
        {
            await app.InitializeAsync();
            await app.Visitor().GetAsync($"/no-such-page/{Secret}?q={Secret}");
            await app.Visitor().GetAsync("/health/live");

            // An answer is read before its server has ended the trace, so one flush may come too early.
            var telemetry = app.Services.GetServices<IHostedService>().OfType<Telemetry>().Single();
            for (var tries = 0; tries < 100 && !received.ContainsKey("/v1/traces"); tries++)
            {
                await telemetry.StopAsync(default);
                await Task.Delay(50);
            }
        }

        Assert.Contains("/v1/traces", received.Keys);
        Assert.Contains("/v1/metrics", received.Keys);
        Assert.Contains("yuanzhuo", received["/v1/traces"], StringComparison.Ordinal);
        Assert.All(received.Values, body => Assert.DoesNotContain(Secret, body, StringComparison.Ordinal));
    }

    private static async Task<WebApplication> CollectorAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("/{**path}", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.AddOrUpdate(http.Request.Path, _ => Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync();
        return collector;
    }

    private sealed class WatchedApp(string collector) : App
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-watched-").FullName;

        public override string Provider => "Sqlite";

        protected override string ConnectionString => $"Data Source={_folder}/test.db;Pooling=False";

        protected override IEnumerable<(string Name, string Value)> MoreSettings => [("Telemetry:OtlpEndpoint", collector), ("Telemetry:OtlpProtocol", "http/protobuf")];

        public override Task PrepareAsync() => Task.CompletedTask;
    }
}
