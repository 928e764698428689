using Npgsql;

namespace Yuanzhuo.Platform.Memory;

/// <summary>
/// Reads what is committed, beside any transaction of who asks. On PostgreSQL it has two connections of its own: one from the pool of all
/// might never come, where everybody who holds one waits for this reading.
/// </summary>
internal sealed class CommittedData(Func<YuanzhuoDb> open)
{
    public static CommittedData Of(IConfiguration configuration)
    {
        if (!DatabaseSetup.IsPostgres(configuration))
        {
            var sqlite = new DbContextOptionsBuilder<SqliteDb>();
            DatabaseSetup.UseSqlite(sqlite, DatabaseSetup.SqliteConnection(configuration));
            return new(() => new SqliteDb(sqlite.Options));
        }

        var postgres = new DbContextOptionsBuilder<PostgresDb>();
        DatabaseSetup.UsePostgres(postgres, new NpgsqlConnectionStringBuilder(DatabaseSetup.PostgresConnection(configuration)) { ApplicationName = "yuanzhuo memory", MaxPoolSize = 2 }.ToString());
        return new(() => new PostgresDb(postgres.Options));
    }

    /// <summary>Begins at once and goes on though who asked goes away or stands still: others may wait for it.</summary>
    public async Task<T> ReadAsync<T>(Func<YuanzhuoDb, Task<T>> read)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            return await OnceAsync(read);
        }
        catch (Exception away) when (Unavailable.Has(away))
        {
            // A connection that was kept may be one to a server that was started anew since: a new one is tried once, as nothing is written.
            return await OnceAsync(read);
        }
    }

    private async Task<T> OnceAsync<T>(Func<YuanzhuoDb, Task<T>> read)
    {
        await using var db = open();
        return await read(db);
    }
}
