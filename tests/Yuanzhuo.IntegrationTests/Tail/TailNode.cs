using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Tail;

namespace Yuanzhuo.IntegrationTests.Tail;

/// <summary>A node that only hears: the tail's own service over a database, with hearers that write down what they heard.</summary>
internal sealed class TailNode : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<IHostedService> _running = [];

    public TailNode(params (string Name, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => s.Value)).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System);
        services.AddYuanzhuoDatabase(configuration);
        services.AddScoped<FactOrder>().AddScoped<VerifyJournal>();
        services.AddTail();
        foreach (var name in new[] { "test.first", "test.second" }) services.AddSingleton(new Hearer(name, HearingStart.Beginning, ["TestHeard"], (s, fact, ct) => WriteDownAsync(s, name, fact, ct)));
        _services = services.BuildServiceProvider();
    }

    public async Task StartAsync()
    {
        await _services.GetRequiredService<TailReader>().PrepareAsync(CancellationToken.None);
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
            _running.Add(service);
        }
    }

    public async Task<T> WithDbAsync<T>(Func<YuanzhuoDb, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<YuanzhuoDb>());
    }

    public async Task<JournalVerdict> VerifyAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VerifyJournal>().HandleAsync(null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _running) await service.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private static Task WriteDownAsync(IServiceProvider services, string name, PlacedFact fact, CancellationToken ct) =>
        services.GetRequiredService<YuanzhuoDb>().Database.ExecuteSqlAsync($"INSERT INTO heard_in_test (hearer, position) VALUES ({name}, {fact.Position})", ct);
}
