using Npgsql;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Yuanzhuo.Platform.Operations.Backup;

/// <summary>PostgreSQL's own programs on a database. The password goes by environment, never by argument.</summary>
internal static class PostgresTool
{
    /// <summary>Null when done, else why not.</summary>
    public static async Task<string?> RunAsync(string tool, string connection, string[] arguments, CancellationToken ct)
    {
        var database = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(tool, [.. Address(database), .. arguments]) { RedirectStandardError = true };
        if (database.Password is { } password) start.Environment["PGPASSWORD"] = password;
        try
        {
            using var process = Process.Start(start)!;
            var complaint = await process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? null : $"{tool} failed with {process.ExitCode}: {complaint.Trim()}";
        }
        catch (Win32Exception)
        {
            return $"{tool} was not found. Install the PostgreSQL client of the server's version (Debian: postgresql-client), or use your own tools.";
        }
    }

    /// <summary>A bare name with an equals sign in it would be read as settings (PostgreSQL, 34.1.1).</summary>
    private static string Quoted(string name) => $"'{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    private static string[] Address(NpgsqlConnectionStringBuilder database) =>
    [
        $"--host={database.Host}", $"--port={database.Port.ToString(CultureInfo.InvariantCulture)}", $"--dbname=dbname={Quoted(database.Database!)}", "--no-password",
        .. database.Username is { } user ? new[] { $"--username={user}" } : [],
    ];
}
