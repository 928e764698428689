using Npgsql;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Yuanzhuo.Platform.Operations.Backup;

/// <summary>PostgreSQL's own dump in its custom format, which <c>pg_restore</c> reads. The password goes by environment, never by argument.</summary>
internal static class PostgresBackup
{
    /// <summary>Null when done, else why not.</summary>
    public static async Task<string?> MakeAsync(YuanzhuoDb db, string file, CancellationToken ct)
    {
        var database = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
        var start = new ProcessStartInfo("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--exclude-table-data={KeysCopy.Table}", $"--file={file}", "--no-password", .. Address(database)]) { RedirectStandardError = true };
        if (database.Password is { } password) start.Environment["PGPASSWORD"] = password;
        try
        {
            using var dump = Process.Start(start)!;
            var complaint = await dump.StandardError.ReadToEndAsync(ct);
            await dump.WaitForExitAsync(ct);
            return dump.ExitCode == 0 ? null : $"pg_dump failed with {dump.ExitCode}: {complaint.Trim()}";
        }
        catch (Win32Exception)
        {
            return "pg_dump was not found. Install the PostgreSQL client of the server's version (Debian: postgresql-client), or back up with your own tools.";
        }
    }

    private static string[] Address(NpgsqlConnectionStringBuilder database) =>
    [
        $"--host={database.Host}", $"--port={database.Port.ToString(CultureInfo.InvariantCulture)}", $"--dbname={database.Database}",
        .. database.Username is { } user ? new[] { $"--username={user}" } : [],
    ];
}
