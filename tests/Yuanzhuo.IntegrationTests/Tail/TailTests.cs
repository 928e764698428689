using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Tail;

namespace Yuanzhuo.IntegrationTests.Tail;

/// <summary>Hearing the journal: in order, once in effect, set aside when it cannot be heard (ADR 11).</summary>
public abstract class TailTests(App app)
{
    private const string Kind = "TestHeard";

    private readonly Guid _mine = Guid.CreateVersion7();
    private readonly string _name = $"test.{Guid.CreateVersion7():N}";

    [Fact]
    public async Task A_hearer_hears_each_fact_once_and_in_order()
    {
        Skip();
        var heard = new ConcurrentQueue<PlacedFact>();
        var tail = await PrepareAsync(Keep(heard));
        await NoteAsync(700);

        await tail.HearAllAsync(CancellationToken.None);
        await tail.HearAllAsync(CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, 700).Select(Number), heard.Select(f => f.Entry.Details));
        Assert.Equal(heard.Select(f => f.Position).Order(), heard.Select(f => f.Position));
    }

    [Fact]
    public async Task What_a_hearer_writes_is_done_once_although_it_fails_on_the_way()
    {
        Skip();
        var fails = 2;
        var givenUp = SqliteTurns.GivenUp;
        var tail = await PrepareAsync(async (services, fact, ct) =>
        {
            await services.GetRequiredService<YuanzhuoDb>().NextNumberAsync(_name, ct);
            if (fact.Entry.Details == Number(5) && fails-- > 0) throw new InvalidOperationException("not now");
        });
        await NoteAsync(9);

        await tail.HearAllAsync(CancellationToken.None);
        Assert.Equal(4, await CountedAsync());
        await tail.HearAllAsync(CancellationToken.None);
        Assert.Equal(4, await CountedAsync());
        for (var tries = 0; tries < 3; tries++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(2));
            await tail.HearAllAsync(CancellationToken.None);
        }

        Assert.Equal(9, await CountedAsync());
        // Whoever notes the failure needs the turn to write that the failed hearing had.
        Assert.Equal(givenUp, SqliteTurns.GivenUp);
    }

    [Fact]
    public async Task A_fact_that_cannot_be_heard_is_set_aside_stops_nobody_and_can_be_heard_again()
    {
        Skip();
        var isBroken = true;
        var heard = new ConcurrentQueue<PlacedFact>();
        var others = new ConcurrentQueue<PlacedFact>();
        var stubborn = Mine(_name, (_, fact, _) =>
        {
            if (isBroken && fact.Entry.Details == Number(2)) throw new InvalidOperationException("never");
            heard.Enqueue(fact);
            return Task.CompletedTask;
        });
        var tail = await PrepareAsync(stubborn, Mine(_name + ".other", Keep(others)));
        await NoteAsync(3);

        for (var tries = 0; tries <= TailFailures.Pauses.Length; tries++)
        {
            await tail.HearAllAsync(CancellationToken.None);
            if (tries == 0) Assert.Equal(3, others.Count);
            app.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        // The first was heard again after the rollback: only what a hearer writes in the transaction is done once.
        Assert.Equal([Number(1), Number(3)], heard.Select(f => f.Entry.Details).Distinct());
        Assert.Equal(1, (await StateAsync()).SetAside);
        Assert.Contains(_name, await (await app.Visitor().GetAsync("/health/tail")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var row = (await (await (await Scene.SetAsync(app)).AsAsync(Role.Administrator)).PageAsync("/admin/passes")).QuerySelectorAll("tr").Single(r => r.TextContent.Contains(_name, StringComparison.Ordinal)).TextContent;
        foreach (var words in new[] { Kind, "5 次", nameof(InvalidOperationException), ChinaTime.Local(app.Clock.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }) Assert.Contains(words, row, StringComparison.Ordinal);
        Assert.DoesNotContain("never", row, StringComparison.Ordinal);

        isBroken = false;
        var again = new HearAgain(Scopes, [stubborn], NullLogger<HearAgain>.Instance);
        Assert.Equal(1, (await again.HandleAsync(CancellationToken.None)).Heard);
        Assert.Equal(Number(2), heard.Last().Entry.Details);
        Assert.Equal(0, (await StateAsync()).SetAside);
    }

    [Fact]
    public async Task Of_two_nodes_at_once_one_hears_each_fact()
    {
        Skip();
        Func<IServiceProvider, PlacedFact, CancellationToken, Task> count = async (services, _, ct) => await services.GetRequiredService<YuanzhuoDb>().NextNumberAsync(_name, ct);
        var (one, two) = (await PrepareAsync(count), await PrepareAsync(count));
        await NoteAsync(600);

        await Task.WhenAll(Task.Run(() => one.HearAllAsync(CancellationToken.None)), Task.Run(() => two.HearAllAsync(CancellationToken.None)));
        await one.HearAllAsync(CancellationToken.None);

        Assert.Equal(600, await CountedAsync());
    }

    [Fact]
    public async Task Who_begins_now_hears_nothing_of_before()
    {
        Skip();
        await NoteAsync(3);
        var heard = new ConcurrentQueue<PlacedFact>();
        var tail = await PrepareAsync(Keep(heard));
        await NoteAsync(1, from: 4);
        await tail.HearAllAsync(CancellationToken.None);

        Assert.Equal([Number(4)], heard.Select(f => f.Entry.Details));
    }

    private IServiceScopeFactory Scopes => app.Services.GetRequiredService<IServiceScopeFactory>();

    private static Func<IServiceProvider, PlacedFact, CancellationToken, Task> Keep(ConcurrentQueue<PlacedFact> heard) => (_, fact, _) =>
    {
        heard.Enqueue(fact);
        return Task.CompletedTask;
    };

    private static string Number(int number) => $"{{\"number\":{number}}}";

    private void Skip() => Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");

    /// <summary>Other tests note facts of the kind at the same time; only this test's are handed on.</summary>
    private Hearer Mine(string name, Func<IServiceProvider, PlacedFact, CancellationToken, Task> hear) =>
        new(name, HearingStart.Now, [Kind], (services, fact, ct) => fact.Entry.AggregateId == _mine ? hear(services, fact, ct) : Task.CompletedTask);

    private Task<TailReader> PrepareAsync(Func<IServiceProvider, PlacedFact, CancellationToken, Task> hear) => PrepareAsync(Mine(_name, hear));

    private async Task<TailReader> PrepareAsync(params Hearer[] hearers)
    {
        var tail = new TailReader(Scopes, hearers, new TailFailures(Scopes, app.Clock, NullLogger<TailFailures>.Instance), app.Clock);
        await tail.PrepareAsync(CancellationToken.None);
        return tail;
    }

    private Task<int> NoteAsync(int count, int from = 1) => app.WithDbAsync(async db =>
    {
        foreach (var number in Enumerable.Range(from, count)) db.Note(new JournalEntry { At = DateTimeOffset.UnixEpoch, Kind = Kind, AggregateKind = "Test", AggregateId = _mine, ActorRole = "System", Details = Number(number) });
        return await db.SaveChangesAsync();
    });

    private Task<long> CountedAsync() => app.WithDbAsync(db => db.Counters.Where(c => c.Name == _name).Select(c => c.Value).SingleOrDefaultAsync());

    private async Task<HearerState> StateAsync() => (await app.WithAsync(s => s.GetRequiredService<TailReport>().ReadAsync(CancellationToken.None))).Single(h => h.Hearer == _name);
}

public sealed class TailOnSqlite(SqliteApp app) : TailTests(app);

public sealed class TailOnPostgres(PostgresApp app) : TailTests(app);
