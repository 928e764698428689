using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Platform.Operations;

/// <summary>What happens between building the application and listening.</summary>
internal static class StartUp
{
    /// <summary>
    /// Migrates (always on SQLite and in the demo; on PostgreSQL operators run <c>migrate</c> unless <c>Database:MigrateOnStart</c> says so), then
    /// lets each module prepare what it needs, in their line.
    /// </summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app, ModuleLine line)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
        var isDemo = app.Configuration.GetValue("Demo:Enabled", app.Environment.IsDevelopment());
        if (app.Configuration.GetValue("Database:MigrateOnStart", db is SqliteDb || isDemo)) await db.Database.MigrateAsync();
        foreach (var module in line.Modules) await module.PrepareAsync(scope.ServiceProvider, CancellationToken.None);
    }
}
