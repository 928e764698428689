using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using System.Text;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>What whoever has the file of a SQLite database finds in it, free pages and gaps too.</summary>
public static class DatabaseFile
{
    private const int MostTries = 500;

    /// <summary>After what was written so far came from the log into the file.</summary>
    public static Task<bool> IsInFileAsync(this App app, byte[] mark) => app.WithDbAsync(async db =>
    {
        for (var tries = 0; !await IsCheckpointedAsync(db); tries++)
        {
            Assert.True(tries < MostTries, "The log never came into the file.");
            await Task.Delay(20);
        }

        using var stream = new FileStream(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(mark) >= 0;
    });

    /// <summary>False while somebody else reads or writes: then a part of the log stays where it is.</summary>
    private static async Task<bool> IsCheckpointedAsync(DbContext db)
    {
        await db.Database.OpenConnectionAsync();
        using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using var answer = await ask.ExecuteReaderAsync();
        return await answer.ReadAsync() && answer.GetInt32(0) == 0;
    }

    public static Task<bool> IsInFileAsync(this App app, string mark) => app.IsInFileAsync(Encoding.UTF8.GetBytes(mark));
}
