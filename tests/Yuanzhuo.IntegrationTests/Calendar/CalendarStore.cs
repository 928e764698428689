using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.Modules.Calendar;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Calendar;

/// <summary>The calendar module on a database of its own, as one or two nodes.</summary>
public sealed class CalendarStore : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"yz-calendar-{Guid.CreateVersion7():N}.db");
    private readonly List<ServiceProvider> _nodes = [];

    public MovableClock Clock { get; } = new(new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero));

    /// <summary>A web node: its own memory, the same database.</summary>
    public async Task<ServiceProvider> NodeAsync(IFollowsCalendar? follower = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Yuanzhuo", $"Data Source={_file}"), new("Database:Provider", "Sqlite")]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddYuanzhuoDatabase(configuration).AddScoped<UnitOfWork>().AddScoped<CurrentUser>();
        new CalendarModule().AddServices(services, configuration);
        if (follower is not null)
            services.AddSingleton(follower);
        var node = services.BuildServiceProvider(validateScopes: true);
        _nodes.Add(node);
        await using var scope = node.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<YuanzhuoDb>().Database.EnsureCreatedAsync();
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_file) + "*"))
            File.Delete(file);
    }

    /// <summary>A clock that goes when told.</summary>
    public sealed class MovableClock(DateTimeOffset start) : TimeProvider
    {
        private DateTimeOffset _now = start;

        public override DateTimeOffset GetUtcNow() => _now;

        public void Pass(TimeSpan time) => _now += time;
    }
}
