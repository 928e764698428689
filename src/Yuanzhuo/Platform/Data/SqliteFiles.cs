using Microsoft.Data.Sqlite;
using Yuanzhuo.Platform.Operations;

namespace Yuanzhuo.Platform.Data;

/// <summary>The files of a SQLite database: what is said and who said it lies in them.</summary>
internal static class SqliteFiles
{
    /// <summary>Nobody else on the machine reads them. A new one is made so first: its log takes its mode from it.</summary>
    public static void Close(YuanzhuoDb db)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (file.Length == 0 || file.StartsWith(':') || file.StartsWith("file:", StringComparison.Ordinal)) return;
        OwnerOnly.Create(file);
        foreach (var log in (string[])["-wal", "-shm"]) OwnerOnly.Close(file + log);
    }
}
