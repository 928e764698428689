using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Ledger;

/// <summary>
/// Where things stood when they were received, for a database from before it was kept: the statements find what the journal, read slowly fact by fact, says, and
/// what has been kept ever since. They work on copies of the test's own lines (temporary tables go before others of the same name), so that nobody waits for them.
/// </summary>
public abstract class PlaceThenTests(App app)
{
    private const int Days = 300;

    private static readonly string[] Copied = ["org_units", "concerns", "matters", "journal"];

    [Fact]
    public async Task The_journal_says_where_things_stood_over_as_many_successors_as_there_were()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        var ids = new HashSet<Guid>();
        var (random, today) = (new Random(20260911), ChinaTime.DateOf(tale.Now));
        var units = new List<OrgUnit>();
        await tale.TellAsync(db =>
        {
            for (var i = 0; i < 5; i++) units.Add(OrgUnit.Found(OrgUnitKind.Community, $"第{i}社区", null, scene.Street, "", today.AddDays(-Days), tale.Now));
            db.AddRange(units);
            for (var i = 0; i < 80; i++) Receive(db, i);
        });
        foreach (var (gone, into, daysAgo) in new[] { (0, 1, 200), (3, 1, 150), (1, 2, 100), (2, 4, 20) }) await CloseAsync(units[gone], units[into], today.AddDays(-daysAgo));
        await CloseAsync(scene.Works, scene.Water, today.AddDays(-10));

        var lines = await LinesAsync(ids);
        Assert.Equal(lines.OrderBy(l => l.Id).Select(l => (l.Id, l.Then)), await FilledAsync(scene, ids));
        Assert.Equal(lines.Select(l => (l.Id, l.Kept)), lines.Select(l => (l.Id, l.Then)));
        Assert.Contains(lines, l => l.IsOwn && l.Then == units[0].Id && l.Place == units[4].Id);
        Assert.True(lines.Select(l => l.Then).Distinct().Count() == 5);

        void Receive(YuanzhuoDb db, int i)
        {
            var (place, at) = (units[random.Next(5)], tale.Now.AddDays(-random.Next(Days)));
            var concern = i % 2 == 0 ? tale.Say(db, place, $"第{i}件事", at) : null;
            var matter = i % 4 == 2 ? null : tale.Open(db, place, concern, $"第{i}件事", at, holder: i % 3 == 0 ? scene.Works : place);
            ids.UnionWith([.. concern is null ? [] : new[] { concern.Id }, .. matter is null ? [] : new[] { matter.Id }]);
        }

