using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Operations;

/// <summary>
/// From the tables of the release before, with what a district had written into them, the first start of this release leads to its own: everything is
/// there, is found, is counted and can be worked on.
/// </summary>
public abstract class UpgradeTests : IDisposable
{
    /// <summary>The last migration of the release before.</summary>
    protected const string Before = "SecondFactors";

    private const string Phone = "13800004321";

    protected string Folder { get; } = Directory.CreateTempSubdirectory("yuanzhuo-upgrade-").FullName;

    protected abstract string Provider { get; }

    [Fact]
    public async Task What_was_written_with_the_release_before_is_there_is_found_is_counted_and_goes_on()
    {
        var (now, before) = await DatabasesAsync();
        string open, ended;
        Guid concern, officer;
        await using (var app = new Installation(Provider, now, Folder))
        {
            await app.InitializeAsync();
            var scene = await Scene.SetAsync(app);
            concern = await app.ConcernAsync(scene, phone: Phone);
            open = await app.MatterOfAsync(scene, concern, scene.Works);
            ended = await app.MatterAsync(scene);
            officer = await scene.PersonAsync(Role.DepartmentOfficer, scene.Works);
            await app.WithDbAsync(async db =>
            {
                Assert.True((await db.MatterAsync(ended))!.End(Ending.Explained, "说明白了".AsPublic(), app.Clock.GetUtcNow()).IsDone);
                return await db.SaveChangesAsync();
            });
        }

        await ForgetConnectionsAsync();
        await TakeBackAsync(now, before);
        await using var upgraded = new Installation(Provider, before, Folder);
        await upgraded.InitializeAsync();

        Assert.Empty(await upgraded.WithDbAsync(db => db.Database.GetPendingMigrationsAsync()));
        Assert.Equal((Ending.Explained, "说明白了"), ((await upgraded.LookAsync(ended)).Ending, (await upgraded.LookAsync(ended)).EndingWords?.Text));
        Assert.Equal(Phone, upgraded.Services.GetRequiredService<ContactVault>().Open((await upgraded.ConcernOfAsync(concern)).Contact.Phone));
        Assert.Null((await upgraded.WithAsync(s => s.GetRequiredService<VerifyJournal>().HandleAsync(null, CancellationToken.None))).Fault);

        foreach (var pass in (string[])["index-matters", "fold-tallies", "prove-tallies"]) await upgraded.Services.PassAsync(pass);
        var title = (await upgraded.LookAsync(open)).Title;
        Assert.Contains(open, (await upgraded.Visitor().PageAsync($"/ledger?q={Uri.EscapeDataString(title)}")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(2, (await upgraded.Visitor().PageAsync("/ledger?state=all")).QuerySelectorAll("main tbody tr").Length);
        Assert.Equal("200", $"{(int)(await upgraded.Visitor().GetAsync("/statistics")).StatusCode}");

        var sent = await (await upgraded.SignedInAsync(officer)).SendFormAsync($"/matters/{open}/progress", ("Input.Words", "升级之后接着办"));
        Assert.StartsWith($"/matters/{open}?done=", sent.Target(), StringComparison.Ordinal);
    }

    public virtual void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Where this release writes, and where the one before would have.</summary>
    protected abstract Task<(string Now, string Before)> DatabasesAsync();

    /// <summary>Brings what stands in this release's tables back into those of the release before: each column that it had.</summary>
    protected abstract Task TakeBackAsync(string now, string before);

    protected static async Task MigrateAsync(YuanzhuoDb db)
    {
        await db.GetService<IMigrator>().MigrateAsync(Before);
        Assert.NotEmpty(await db.Database.GetPendingMigrationsAsync());
    }

    private static Task ForgetConnectionsAsync()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return Task.Delay(100);
    }

    private sealed class Installation(string provider, string connection, string keys) : App
    {
        public override string Provider => provider;

        protected override string ConnectionString => connection;

        protected override string Keys => Path.Combine(keys, "keys");

        public override Task PrepareAsync() => Task.CompletedTask;
    }
}

public sealed class UpgradeOnSqlite : UpgradeTests
{
    protected override string Provider => "Sqlite";

