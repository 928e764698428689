using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Yuanzhuo.Platform.Live;

/// <summary>Answers one connection with server-sent events until it ends: the reader leaves, is too slow, its time is over, or the host stops.</summary>
internal sealed class LiveStream(LiveHub hub, LiveSeats seats, LiveOptions options, IServiceScopeFactory scopes, TimeProvider clock, IHostApplicationLifetime host)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="http">The connection.</param>
    /// <param name="topicAsync">Reads what the page is about; null where there is no such thing for who asks.</param>
    public async Task RunAsync(HttpContext http, Func<CancellationToken, Task<LiveTopic?>> topicAsync)
    {
        using var seat = seats.Take(VisitorOf(http), out var refusal);
        if (seat is null)
        {
            (http.Response.StatusCode, http.Response.Headers.RetryAfter) = (refusal, "60");
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        try
        {
            if (await topicAsync(end.Token) is { } topic) await SendAsync(http, topic, end);
            else http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        catch (Exception over) when (end.IsCancellationRequested && over is OperationCanceledException or IOException)
        {
            // Its time was over, or nobody listens any more: the browser comes again and resumes.
        }
    }

    private async Task SendAsync(HttpContext http, LiveTopic topic, CancellationTokenSource end)
    {
        end.CancelAfter(TimeSpan.FromSeconds(topic.IsForPosts ? options.StaffSeconds : options.Seconds));
        var start = await StartAsync(http.Request, topic, end.Token);
        var listener = new LiveListener(topic.After(start.Since), start.Head, options.Buffer);
        hub.Add(listener);
        try
        {
            Describe(http);
            // So many milliseconds a browser waits before it comes again.
            await WriteAsync(http, "retry: 3000\n\n", end.Token);
            foreach (var missed in start.Missed) await WriteAsync(http, Words(missed), end.Token);
            await WriteAsync(http, Place(start.IsLost ? "reset" : "here", start.Head), end.Token);
            await PassOnAsync(http, listener, start.Head, end.Token);
        }
        finally
        {
            hub.Remove(listener);
        }
    }

    /// <summary>The head is read before the hub knows the listener: what is placed in between is offered by the hub, and nothing twice.</summary>
    private async Task<LiveStart> StartAsync(HttpRequest request, LiveTopic topic, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await LiveStart.ReadAsync(scope.ServiceProvider.GetRequiredService<YuanzhuoDb>(), request, topic, options, clock.GetUtcNow(), ct);
    }

    private async Task PassOnAsync(HttpContext http, LiveListener listener, long said, CancellationToken ct)
    {
        var pulse = TimeSpan.FromSeconds(options.HeartbeatSeconds);
        while (true)
        {
            var until = listener.HeardUntil;
            if (listener.Events.TryRead(out var next))
            {
                await WriteAsync(http, Words(next), ct);
                said = next.Position;
                continue;
            }

            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(ct);
            quiet.CancelAfter(pulse);
            try
            {
                if (!await listener.Events.WaitToReadAsync(quiet.Token)) return;
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                // Nothing waited when this position was looked at, so all up to there was said: who resumes from it misses nothing.
                await WriteAsync(http, until > said ? Place("here", until) : ":\n\n", ct);
                said = Math.Max(said, until);
            }
        }
    }

    private static void Describe(HttpContext http)
    {
        var headers = http.Response.Headers;
        (headers.ContentType, headers.CacheControl) = ("text/event-stream", "no-store");
        // Said to nginx, which would gather the answer otherwise.
        headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    private static string VisitorOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<CurrentUser>().AccountId?.ToString() ?? http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static string Words(LiveEvent fact) => string.Create(CultureInfo.InvariantCulture, $"id: {fact.Position}\nevent: fact\ndata: {JsonSerializer.Serialize(fact, Json)}\n\n");

    private static string Place(string kind, long position) => string.Create(CultureInfo.InvariantCulture, $"id: {position}\nevent: {kind}\ndata: {position}\n\n");

    private static async Task WriteAsync(HttpContext http, string words, CancellationToken ct)
    {
        await http.Response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(words), ct);
        await http.Response.BodyWriter.FlushAsync(ct);
    }
}
