using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using System.Collections.Concurrent;
using System.Globalization;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>The same application and database with letters that leave: to a mail server, an SMS gateway and three chats that stand here, on a clock of its own.</summary>
public sealed class PostStage : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _own;
    private readonly WebApplication _receivers;
    private readonly ConcurrentQueue<string> _log = new();

    private PostStage(App app, WebApplication receivers, MailServer mail)
    {
        (Mail, _receivers) = (mail, receivers);
        Clock.Advance(app.Clock.GetUtcNow() - Clock.GetUtcNow());
        ToMorning();
        var address = receivers.Urls.First();
        _own = app.WithWebHostBuilder(host =>
        {
            foreach (var (name, value) in Settings(address, mail)) host.UseSetting(name, value);
            host.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
                services.AddLogging(log => log.AddProvider(new KeepLines(_log)).SetMinimumLevel(LogLevel.Information));
            });
        });
    }

    public MovableClock Clock { get; } = new();

    public MailServer Mail { get; }

    /// <summary>What the gateway and the chats were sent: path with query, and body.</summary>
    public ConcurrentQueue<(string Path, string Body)> Received { get; } = new();

    /// <summary>The gateway and the chats are out of order.</summary>
    public bool IsDown { get; set; }

    public IServiceProvider Services => _own.Services;

    /// <summary>All that was written to the log.</summary>
    public string Log => string.Join('\n', _log);

    public static async Task<PostStage> SetAsync(App app)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receivers = builder.Build();
        PostStage? stage = null;
        receivers.Run(http => stage!.TakeAsync(http));
        await receivers.StartAsync();
        return stage = new(app, receivers, MailServer.Start());
    }

    public HttpClient Visitor() => _own.Visitor();

    public async Task<HttpClient> SignedInAsync(Guid accountId)
    {
        var client = Visitor();
        (await client.PostAsync($"/test/sign-in/{accountId}", null)).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Somebody with that role there who wants e-mail at the address named after them; a client signed in as them.</summary>
    public async Task<(HttpClient Client, string Address)> WithMailAsync(Scene scene, Role role, OrgUnit at)
    {
        var client = await SignedInAsync(await scene.PersonAsync(role, at));
        var address = $"{role}.{at.Id:N}@example.cn".ToLowerInvariant();
        var chosen = await client.SendFormAsync("/account/letters", ("Input.Email", address), ("Input.ByEmail", "true"), ("Input.Language", "zh-CN"));
        Assert.Equal("/account/letters?done=Web.Done_Choice", chosen.Target());
        return (client, address);
    }

    /// <summary>The time for gathering goes by and what is due leaves.</summary>
    public async Task SendAsync(int minutes = 3)
    {
        Clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal(PassEnd.Finished, (await Services.PassAsync("send-letters")).End);
    }

    /// <summary>Nine o'clock of the next working day in China, so that no test stands in the quiet hours by chance.</summary>
    public void ToMorning()
    {
        var day = Kernel.ChinaTime.DateOf(Clock.GetUtcNow()).AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday or DayOfWeek.Monday or DayOfWeek.Friday) day = day.AddDays(1);
        Clock.Advance(Kernel.ChinaTime.At(day, new TimeOnly(9, 0)) - Clock.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        await _own.DisposeAsync();
        await _receivers.DisposeAsync();
        await Mail.DisposeAsync();
    }

    private static IEnumerable<(string Name, string Value)> Settings(string address, MailServer mail) =>
    [
        ("Site:Address", "https://yz.example.cn"),
        ("Post:Email:Host", "127.0.0.1"), ("Post:Email:Port", mail.Port.ToString(CultureInfo.InvariantCulture)), ("Post:Email:Security", "None"), ("Post:Email:From", "post@yz.example.cn"),
        ("Post:Sms:Url", address + "/sms"), ("Post:Sms:Good", "\"ok\""), ("Post:Sms:Secret", "s3cret"), ("Post:TimeoutSeconds", "5"),
        ("Post:Robots:works:Kind", "WeCom"), ("Post:Robots:works:Url", address + "/wecom?key=hidden-key"), ("Post:Robots:works:Unit", "区城建局"),
        ("Post:Robots:street:Kind", "DingTalk"), ("Post:Robots:street:Url", address + "/dingtalk?access_token=hidden-token"), ("Post:Robots:street:Secret", "SECx"), ("Post:Robots:street:Unit", "甲街道"),
        ("Post:Robots:community:Kind", "Feishu"), ("Post:Robots:community:Url", address + "/feishu"), ("Post:Robots:community:Secret", "k"), ("Post:Robots:community:Unit", "梧桐社区"),
    ];

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (IsDown)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        Received.Enqueue((http.Request.Path + http.Request.QueryString, body));
        await http.Response.WriteAsync(http.Request.Path == "/sms" ? "{\"result\":\"ok\"}" : http.Request.Path == "/feishu" ? "{\"code\":0}" : "{\"errcode\":0,\"errmsg\":\"ok\"}");
    }

    private sealed class KeepLines(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
