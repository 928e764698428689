using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>
/// Concerns that go their way (raised, opened, handed over, accepted, applied for closure) by forms and API of a server that may die at any
/// moment. What was sent and not answered is sent once more, word by word and key by key, to the next server.
/// </summary>
internal sealed class KilledLives(string placeCode, Guid department, Func<string, Task<Guid>> concernOf)
{
    private readonly CookieContainer _organiser = new();
    private readonly CookieContainer _officer = new();
    private int _raised;

    /// <summary>What was answered: tracking numbers by the key they were sent with.</summary>
    public ConcurrentDictionary<string, string> Raised { get; } = new();

    /// <summary>What was answered: matters by what was done to them.</summary>
    public ConcurrentBag<(string Matter, string Deed)> Done { get; } = [];

    /// <summary>How many sends were cut off and sent again.</summary>
    public int SentAgain;

    public async Task SignInAsync(string address, string organiser, string officer)
    {
        using var one = Client(address, _organiser);
        using var other = Client(address, _officer);
        Assert.Equal("/work", (await one.SignInAsync(organiser, PeopleTales.Password)).Target());
        Assert.Equal("/work", (await other.SignInAsync(officer, PeopleTales.Password)).Target());
    }

    /// <summary>One after the other until the server is gone; where the last one stopped is remembered.</summary>
    public async Task LiveAsync(string address, Life life)
    {
        using var anybody = Client(address, new());
        using var organiser = Client(address, _organiser);
        using var officer = Client(address, _officer);
        try
        {
            while (true)
            {
                await StepAsync(life, anybody, organiser, officer);
                if (life.Step == 0) life.Begin($"key-{Interlocked.Increment(ref _raised)}");
            }
        }
        catch (Exception died) when (died is HttpRequestException or IOException or TaskCanceledException)
        {
            // Killed; what was answered before counts.
        }
    }

    private async Task StepAsync(Life life, HttpClient anybody, HttpClient organiser, HttpClient officer)
    {
        if (life.Sent is not null) Interlocked.Increment(ref SentAgain);
        switch (life.Step)
        {
            case 0: break;
            case 1: await RaiseAsync(anybody, life); break;
            case 2:
                var concern = await FindAsync(life.Tracking);
                life.Matter = (await SendAsync(organiser, life, $"/triage/{concern}/open", ("Input.Title", "楼道灯坏了"), ("Input.Summary", "晚上看不见路"), ("Input.Handling", "Usual"), ("Input.Answer", "已报修"))).NumberIn();
                Done.Add((life.Matter, "open"));
                break;
            case 3: await DoAsync(organiser, life, $"/matters/{life.Matter}/hand-over", ("Input.ToUnitId", department.ToString()), ("Input.Reason", "路灯归城建管")); break;
            case 4: await DoAsync(officer, life, $"/matters/{life.Matter}/hand-over/answer", ("Input.Answer", "Accept"), ("Input.Reason", "")); break;
            default: await DoAsync(officer, life, $"/matters/{life.Matter}/closure/apply", ("Input.Words", "三盏灯都换了")); break;
        }

        life.Step = life.Step is 0 or 5 ? 0 : life.Step + 1;
    }

    /// <summary>Whoever looks the concern up after the kill may find the database dying as well: that is no less a death than an answer that is cut off.</summary>
    private async Task<Guid> FindAsync(string tracking)
    {
        try
        {
            return await concernOf(tracking);
        }
        catch (Exception died) when (died is DbException || died.InnerException is DbException)
        {
            throw new IOException("The database died.", died);
        }
    }

    private async Task RaiseAsync(HttpClient client, Life life)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/concerns") { Content = JsonContent.Create(new { placeCode, words = $"楼道灯坏了，{life.Key}" }) };
        request.Headers.Add("Idempotency-Key", life.Key);
        life.Sent = ("/api/v1/concerns", []);
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{(int)answer.StatusCode}: {body}");
        life.Tracking = JsonDocument.Parse(body).RootElement.GetProperty("trackingNumber").GetString()!;
        life.Sent = null;
        Assert.True(Raised.TryAdd(life.Key, life.Tracking) || Raised[life.Key] == life.Tracking);
    }

    private async Task DoAsync(HttpClient client, Life life, string address, params (string Name, string Value)[] fields)
    {
        await SendAsync(client, life, address, fields);
        Done.Add((life.Matter, address[(address.IndexOf(life.Matter, StringComparison.Ordinal) + life.Matter.Length + 1)..]));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, Life life, string address, params (string Name, string Value)[] fields)
    {
        life.Sent ??= (await client.PageAsync(address)).Filled(address, fields);
        var answer = await client.PostAsync(life.Sent.Value.Action, new FormUrlEncodedContent(life.Sent.Value.Values));
        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"{address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        life.Sent = null;
        return answer;
    }

    private static HttpClient Client(string address, CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>One concern on its way.</summary>
    internal sealed class Life
    {
        public int Step { get; set; }

        public string Key { get; private set; } = "";

        public string Tracking { get; set; } = "";

        public string Matter { get; set; } = "";

        /// <summary>What was sent and not answered yet.</summary>
        public (string Action, List<KeyValuePair<string, string>> Values)? Sent { get; set; }

        public void Begin(string key) => (Step, Key, Tracking, Matter, Sent) = (1, key, "", "", null);
    }
}
