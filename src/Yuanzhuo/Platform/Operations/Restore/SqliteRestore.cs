using Microsoft.Data.Sqlite;
using System.Globalization;

namespace Yuanzhuo.Platform.Operations.Restore;

/// <summary>Builds FILE.restoring beside the database and renames it over, which the file system does in one step.</summary>
internal static class SqliteRestore
{
    public static async Task<RestoreOutcome> RunAsync(IServiceProvider services, RestoreOrder order, CancellationToken ct)
    {
        if (ServerMark.FileOf(services.GetRequiredService<IConfiguration>()) is not { } database) return RestoreOutcome.No("The database is in memory; there is nothing to restore into.");
        if (!RestoreCommand.BeginsWith(order.File, "SQLite format 3\0"u8)) return RestoreOutcome.No($"{order.File} is no backup of a SQLite database.");
        using var alone = ServerMark.TakeAlone(database);
        if (alone is null) return RestoreOutcome.No($"A server is running on {database}. Stop it first.");
        var isThere = HasContent(database);
        if (isThere && !order.Replaces) return RestoreOutcome.No($"There is a database at {database} already. With --replace it is put aside.");
        var aside = database + ".restoring";
        DeleteWhole(aside);
        try
        {
            Copy(order.File, aside);
            if (Ask(aside, "PRAGMA integrity_check") is var verdict and not "ok") return RestoreOutcome.No($"{order.File} is damaged: {verdict}");
            var outcome = await PrepareAsync(services, order, aside, ct);
            if (outcome.Refused is not null) return outcome;
            // One file, with nothing in a log beside it.
            Ask(aside, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
            var kept = isThere ? Keep(database) : null;
            File.Move(aside, database, overwrite: true);
            return outcome.Keeping(kept);
        }
        finally
        {
            DeleteWhole(aside);
        }
    }

    private static async Task<RestoreOutcome> PrepareAsync(IServiceProvider services, RestoreOrder order, string aside, CancellationToken ct)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DatabaseSetup.UseSqlite(options, new SqliteConnectionStringBuilder { DataSource = aside, Pooling = false }.ToString());
        await using var db = new SqliteDb(options.Options);
        return await RestoredDatabase.PrepareAsync(services, db, order, ct);
    }

    /// <summary>A copy, so that at no moment there is none. The old one's log goes into its file first: beside another it would be a stranger's.</summary>
    private static string Keep(string database)
    {
        var kept = string.Create(CultureInfo.InvariantCulture, $"{database}.before-{File.GetLastWriteTimeUtc(database):yyyyMMdd'T'HHmmss}-{NewId.Next():N}");
        // Whoever has it open, an operator's command perhaps, is met here: the log is not closed under them.
        if (RestoreCommand.BeginsWith(database, "SQLite format 3\0"u8)) Ask(database, "PRAGMA journal_mode = DELETE");
        Copy(database, kept);
        foreach (var log in Logs(database).Where(File.Exists)) File.Move(log, kept + log[database.Length..]);
        return kept;
    }

    private static bool HasContent(string database) => new FileInfo(database) is { Exists: true, Length: > 0 };

    private static void Copy(string from, string to)
    {
        OwnerOnly.Create(to);
        using var source = File.OpenRead(from);
        using var target = new FileStream(to, FileMode.Truncate, FileAccess.Write);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    private static string? Ask(string file, string pragma)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return command.ExecuteScalar()?.ToString();
    }

    private static void DeleteWhole(string database)
    {
        foreach (var file in (string[])[database, .. Logs(database)]) File.Delete(file);
    }

    private static string[] Logs(string database) => [database + "-wal", database + "-shm", database + "-journal"];
}
