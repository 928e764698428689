using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.IntegrationTests.Ledger;

/// <summary>The tallies are folded and proved without a request.</summary>
public abstract class TallyPassTests(App app)
{
    [Fact]
    public async Task What_changed_is_folded_into_the_lines()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db => { for (var i = 0; i < 3; i++) tale.Say(db, scene.Community, $"第{i}件"); });
        Assert.True(await DueAsync("fold-tallies"));
        var outcome = await app.Services.PassAsync("fold-tallies");
        Assert.Equal(PassEnd.Finished, outcome.End);
        Assert.True(outcome.Done >= 6); // each concern is received and awaits
        Assert.False(await app.WithDbAsync(db => db.Set<TallyChange>().AnyAsync(c => c.PlaceId == scene.Community.Id)));
        Assert.Equal(3, await LineAsync(scene, TallyKind.Awaiting));
    }

    [Fact]
    public async Task A_run_that_broke_off_folded_nothing_twice()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db => tale.Say(db, scene.Community, "路灯不亮"));
        using var killed = new CancellationTokenSource();
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.WithAsync(s => s.GetRequiredService<KeepTallies>().FoldAsync(killed.Token)));
        await app.Services.PassAsync("fold-tallies");
        await app.Services.PassAsync("fold-tallies");
        Assert.Equal(1, await LineAsync(scene, TallyKind.Awaiting));
        Assert.Equal(PassEnd.Finished, (await app.Services.PassAsync("prove-tallies")).End);
    }

    [Fact]
    public async Task Wrong_tallies_are_put_right_and_reported_once()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db => tale.Say(db, scene.Community, "路灯不亮"));
        await app.Services.PassAsync("fold-tallies");
        var found = await SpoilAndProveAsync(scene);
        // A unit that another test founds at this moment has everything counted anew, the spoilt line with it: then once more.
        for (var again = 0; again < 9 && found.End is PassEnd.Finished; again++) found = await SpoilAndProveAsync(scene);
        Assert.Equal(PassEnd.Failed, found.End);
        Assert.Contains("1 tallies differed", found.Failure, StringComparison.Ordinal);
        Assert.Equal(1, await LineAsync(scene, TallyKind.Awaiting));
        Assert.Equal(PassState.Failing, await StateAsync());

        Assert.Equal(PassEnd.Finished, (await app.Services.PassAsync("prove-tallies")).End);
        Assert.Equal(PassState.OnTime, await StateAsync());
    }

    private async Task<PassOutcome> SpoilAndProveAsync(Scene scene)
    {
        await app.WithDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE unit_tallies SET \"Count\" = 7 WHERE \"Tree\" = 'Then' AND \"UnitId\" = {scene.Community.Id} AND \"Kind\" = {TallyKind.Awaiting} AND \"Month\" = 0 AND \"Category\" = '*'"));
        return await app.Services.PassAsync("prove-tallies");
    }

    private Task<bool> DueAsync(string name)
    {
        var runner = app.Services.GetRequiredService<PassRunner>();
        return runner.IsAnythingDueAsync(runner.Plans.Single(p => p.Name == name), CancellationToken.None);
    }

    private async Task<PassState> StateAsync() =>
        (await app.WithAsync(s => s.GetRequiredService<PassReports>().ReadAsync(default))).Single(r => r.Plan.Name == "prove-tallies").State;

    private Task<int> LineAsync(Scene scene, string kind) => app.WithDbAsync(db => db.Set<Tally>()
        .Where(t => t.Tree == UnitTree.Then && t.UnitId == scene.Community.Id && t.Kind == kind && t.Month == Tally.AllMonths && t.Category == Tally.AllCategories).Select(t => t.Count).SingleAsync());
}

[Collection("Tallies on SQLite")] // one keeper of the whole database's tallies at a time
public sealed class TallyPassesOnSqlite(SqliteApp app) : TallyPassTests(app);

[Collection("Tallies on PostgreSQL")] // one keeper of the whole database's tallies at a time
public sealed class TallyPassesOnPostgres(PostgresApp app) : TallyPassTests(app);
