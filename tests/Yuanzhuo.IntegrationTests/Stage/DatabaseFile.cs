using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using System.Text;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>What whoever has the file of a SQLite database finds in it, free pages and gaps too.</summary>
public static class DatabaseFile
{
    /// <summary>After what was written so far came from the log into the file.</summary>
    public static Task<bool> IsInFileAsync(this App app, byte[] mark) => app.WithDbAsync(async db =>
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        using var stream = new FileStream(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(mark) >= 0;
    });

    public static Task<bool> IsInFileAsync(this App app, string mark) => app.IsInFileAsync(Encoding.UTF8.GetBytes(mark));
}
