using Microsoft.Data.Sqlite;

namespace Yuanzhuo.Platform.Operations.Backup;

/// <summary>SQLite's online backup: one consistent moment, readers and writers go on; then the copy is checked page by page.</summary>
internal static class SqliteBackup
{
    /// <summary>Null when done, else why not.</summary>
    public static string? Make(SqliteDb db, string file)
    {
        var source = new SqliteConnectionStringBuilder(db.Database.GetConnectionString());
        if (!File.Exists(source.DataSource)) return $"There is no database at {source.DataSource}.";
        using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source.DataSource, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 }.ToString());
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        // One file that can be moved: no write-ahead log beside it.
        Ask(to, "PRAGMA journal_mode = DELETE");
        // The keys go elsewhere. What was deleted may still stand in free pages; what is forgotten must not live on in a new backup.
        Ask(to, $"DELETE FROM {KeysCopy.Table}");
        Ask(to, "VACUUM");
        var verdict = Ask(to, "PRAGMA integrity_check");
        return verdict == "ok" ? null : $"The copy is damaged: {verdict}";
    }

    private static string? Ask(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return command.ExecuteScalar()?.ToString();
    }
}
