using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>
/// Databases that hold the tables and nothing else, copied from one that was migrated once in a run: bringing an empty one up through
/// all migrations is most of an application's first start. <see cref="SqliteApp"/> and <see cref="PostgresApp"/> walk that way themselves.
/// </summary>
internal static class EmptySchema
{
    private static readonly Lazy<Task<string>> File = new(MakeAsync);

    /// <summary>Lays the tables where that connection leads, if nothing is there yet.</summary>
    public static async Task LayAsync(string sqliteConnection)
    {
        var target = new SqliteConnectionStringBuilder(sqliteConnection).DataSource;
        if (System.IO.File.Exists(target)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        System.IO.File.Copy(await File.Value, target);
    }

    /// <summary>All migrations on the empty PostgreSQL database there.</summary>
    public static async Task MigrateAsync(string postgresConnection)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        DatabaseSetup.UsePostgres(options, postgresConnection);
        await using var db = new PostgresDb(options.Options);
        await db.Database.MigrateAsync();
    }

    private static async Task<string> MakeAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("yuanzhuo-schema-").FullName, "empty.db");
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DatabaseSetup.UseSqlite(options, $"Data Source={file};Pooling=False");
        await using var db = new SqliteDb(options.Options);
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }
}
