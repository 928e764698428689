using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>
/// Counts what one request asks of the database, by the trace it is given. On PostgreSQL every command of the driver counts, whoever sent it;
/// SQLite's driver tells nothing, so there only what goes through EF is seen. Listens from the beginning: EF looks only once a second whether somebody does.
/// </summary>
public static class Statements
{
    private static readonly ConcurrentDictionary<ActivityTraceId, ConcurrentQueue<string>> Traced = new();

    /// <summary>The statements of that request.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(HttpClient client, HttpRequestMessage request)
    {
        var trace = ActivityTraceId.CreateRandom();
        var seen = Traced[trace] = new();
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var answer = await client.SendAsync(request);
        Traced.TryRemove(trace, out _);
        Assert.True((int)answer.StatusCode < 400, $"{request.RequestUri} answered {answer.StatusCode}");
        return [.. seen];
    }

    [ModuleInitializer]
    internal static void Listen()
    {
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref options) => Traced.ContainsKey(options.TraceId) ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = activity => Note(activity.TraceId, activity.Source.Name == "Npgsql" ? (activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement"))?.ToString() : null),
        });
        DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name == "Microsoft.EntityFrameworkCore") listener.Subscribe(new Observer<KeyValuePair<string, object?>>(Executing), name => name == RelationalEventId.CommandExecuting.Name);
        }));
    }

    private static void Executing(KeyValuePair<string, object?> said)
    {
        if (Activity.Current is { } activity && said.Value is CommandEventData { Context: Yuanzhuo.Platform.Data.SqliteDb } data) Note(activity.TraceId, data.Command.CommandText);
    }

    private static void Note(ActivityTraceId trace, string? statement)
    {
        if (statement is not null && Traced.TryGetValue(trace, out var seen)) seen.Enqueue(statement);
    }

    private sealed class Observer<T>(Action<T> hear) : IObserver<T>
    {
        public void OnNext(T value) => hear(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
