using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Merging;
using Yuanzhuo.Modules.Matters.Supporting;
using Yuanzhuo.Modules.People.Administering;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Reorganising;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work;

/// <summary>Rules that look at what they do not change hold when two people act at once (docs/adr/0015).</summary>
public abstract class AtOnceTests(App app)
{
    private const int Tries = 25;

    [Fact]
    public async Task Two_matters_never_go_into_each_other()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        for (var i = 0; i < Tries; i++)
        {
            var (a, b) = (await app.MatterAsync(scene), await app.MatterAsync(scene));

            var results = await AtOnce.DoAsync(() => MergeAsync(organiser, a, b), () => MergeAsync(organiser, b, a));

            Assert.Single(results, r => r.IsDone);
            var (one, other) = (await app.LookAsync(a), await app.LookAsync(b));
            Assert.Single(new[] { one, other }, m => m.IsOpen);
        }
    }

    [Fact]
    public async Task Two_administrators_never_close_each_other()
    {
        var scene = await Scene.SetAsync(app);
        await WithoutOtherAdministratorsAsync();
        for (var i = 0; i < Tries; i++)
        {
            var (a, b) = (await scene.PersonAsync(Role.Administrator, scene.District, $"a{i}"), await scene.PersonAsync(Role.Administrator, scene.District, $"b{i}"));
            await WithoutOtherAdministratorsAsync(a, b);

            var results = await AtOnce.DoAsync(() => CloseAsync(a, b), () => CloseAsync(b, a));

            Assert.Single(results, r => r.IsDone);
            Assert.Equal(1, await AdministratorsAsync());
        }
    }

    /// <summary>It reads and moves all of a district, so among ever new short deeds it would lose each race.</summary>
    [Fact]
    public async Task A_reorganisation_comes_to_its_end_while_others_go_on()
    {
        var region = await Region.FoundAsync(app, 2021);
        await region.FillAsync();
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        using var over = new CancellationTokenSource();
        var done = 0;
        var others = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                var (a, b) = (await app.MatterAsync(scene), await app.MatterAsync(scene));
                Assert.True((await MergeAsync(organiser, a, b)).IsDone);
                Interlocked.Increment(ref done);
            }
        })).ToList();
        while (Volatile.Read(ref done) < 3) await Task.Delay(5);

        var moved = await app.WithAsync(s => s.GetRequiredService<ImportPlaces>()
            .HandleAsOperatorAsync(new ImportPlaces.Input { Text = region.File, Year = 2022, AcceptsProposals = true }, default));
        await over.CancelAsync();
        await Task.WhenAll(others);

        Assert.True(moved.IsDone, string.Join("; ", moved.Refusals.Select(r => r.Key)));
    }

    [Fact]
    public async Task Many_who_press_at_once_are_all_counted()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var before = (await app.LookAsync(number)).VoiceCount;

        var results = await AtOnce.DoAsync([.. Enumerable.Range(0, 6).Select(i => (Func<Task<Result<int>>>)(() => app.WithAsync(s =>
            s.GetRequiredService<SupportMatter>().HandleAsync(new() { Number = number, RequestKey = $"browser{i}", KeyIsSecret = true }, default))))]);

        Assert.All(results, r => Assert.True(r.IsDone));
        Assert.Equal(before + 6, (await app.LookAsync(number)).VoiceCount);
    }

    private Task<Result<string>> MergeAsync(Guid person, string number, string into) => app.AsAsync(person, async services =>
    {
        var version = await services.GetRequiredService<Yuanzhuo.Platform.Data.YuanzhuoDb>().Matters.Where(m => m.Number == number).Select(m => m.Version).FirstAsync();
        return await services.GetRequiredService<MergeMatter>().HandleAsync(new() { Number = number, Version = version, Into = into, Words = "同一件事" }, default);
    });

    private Task<Result<Guid>> CloseAsync(Guid person, Guid other) =>
        app.AsAsync(person, services => services.GetRequiredService<CloseAccount>().HandleAsync(new() { AccountId = other }, default));

    private Task<int> AdministratorsAsync() => app.WithDbAsync(db =>
    {
        var open = db.Accounts.Where(a => a.ClosedAt == null).Select(a => a.Id);
        return db.Posts.CountAsync(p => p.Role == Role.Administrator && open.Contains(p.AccountId));
    });

    /// <summary>The rule counts the whole installation's: this application is nobody else's (<see cref="AtOnceOnPostgres"/>).</summary>
    private Task<int> WithoutOtherAdministratorsAsync(params Guid[] but) => app.WithDbAsync(db =>
        db.Accounts.Where(a => a.ClosedAt == null && !but.Contains(a.Id)).ExecuteUpdateAsync(s => s.SetProperty(a => a.ClosedAt, app.Clock.GetUtcNow())));
}

/// <summary>Applications of their own: these tests close accounts of the whole installation.</summary>
public sealed class AtOnceOnSqlite(AtOnceOnSqlite.OwnApp app) : AtOnceTests(app.App), IClassFixture<AtOnceOnSqlite.OwnApp>
{
    public sealed class OwnApp : IAsyncLifetime
    {
        public SqliteApp App { get; } = new();

        public ValueTask InitializeAsync() => App.InitializeAsync();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}

public sealed class AtOnceOnPostgres(AtOnceOnPostgres.OwnApp app) : AtOnceTests(app.App), IClassFixture<AtOnceOnPostgres.OwnApp>
{
    public sealed class OwnApp : IAsyncLifetime
    {
        public PostgresApp App { get; } = new();

        public ValueTask InitializeAsync() => App.InitializeAsync();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
