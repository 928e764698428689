using System.Collections.Concurrent;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Operations;

/// <summary>The log holds no personal data, whatever people type and wherever (docs/operations/logging.md).</summary>
public sealed class LogTests
{
    private const string Phone = "13800001234";
    private const string Name = "邬试验";
    private const string Password = "Pl4nted!secret";

    [Fact]
    public async Task What_people_type_never_reaches_the_log()
    {
        await using var app = new LoggedApp();
        await app.InitializeAsync();
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();

        await visitor.PostAsJsonAsync("/api/v1/concerns", new { placeCode = scene.Community.Code, words = $"我是{Name}，电话{Phone}", contact = new { name = Name, phone = Phone } });
        await visitor.PostAsJsonAsync("/api/v1/concerns", new { placeCode = 1, words = new[] { Phone }, contact = Phone });
        await visitor.GetAsync($"/ledger?q={Phone}");
        await visitor.GetAsync($"/nothing/{Phone}?name={Uri.EscapeDataString(Name)}");
        await visitor.SendFormAsync("/sign-in", ("Input.UserName", Phone), ("Input.Password", Password));

        Assert.NotEmpty(app.Lines);
        Assert.DoesNotContain(app.Lines, line => line.Contains(Phone, StringComparison.Ordinal) || line.Contains(Name, StringComparison.Ordinal) || line.Contains(Password, StringComparison.Ordinal));
    }

    private sealed class LoggedApp : App
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-logged-").FullName;
        private readonly Keeper _keeper = new();

        public IEnumerable<string> Lines => _keeper.Lines;

        public override string Provider => "Sqlite";

        protected override string ConnectionString => $"Data Source={_folder}/test.db;Pooling=False";

        protected override IEnumerable<(string Name, string Value)> MoreSettings => [("Logging:LogLevel:Default", "Information")];

        public override Task PrepareAsync() => Task.CompletedTask;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(_keeper));
        }
    }

    /// <summary>Keeps every line with its values and exceptions.</summary>
    private sealed class Keeper : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
