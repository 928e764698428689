using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>Issue 6, 5: migrating twice at once on an empty PostgreSQL works, and only one says that it did it.</summary>
public sealed class MigrateAloneTests(PostgresApp app)
{
    [Fact]
    public async Task Of_three_who_migrate_an_empty_database_at_once_one_does_it()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        var connection = await app.NewDatabaseAsync("yuanzhuo_thrice");

        var applied = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var options = new DbContextOptionsBuilder<PostgresDb>();
            DatabaseSetup.UsePostgres(options, connection);
            await using var db = new PostgresDb(options.Options);
            return await db.MigrateAloneAsync(default);
        })));

        Assert.Single(applied, a => a.Count > 0);
    }

    /// <summary>docs/performance.md: compiling a statement costs more than its answer.</summary>
    [Fact]
    public async Task The_database_compiles_no_statement_before_it_answers()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");

        Assert.Equal("off", await app.WithDbAsync(db => db.Database.SqlQueryRaw<string>("SELECT current_setting('jit') AS \"Value\"").SingleAsync()));
    }
}
