using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Several people act at the same moment.</summary>
public static class AtOnce
{
    /// <summary>All begin at once; their results in the order named.</summary>
    public static async Task<Result<T>[]> DoAsync<T>(params Func<Task<Result<T>>>[] deeds)
    {
        using var start = new SemaphoreSlim(0);
        var running = deeds.Select(deed => Task.Run(async () =>
        {
            await start.WaitAsync();
            return await deed();
        })).ToList();
        start.Release(deeds.Length);
        return await Task.WhenAll(running);
    }

    /// <summary>A deed done by that person, in a scope of their own.</summary>
    public static Task<T> AsAsync<T>(this App app, Guid person, Func<IServiceProvider, Task<T>> deed) => app.WithAsync(async services =>
    {
        services.GetRequiredService<CurrentUser>().Become(person, "", await services.GetRequiredService<IStandings>().OfAsync(person, default));
        return await deed(services);
    });

    /// <summary>The version of a matter as a form just opened would carry it.</summary>
    public static async Task<Guid> VersionAsync(this App app, string number) => (await app.LookAsync(number)).Version;
}
