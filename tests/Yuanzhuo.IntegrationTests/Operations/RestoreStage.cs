using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Operations.Backup;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Operations;

/// <summary>A machine whose data were backed up and get lost; on either database.</summary>
public abstract class RestoreStage : IDisposable
{
    protected const string Phone = "13800001234";

    protected string Folder { get; } = Directory.CreateTempSubdirectory("yuanzhuo-restore-").FullName;

    protected string Backup => Path.Combine(Folder, "backup", "one");

    public virtual void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected abstract string Provider { get; }

    /// <summary>Where a database of this test will be.</summary>
    protected abstract Task<string> NewAsync();

    /// <summary>The machine is gone.</summary>
    protected abstract Task LoseAsync(string connection);

    /// <summary>The same with another database.</summary>
    protected abstract string Named(string connection, string database);

    protected static Task ForgetConnectionsAsync()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return Task.Delay(200);
    }

    protected async Task<(string UserName, Guid Concern, string Number)> BackedUpAsync(string connection)
    {
        await using var app = await StartAsync(connection);
        var scene = await Scene.SetAsync(app);
        var (userName, _) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        var concern = await app.ConcernAsync(scene, phone: Phone);
        var number = await app.MatterOfAsync(scene, concern, scene.Works);
        await app.WithDbAsync(async db =>
        {
            Assert.True((await db.MatterAsync(number))!.End(Ending.Explained, "说明白了".AsPublic(), app.Clock.GetUtcNow()).IsDone);
            return await db.SaveChangesAsync();
        });
        // A month before it is to be forgotten.
        await app.WithDbAsync(db => db.Matters.Where(m => m.Number == number).ExecuteUpdateAsync(set => set.SetProperty(m => m.EndedOn, app.Today().AddMonths(-11))));
        await app.WithDbAsync(db => db.Set<Concern>().ExecuteUpdateAsync(set => set.SetProperty(c => c.RaisedOn, app.Today().AddMonths(-12))));
        await app.Services.PassAsync("forget-raisers");
        Assert.NotNull((await app.ConcernOfAsync(concern)).Contact.Phone);
        await scene.AsAsync(Role.CommunityOrganiser);
        Assert.Null(await BackupCommand.RunAsync(app.Services, Backup, CancellationToken.None));
        return (userName, concern, number);
    }

    protected async Task RefusedAsync(string connection, string why, params string[] options)
    {
        var (code, said) = await RestoreAsync(connection, options);
        Assert.True(code == 1 && said.Contains(why, StringComparison.Ordinal), $"{code}: {said}");
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder, "*.restoring*", SearchOption.AllDirectories));
    }

    protected Task<(int ExitCode, string Output)> RestoreAsync(string connection, params string[] options) => RunningApp.CommandAsync(
        ["restore", Backup, .. options], Settings(connection));

    protected (string Name, string Value)[] Settings(string connection) => [("ConnectionStrings:Yuanzhuo", connection), ("Database:Provider", Provider), ("Keys:Folder", Path.Combine(Folder, "no-keys"))];

    protected async Task<App> StartAsync(string connection, string keys = "keys")
    {
        var app = new Installation(Provider, connection, Path.Combine(Folder, keys));
        await app.InitializeAsync();
        return app;
    }

    private sealed class Installation(string provider, string connection, string keys) : App
    {
        public override string Provider => provider;

        protected override string ConnectionString => connection;

        protected override string Keys => keys;

        public override Task PrepareAsync() => Task.CompletedTask;
    }
}