        // As a reorganisation does it; between two of them the place of some that still await is put right.
        Task<int> CloseAsync(OrgUnit gone, OrgUnit successor, DateOnly on) => app.WithDbAsync(async db =>
        {
            var unit = await db.Set<OrgUnit>().Include(u => u.Lives).SingleAsync(u => u.Id == gone.Id);
            unit.Close(on, successor, tale.Now);
            foreach (var concern in await db.Set<Concern>().Where(c => c.PlaceId == gone.Id).ToListAsync()) concern.CarryOver(gone.Id, successor.Id, on, tale.Now);
            foreach (var matter in await db.Set<Matter>().Include(m => m.Holdings).Include(m => m.HandOvers).Where(m => m.PlaceId == gone.Id || m.HolderId == gone.Id).ToListAsync()) matter.CarryOver(gone.Id, successor.Id, on, tale.Now);
            await db.SaveChangesAsync();
            if (gone == scene.Works) return 0;
            var wrong = await db.Set<Concern>().Where(c => c.PlaceId == successor.Id && c.State == ConcernState.Awaiting).OrderBy(c => c.Id).FirstOrDefaultAsync();
            if (wrong is not null) Assert.True(wrong.CorrectPlace(units[4].Id, null, Deadline.OnDay(today, tale.Now), tale.Now).IsDone);
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>Read slowly: from where it stands today back over the facts, each of which says what came before.</summary>
    private Task<List<Line>> LinesAsync(HashSet<Guid> ids) => app.WithDbAsync(async db =>
    {
        var closed = await db.Set<OrgUnit>().Where(u => u.ClosedOn != null).ToDictionaryAsync(u => u.Id, u => u.ClosedOn!.Value);
        var facts = (await db.Journal.Where(e => ids.Contains(e.AggregateId)).OrderByDescending(e => e.Seq).ToListAsync()).ToLookup(e => e.AggregateId);
        var lines = new List<Line>();
        foreach (var concern in await db.Set<Concern>().Where(c => ids.Contains(c.Id)).ToListAsync())
            lines.Add(new(concern.Id, false, concern.PlaceId, concern.RaisedPlaceId, Then(concern.Id, concern.PlaceId, concern.RaisedOn)));
        foreach (var matter in await db.Set<Matter>().Where(m => ids.Contains(m.Id)).ToListAsync())
            lines.Add(new(matter.Id, matter.FoundingConcernId is null, matter.PlaceId, matter.ReceivedPlaceId,
                matter.FoundingConcernId is { } concern ? lines.Single(l => l.Id == concern).Then : Then(matter.Id, matter.PlaceId, matter.ReceivedOn)));
        return lines;

        Guid Then(Guid id, Guid place, DateOnly on)
        {
            foreach (var fact in facts[id].TakeWhile(f => f.Kind != nameof(ConcernPlaceCorrected)).Where(f => f.Kind.EndsWith("CarriedOver", StringComparison.Ordinal)))
            {
                var moved = System.Text.Json.JsonDocument.Parse(fact.Details).RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
                var from = moved.Single(p => p.Key.StartsWith("from", StringComparison.Ordinal)).Value.GetGuid();
                if (moved.Single(p => p.Key.StartsWith("to", StringComparison.Ordinal)).Value.GetGuid() == place && closed[from] > on) place = from;
            }

            return place;
        }
    });

    private Task<List<(Guid Id, Guid Then)>> FilledAsync(Scene scene, HashSet<Guid> ids) => app.WithDbAsync(async db =>
    {
        var (isSqlite, there) = (db is SqliteDb, db is SqliteDb ? "main" : "public");
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        try
        {
            var mine = string.Join(", ", ids.Select(id => string.Create(CultureInfo.InvariantCulture, $"'{id.ToString().ToUpperInvariant()}'")));
            foreach (var table in Copied)
                await RunAsync($"CREATE TEMPORARY TABLE {table} AS SELECT * FROM {there}.{table} " + (table == "org_units" ? $"WHERE \"Path\" LIKE '{scene.District.Path}%'" : $"WHERE \"{(table == "journal" ? "AggregateId" : "Id")}\" IN ({mine})"));
            var migration = new MigrationBuilder(db.Database.ProviderName);
            PlaceThenSql.Fill(migration, isSqlite);
            foreach (var statement in migration.Operations.Cast<SqlOperation>()) await RunAsync(statement.Sql);
            return await ReadAsync();
        }
        finally
        {
            foreach (var table in Copied) await RunAsync($"DROP TABLE IF EXISTS {(isSqlite ? "temp" : "pg_temp")}.{table}");
        }

        Task<int> RunAsync(string sql)
        {
            command.CommandText = sql;
            return command.ExecuteNonQueryAsync();
        }

        async Task<List<(Guid, Guid)>> ReadAsync()
        {
            command.CommandText = "SELECT \"Id\", \"RaisedPlaceId\" FROM concerns UNION ALL SELECT \"Id\", \"ReceivedPlaceId\" FROM matters";
            var found = new List<(Guid, Guid)>();
            await using DbDataReader reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) found.Add((reader.GetGuid(0), reader.GetGuid(1)));
            return [.. found.OrderBy(f => f.Item1)];
        }
    });

    /// <summary>A concern or matter.</summary>
    /// <param name="Kept">Where it stood then, as it has been kept.</param>
    /// <param name="Then">The same, read out of the journal.</param>
    private sealed record Line(Guid Id, bool IsOwn, Guid Place, Guid Kept, Guid Then);
}

public sealed class PlaceThenOnSqlite(SqliteApp app) : PlaceThenTests(app);

public sealed class PlaceThenOnPostgres(PostgresApp app) : PlaceThenTests(app);
