using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Passes run when a test says so.</summary>
public static class PassTales
{
    /// <summary>Runs that pass on that node now.</summary>
    internal static Task<PassOutcome> PassAsync(this IServiceProvider node, string name)
    {
        var runner = node.GetRequiredService<PassRunner>();
        return runner.RunAsync(runner.Plans.Single(p => p.Name == name), CancellationToken.None);
    }

    /// <summary>Another node on the same database and clock, with the test's own pass over that list.</summary>
    internal static WebApplicationFactory<Program> Node(this App app, ToDo list) => app.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
        services.AddSingleton(list).AddPass<DoAll>(list.Name, "Web.Pass", TimeSpan.FromMinutes(1))));
}

/// <summary>Things to be done exactly once, each a row in the database; a step may be held up or fail.</summary>
internal sealed class ToDo
{
    public string Name { get; } = $"test-{Guid.CreateVersion7():N}";

    /// <summary>The step before which this happens, counted from 1.</summary>
    public int HeldStep { get; init; }

    public Func<Task> Before { get; init; } = () => Task.CompletedTask;

    public int Steps;

    public IQueryable<Counter> Rows(YuanzhuoDb db) => db.Counters.Where(c => c.Name.StartsWith(Name));

    public async Task<ToDo> WriteAsync(App app, int things)
    {
        await app.WithDbAsync(async db =>
        {
            for (var n = 1; n <= things; n++) db.Add(new Counter { Name = $"{Name}/{n}" });
            return await db.SaveChangesAsync();
        });
        return this;
    }

    /// <summary>How often each was done.</summary>
    public Task<List<long>> DoneAsync(App app) => app.WithDbAsync(db => Rows(db).Select(c => c.Value).ToListAsync());
}

internal sealed class DoAll(YuanzhuoDb db, ToDo list) : IPass
{
    private const int AtOnce = 3;

    public Task<bool> IsAnythingDueAsync(CancellationToken ct) => list.Rows(db).AnyAsync(c => c.Value == 0, ct);

    public async Task<int> StepAsync(CancellationToken ct)
    {
        if (Interlocked.Increment(ref list.Steps) == list.HeldStep) await list.Before();
        var some = await list.Rows(db).Where(c => c.Value == 0).OrderBy(c => c.Name).Take(AtOnce).Select(c => c.Name).ToListAsync(ct);
        await Task.Delay(5, ct); // time enough for another node to see the same rows
        return await db.Counters.Where(c => some.Contains(c.Name)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, c => c.Value + 1), ct);
    }
}
