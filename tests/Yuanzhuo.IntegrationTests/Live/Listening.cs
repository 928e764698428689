using System.Globalization;
using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Yuanzhuo.IntegrationTests.Live;

/// <summary>One open live connection, read as a browser reads it.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage _answer;
    private readonly IAsyncEnumerator<SseItem<string>> _events;
    private readonly CancellationTokenSource _over = new();

    private Listening(HttpResponseMessage answer, Stream body) =>
        (_answer, _events) = (answer, SseParser.Create(body).EnumerateAsync(_over.Token).GetAsyncEnumerator());

    public HttpResponseMessage Answer => _answer;

    /// <summary>The id of the last event that came.</summary>
    public long LastId { get; private set; }

    /// <summary>Opens it and reads up to the first word about the place in the journal, with what was missed before.</summary>
    public static async Task<(Listening Open, IReadOnlyList<SseItem<string>> First)> OpenAsync(HttpClient client, string address, long? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (lastId is { } last) request.Headers.Add("Last-Event-ID", last.ToString(CultureInfo.InvariantCulture));
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var open = new Listening(answer, await answer.Content.ReadAsStreamAsync());
        var first = new List<SseItem<string>>();
        do first.Add(await open.AnyAsync() ?? throw new InvalidOperationException("It ended before it began."));
        while (first[^1].EventType == "fact");
        return (open, first);
    }

    /// <summary>The next event of whatever kind, or null where the connection ended.</summary>
    public async Task<SseItem<string>?> AnyAsync()
    {
        if (!await _events.MoveNextAsync().AsTask().WaitAsync(Patience)) return null;
        LastId = long.Parse(_events.Current.EventId!, CultureInfo.InvariantCulture);
        return _events.Current;
    }

    /// <summary>The next fact.</summary>
    public async Task<JsonElement> FactAsync()
    {
        while (await AnyAsync() is { } next)
            if (next.EventType == "fact") return JsonDocument.Parse(next.Data).RootElement;
        throw new InvalidOperationException("The connection ended.");
    }

    /// <summary>All facts up to that position, which need not be one of them.</summary>
    public async Task<List<JsonElement>> UntilAsync(long position)
    {
        var facts = new List<JsonElement>();
        while (LastId < position && await AnyAsync() is { } next)
            if (next.EventType == "fact") facts.Add(JsonDocument.Parse(next.Data).RootElement);
        return facts;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        try
        {
            await _events.DisposeAsync();
        }
        catch (Exception ending) when (ending is OperationCanceledException or NotSupportedException or IOException)
        {
            // It was being read.
        }

        _answer.Dispose();
        _over.Dispose();
    }
}
