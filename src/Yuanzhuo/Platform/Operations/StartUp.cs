using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Platform.Operations;

/// <summary>What happens between building the application and listening.</summary>
internal static class StartUp
{
    private const int FewestThreadsOnSqlite = 64;

    /// <summary>
    /// Migrates (always on SQLite and in the demo; on PostgreSQL operators run <c>migrate</c> unless <c>Database:MigrateOnStart</c> says so), then
    /// lets each module prepare what it needs, in their line. With migrations pending nothing is prepared: the server starts, says on
    /// <c>/health/ready</c> that it is not ready, and wants a restart after <c>migrate</c>.
    /// </summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app, ModuleLine line)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
        if (db is SqliteDb)
        {
            SqliteFiles.Close(db);
            MakeRoomForWaiting();
        }

        var isDemo = app.Configuration.GetValue("Demo:Enabled", app.Environment.IsDevelopment());
        // Migrating builds the model of every migration before it finds nothing to do, which is half of a start: it is asked for only where something is pending.
        var isPending = (await db.Database.GetPendingMigrationsAsync()).Any();
        if (isPending && app.Configuration.GetValue("Database:MigrateOnStart", db is SqliteDb || isDemo))
        {
            await db.MigrateAloneAsync(default);
        }
        else if (isPending)
        {
            app.Logger.LogWarning("The schema is older than this version: run the migrate command, then start again");
            return;
        }

        var warming = Task.Run(() => WarmAsync(app.Services, line));
        await scope.ServiceProvider.GetRequiredService<Keys.TakeInKeys>().HandleAsync(CancellationToken.None);
        await app.Services.GetRequiredService<Tail.TailReader>().PrepareAsync(CancellationToken.None);
        foreach (var module in line.Modules) await module.PrepareAsync(scope.ServiceProvider, CancellationToken.None);
        await warming;
    }

    /// <summary>
    /// Whoever waits to write to SQLite holds a thread while waiting. The one who is writing must find another at once: with as many threads
    /// as cores, eight waiting at a time kept the writer itself waiting until they gave up.
    /// </summary>
    private static void MakeRoomForWaiting()
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        if (workers < FewestThreadsOnSqlite) ThreadPool.SetMinThreads(FewestThreadsOnSqlite, completions);
    }

    /// <summary>On the other core meanwhile, with a context of its own.</summary>
    private static async Task WarmAsync(IServiceProvider services, ModuleLine line)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var module in line.Modules) await module.WarmAsync(scope.ServiceProvider, CancellationToken.None);
    }
}
