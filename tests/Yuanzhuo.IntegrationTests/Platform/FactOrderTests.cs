using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>One gapless order of all facts with a chain of digests (ADR 11).</summary>
public abstract class FactOrderTests(App app)
{
    protected App App { get; } = app;

    [Fact]
    public async Task Every_fact_has_one_position_and_the_chain_of_digests_holds()
    {
        var scene = await Scene.SetAsync(App);
        await App.MatterAsync(scene);

        var placed = await PlaceAsync();
        var verdict = await VerifyAsync();

        Assert.Null(verdict.Fault);
        Assert.True(verdict.Position >= placed && placed > 0, $"{placed} placed, head {verdict.Position}");
        Assert.Equal(0, await App.WithDbAsync(db => db.Journal.CountAsync(e => e.PlaceId == scene.Community.Id && !db.JournalPositions.Any(p => p.FactSeq == e.Seq))));
    }

    [Fact]
    public async Task Facts_of_one_thing_stand_in_the_order_in_which_they_happened()
    {
        var scene = await Scene.SetAsync(App);
        await App.MatterAsync(scene);
        await PlaceAsync();

        var told = await App.WithDbAsync(db => db.Journal.Where(e => e.PlaceId == scene.Community.Id).Join(db.JournalPositions, e => e.Seq, p => p.FactSeq, (e, p) => new { e.Seq, p.Position }).ToListAsync());

        Assert.Equal(told.OrderBy(x => x.Seq), told.OrderBy(x => x.Position));
    }

    [Fact]
    public async Task A_fact_that_is_rewritten_behind_the_trigger_is_found()
    {
        var scene = await Scene.SetAsync(App);
        await App.MatterAsync(scene);
        await PlaceAsync();

        var (victim, verdict) = await App.WithAsync(async services =>
        {
            var db = services.GetRequiredService<YuanzhuoDb>();
            await using var undone = await db.Database.BeginTransactionAsync();
            var place = await db.JournalPositions.OrderByDescending(p => p.Position).FirstAsync();
            await db.Database.ExecuteSqlRawAsync(db is SqliteDb ? "DROP TRIGGER journal_refuses_UPDATE" : "DROP TRIGGER journal_refuses_change ON journal");
            await db.Database.ExecuteSqlAsync($"UPDATE journal SET \"ActorRole\" = 'Nobody' WHERE \"Seq\" = {place.FactSeq}");
            return (place.Position, await services.GetRequiredService<VerifyJournal>().HandleAsync(null, CancellationToken.None));
        });

        Assert.StartsWith($"Position {victim}: the digest", verdict.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_noted_earlier_must_still_be_on_the_way()
    {
        var scene = await Scene.SetAsync(App);
        await App.MatterAsync(scene);
        await PlaceAsync();
        var noted = await VerifyAsync();
        await App.MatterAsync(scene);
        await PlaceAsync();

        Assert.Equal(0, await CommandAsync("--through", $"{noted.Position}:{Convert.ToHexStringLower(noted.Digest)}"));
        Assert.Equal(1, await CommandAsync("--through", $"{noted.Position}:{new string('a', 64)}"));
        Assert.Equal(1, await CommandAsync("--through", $"{noted.Position + 1_000_000}:{Convert.ToHexStringLower(noted.Digest)}"));
        Assert.NotEmpty(VerifyCommand.Of(App.Services).Parse(["--through", "nonsense"]).Errors);
    }

    [Theory]
    [InlineData("UPDATE journal_positions SET \"Position\" = -1")]
    [InlineData("DELETE FROM journal_positions")]
    public async Task The_database_itself_refuses_to_change_the_order(string deed)
    {
        var scene = await Scene.SetAsync(App);
        await App.MatterAsync(scene);
        await PlaceAsync();

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => App.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(deed)));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    protected Task<int> PlaceAsync() => App.WithAsync(s => s.GetRequiredService<FactOrder>().PlaceAllAsync(CancellationToken.None));

    private Task<int> CommandAsync(params string[] arguments) => VerifyCommand.Of(App.Services).Parse(arguments).InvokeAsync();

    private Task<JournalVerdict> VerifyAsync() => App.WithAsync(s => s.GetRequiredService<VerifyJournal>().HandleAsync(null, CancellationToken.None));
}

public sealed class FactOrderOnSqlite(SqliteApp app) : FactOrderTests(app)
{
    [Theory]
    [InlineData("INSERT OR REPLACE INTO journal SELECT * FROM journal ORDER BY \"Seq\" LIMIT 1")]
    [InlineData("REPLACE INTO journal_positions SELECT * FROM journal_positions LIMIT 1")]
    [InlineData("INSERT OR REPLACE INTO journal_positions SELECT \"Position\" + 1000000, \"FactSeq\", \"Digest\" FROM journal_positions LIMIT 1")]
    public async Task Replacing_a_row_is_refused_as_well(string deed)
    {
        var scene = await Scene.SetAsync(App);
        await App.MatterAsync(scene);
        await PlaceAsync();

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => App.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(deed)));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }
}

public sealed class FactOrderOnPostgres(PostgresApp app) : FactOrderTests(app)
{
    [Fact]
    public async Task A_fact_that_commits_late_is_placed_late_and_not_missed()
    {
        await Scene.SetAsync(App);
        await using var slow = App.Services.CreateAsyncScope();
        var late = slow.ServiceProvider.GetRequiredService<YuanzhuoDb>();
        await using var open = await late.Database.BeginTransactionAsync();
        var (first, second) = (Fact(), Fact());
        late.Note(first);
        await late.SaveChangesAsync();
        await App.WithDbAsync(async db =>
        {
            db.Note(second);
            return await db.SaveChangesAsync();
        });

        await PlaceAsync();
        var early = await PositionAsync(second);
        Assert.Null(await PositionAsync(first));
        await open.CommitAsync();
        await PlaceAsync();

        Assert.True(first.Seq < second.Seq);
        Assert.True(await PositionAsync(first) > early);
    }

    private static JournalEntry Fact() => new() { At = DateTimeOffset.UnixEpoch, Kind = "TestNoted", AggregateKind = "Test", ActorRole = "System", Details = "{}" };

    private Task<long?> PositionAsync(JournalEntry fact) => App.WithDbAsync(db => db.JournalPositions.Where(p => p.FactSeq == fact.Seq).Select(p => (long?)p.Position).SingleOrDefaultAsync());
}