    protected override Task<(string Now, string Before)> DatabasesAsync() => Task.FromResult(($"Data Source={Folder}/now.db", $"Data Source={Folder}/before.db"));

    protected override async Task TakeBackAsync(string now, string before)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DatabaseSetup.UseSqlite(options, before + ";Pooling=False");
        await using (var db = new SqliteDb(options.Options)) await MigrateAsync(db);

        await using var connection = new SqliteConnection(before + ";Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        await RunAsync($"ATTACH '{Folder}/now.db' AS newer");
        // The indexes of words are virtual tables and keep themselves.
        foreach (var table in await ListAsync("SELECT m.name FROM main.sqlite_master m JOIN newer.sqlite_master n ON n.name = m.name WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND m.name NOT LIKE '%\\_terms%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\\_\\_EF%' ESCAPE '\\'"))
        {
            var columns = string.Join(", ", (await ListAsync($"SELECT o.name FROM pragma_table_info('{table}', 'main') o JOIN pragma_table_info('{table}', 'newer') n ON n.name = o.name")).Select(c => $"\"{c}\""));
            await RunAsync($"INSERT OR REPLACE INTO main.\"{table}\" ({columns}) SELECT {columns} FROM newer.\"{table}\"");
        }

        async Task RunAsync(string sql)
        {
            await using var command = new SqliteCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }

        async Task<List<string>> ListAsync(string sql)
        {
            await using var command = new SqliteCommand(sql, connection);
            await using var rows = await command.ExecuteReaderAsync();
            var found = new List<string>();
            while (await rows.ReadAsync()) found.Add(rows.GetString(0));
            return found;
        }
    }
}

public sealed class UpgradeOnPostgres(PostgresApp app) : UpgradeTests
{
    protected override string Provider => "Postgres";

    protected override async Task<(string Now, string Before)> DatabasesAsync()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        var name = "yuanzhuo_upgrade_" + Guid.CreateVersion7().ToString("N");
        return (await app.NewWithTablesAsync(name), await app.NewDatabaseAsync(name + "_old"));
    }

    protected override async Task TakeBackAsync(string now, string before)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        DatabaseSetup.UsePostgres(options, before + ";Pooling=false");
        await using (var db = new PostgresDb(options.Options)) await MigrateAsync(db);

        await using NpgsqlConnection newer = new(now + ";Pooling=false"), older = new(before + ";Pooling=false");
        await newer.OpenAsync();
        await older.OpenAsync();
        // Neither foreign keys nor triggers while rows come in any order.
        await RunAsync("SET session_replication_role = replica");
        const string columnsOf = "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'NEVER' AND table_name <> '__EFMigrationsHistory' ORDER BY 1";
        var both = (await ListAsync(older, columnsOf)).Intersect(await ListAsync(newer, columnsOf)).Select(c => c.Split('.')).GroupBy(c => c[0], c => $"\"{c[1]}\"").ToList();
        await RunAsync("TRUNCATE " + string.Join(", ", both.Select(t => $"\"{t.Key}\"")));
        foreach (var table in both)
        {
            await using var from = await newer.BeginRawBinaryCopyAsync($"COPY (SELECT {string.Join(", ", table)} FROM \"{table.Key}\") TO STDOUT (FORMAT BINARY)");
            await using var to = await older.BeginRawBinaryCopyAsync($"COPY \"{table.Key}\" ({string.Join(", ", table)}) FROM STDIN (FORMAT BINARY)");
            await from.CopyToAsync(to);
        }

        foreach (var identity in await ListAsync(older, "SELECT format('SELECT setval(pg_get_serial_sequence(%L, %L), (SELECT COALESCE(MAX(%I), 1) FROM %I))', quote_ident(table_name), column_name, column_name, table_name) FROM information_schema.columns WHERE table_schema = 'public' AND is_identity = 'YES'"))
            await RunAsync(identity);

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, older);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<List<string>> ListAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync()) found.Add(rows.GetString(0));
        return found;
    }
}
