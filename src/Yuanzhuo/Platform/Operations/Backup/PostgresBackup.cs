namespace Yuanzhuo.Platform.Operations.Backup;

/// <summary>PostgreSQL's own dump in its custom format, which <c>pg_restore</c> reads.</summary>
internal static class PostgresBackup
{
    /// <summary>Null when done, else why not.</summary>
    public static Task<string?> MakeAsync(YuanzhuoDb db, string file, CancellationToken ct) => PostgresTool.RunAsync("pg_dump", db.Database.GetConnectionString()!,
        ["--format=custom", "--no-owner", "--no-privileges", $"--exclude-table-data={KeysCopy.Table}", $"--file={file}"], ct);
}
