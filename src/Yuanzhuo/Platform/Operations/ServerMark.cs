using Microsoft.Data.Sqlite;

namespace Yuanzhuo.Platform.Operations;

/// <summary>
/// Who uses the file of a SQLite database: servers share a lock on a file beside it, a restore wants it alone. The lock ends with its process,
/// however that dies. PostgreSQL knows by itself who is connected.
/// </summary>
internal static class ServerMark
{
    /// <summary>For a server, until it ends; refused while a restore is under way.</summary>
    public static (IDisposable? Mark, string? Refused) Take(IConfiguration configuration)
    {
        if (DatabaseSetup.IsPostgres(configuration) || FileOf(configuration) is not { } database) return (null, null);
        try
        {
            return Open(database, FileAccess.Read, FileShare.Read) is { } mark ? (mark, null) : (null, $"A restore into {database} is under way. Start again when it is done.");
        }
        catch (UnauthorizedAccessException failure)
        {
            return (null, $"{failure.Message} Whoever restored or first started it was another account than the server's: give the files back to it.");
        }
    }

    /// <summary>For a restore; null while a server runs on it.</summary>
    public static IDisposable? TakeAlone(string database) => Open(database, FileAccess.ReadWrite, FileShare.None);

    /// <summary>The database's file, where it really lies: a link to a larger disk stays one. Null for one in memory.</summary>
    public static string? FileOf(IConfiguration configuration)
    {
        var file = new SqliteConnectionStringBuilder(DatabaseSetup.SqliteConnection(configuration)).DataSource;
        if (file.Length == 0 || file.StartsWith(':') || file.StartsWith("file:", StringComparison.Ordinal)) return null;
        return new FileInfo(file).LinkTarget is null ? file : File.ResolveLinkTarget(file, returnFinalTarget: true)!.FullName;
    }

    private static FileStream? Open(string database, FileAccess access, FileShare share)
    {
        if (Path.GetDirectoryName(database) is { Length: > 0 } folder) OwnerOnly.CreateFolder(folder);
        var file = database + ".lock";
        if (!File.Exists(file)) OwnerOnly.Create(file);
        try
        {
            return new FileStream(file, FileMode.Open, access, share);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
