using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Yuanzhuo.Platform.Telemetry;

/// <summary>Traces and metrics by OTLP where an endpoint is configured (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> or <c>Telemetry:OtlpEndpoint</c>); else nothing runs.</summary>
internal sealed class Telemetry(IConfiguration configuration) : IHostedService, IDisposable
{
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var endpoint = configuration["Telemetry:OtlpEndpoint"] ?? configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (endpoint is null) return Task.CompletedTask;
        var protocol = configuration["Telemetry:OtlpProtocol"] ?? configuration["OTEL_EXPORTER_OTLP_PROTOCOL"];
        var resource = ResourceBuilder.CreateDefault().AddService("yuanzhuo");
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("Microsoft.AspNetCore", "Npgsql")
            .AddProcessor(new WithoutAddresses())
            .AddOtlpExporter(o => Send(o, endpoint, protocol, "traces")).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Microsoft.EntityFrameworkCore", "System.Runtime", "Npgsql", "Yuanzhuo.Pages")
            .AddOtlpExporter(o => Send(o, endpoint, protocol, "metrics")).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.ForceFlush(2000);
        _metrics?.ForceFlush(2000);
        return Task.CompletedTask;
    }

    /// <summary>By gRPC unless <c>http/protobuf</c> is asked for, whose address differs for each signal.</summary>
    private static void Send(OtlpExporterOptions options, string endpoint, string? protocol, string signal)
    {
        var isHttp = protocol == "http/protobuf";
        options.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        options.Endpoint = new Uri(isHttp ? $"{endpoint.TrimEnd('/')}/v1/{signal}" : endpoint);
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
