using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Tail;

/// <summary>
/// Eight writers, two nodes that hear, and a real process of the application that places and is killed twice: every hearer gets every fact
/// once in effect and in order, and the chain of digests holds. <c>YUANZHUO_TAIL_FACTS=100000</c> runs it in full.
/// </summary>
public abstract class ManyFactsTests(ITestOutputHelper output)
{
    private const int Writers = 8;
    private static readonly int Facts = int.Parse(Environment.GetEnvironmentVariable("YUANZHUO_TAIL_FACTS") ?? "12000", CultureInfo.InvariantCulture);

    private int _written;

    protected abstract (string Name, string? Value)[] Settings { get; }

    /// <summary>A statement that notes <c>@n</c> facts.</summary>
    protected abstract string NoteFacts { get; }

    [Fact]
    public async Task Every_hearer_gets_every_fact_once_in_effect_and_in_order_although_processes_die()
    {
        await PrepareAsync();
        await using var one = new TailNode(Settings);
        await one.WithDbAsync(async db =>
        {
            await db.Database.MigrateAsync();
            return await db.Database.ExecuteSqlRawAsync(Table);
        });
        await one.StartAsync();
        var time = Stopwatch.StartNew();
        var (deaths, second) = (DieTwiceAsync(), ComeAndGoAsync());
        await Task.WhenAll(Enumerable.Range(1, Writers).Select(seed => Task.Run(() => WriteAsync(new Random(seed)))));
        output.WriteLine($"{_written} facts written in {time.Elapsed}");
        await deaths;
        await second;
        await UntilHeardAsync(one);
        output.WriteLine($"placed and heard twice after {time.Elapsed}");

        var verdict = await one.VerifyAsync();
        Assert.Null(verdict.Fault);
        Assert.Equal(0, verdict.Waiting);
        // The application notes a few facts of its own at its start.
        var noted = await one.WithDbAsync(db => db.JournalPositions.Join(db.Journal.Where(e => e.Kind == "TestHeard"), p => p.FactSeq, e => e.Seq, (p, _) => p.Position).Order().ToListAsync());
        Assert.Equal(_written, noted.Count);
        foreach (var hearer in new[] { "test.first", "test.second" })
        {
            var heard = await one.WithDbAsync(db => db.Database.SqlQuery<long>($"SELECT position AS \"Value\" FROM heard_in_test WHERE hearer = {hearer} ORDER BY id").ToListAsync());
            Assert.Equal(noted, heard);
        }
    }

    protected abstract Task PrepareAsync();

    protected abstract DbConnection Connect();

    protected abstract string Table { get; }

    /// <summary>Transactions of one to three statements, with pauses before the commit; one in ten is rolled back.</summary>
    private async Task WriteAsync(Random chance)
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        for (var left = Facts / Writers; left > 0;)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            var wrote = 0;
            for (var statements = chance.Next(1, 4); statements > 0 && left > wrote; statements--)
            {
                await using var note = connection.CreateCommand();
                note.Transaction = transaction;
                note.CommandText = NoteFacts;
                var n = note.CreateParameter();
                (n.ParameterName, n.Value) = ("@n", Math.Min(chance.Next(1, 60), left - wrote));
                note.Parameters.Add(n);
                wrote += await note.ExecuteNonQueryAsync();
                if (chance.Next(4) == 0) await Task.Delay(chance.Next(30));
            }

            if (chance.Next(10) == 0)
            {
                await transaction.RollbackAsync();
                continue;
            }

            await transaction.CommitAsync();
            left -= wrote;
            Interlocked.Add(ref _written, wrote);
        }
    }

    private async Task DieTwiceAsync()
    {
        foreach (var share in new[] { 1, 2 })
        {
            await using var app = await RunningApp.StartAsync("Production", TimeSpan.FromMinutes(2), [.. Settings.Select(s => (s.Name, s.Value!)), ("Logging:LogLevel:Default", "Error")]);
            while (_written < Facts * share / 3) await Task.Delay(10);
            await app.KillAsync();
        }
    }

    /// <summary>Another node hears for a while, again and again.</summary>
    private async Task ComeAndGoAsync()
    {
        while (_written < Facts / Writers * Writers)
        {
            await using var two = new TailNode(Settings);
            await two.StartAsync();
            await Task.Delay(400);
        }
    }

    private async Task UntilHeardAsync(TailNode node)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(5); await Task.Delay(100))
            if (await node.WithDbAsync(db => db.Database.SqlQuery<int>($"SELECT CAST(count(*) AS integer) AS \"Value\" FROM heard_in_test").SingleAsync()) >= 2 * _written) return;
        throw new TimeoutException("Not everything was heard.");
    }
}

public sealed class ManyFactsOnSqlite(ITestOutputHelper output) : ManyFactsTests(output), IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-tail-").FullName;

    protected override (string Name, string? Value)[] Settings => [("ConnectionStrings:Yuanzhuo", $"Data Source={_folder}/test.db"), ("Keys:Folder", Path.Combine(_folder, "keys"))];

    protected override string Table => "CREATE TABLE heard_in_test (id INTEGER PRIMARY KEY, hearer TEXT NOT NULL, position INTEGER NOT NULL)";

    protected override string NoteFacts => """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @n)
        INSERT INTO journal ("Id", "At", "Kind", "AggregateKind", "AggregateId", "ActorRole", "Details")
        SELECT printf('%s-%s-%s-%s-%s', hex(randomblob(4)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(6))), '2026-03-02 01:00:00', 'TestHeard', 'Test',
          '00000000-0000-0000-0000-000000000000', 'System', json_object('number', i) FROM n
        """;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected override Task PrepareAsync() => Task.CompletedTask;

    protected override DbConnection Connect() => new SqliteConnection($"Data Source={_folder}/test.db;Default Timeout=60");
}

public sealed class ManyFactsOnPostgres(ITestOutputHelper output, PostgresApp app) : ManyFactsTests(output)
{
    private readonly string _keys = Path.Combine(Path.GetTempPath(), $"yuanzhuo-tail-{Guid.CreateVersion7():N}");
    private string _connection = "";

    protected override (string Name, string? Value)[] Settings => [("ConnectionStrings:Yuanzhuo", _connection), ("Database:Provider", "Postgres"), ("Keys:Folder", _keys)];

    protected override string Table => "CREATE TABLE heard_in_test (id bigserial PRIMARY KEY, hearer text NOT NULL, position bigint NOT NULL)";

    protected override string NoteFacts => """
        INSERT INTO journal ("Id", "At", "Kind", "AggregateKind", "AggregateId", "ActorRole", "Details")
        SELECT gen_random_uuid(), now(), 'TestHeard', 'Test', gen_random_uuid(), 'System', json_build_object('number', i)::text FROM generate_series(1, @n) i
        """;

    protected override async Task PrepareAsync()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        _connection = await app.NewWithTablesAsync("yuanzhuo_tail");
    }

    protected override DbConnection Connect() => new NpgsqlConnection(_connection);
}
