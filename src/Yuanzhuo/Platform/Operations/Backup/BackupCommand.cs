using System.CommandLine;
using System.Data.Common;

namespace Yuanzhuo.Platform.Operations.Backup;

/// <summary>
/// <c>backup FILE</c>: the database without its keys into a new FILE and the keys into FILE.keys, while the application may be running. The
/// keys open the contact data inside, so the two are kept in different places and restored together (docs/operations/backup.md).
/// </summary>
internal static class BackupCommand
{
    public static Command Of(IServiceProvider services)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Where the backup goes; must not exist yet. The keys go to FILE.keys beside it." };
        var command = new Command("backup", "Copies the database and the keys while the application may be running.") { file };
        command.SetAction(async (parsed, ct) =>
        {
            var refused = await RunAsync(services, parsed.GetRequiredValue(file).FullName, ct);
            if (refused is null) Console.WriteLine($"Backed up to {parsed.GetRequiredValue(file)} and its .keys folder. Keep the two apart.");
            else await Console.Error.WriteLineAsync(refused);
            return refused is null ? 0 : 1;
        });
        return command;
    }

    /// <summary>Null when done, else why not. What was begun is removed then.</summary>
    internal static async Task<string?> RunAsync(IServiceProvider services, string file, CancellationToken ct)
    {
        var keys = file + ".keys";
        if (Path.Exists(file) || Path.Exists(keys)) return $"{file} or {keys} exists already; a backup never overwrites.";
        var (unfinished, unfinishedKeys) = (file + ".part", $"{keys}.{NewId.Next():N}.part");
        try
        {
            if (Path.GetDirectoryName(file) is { Length: > 0 } folder) OwnerOnly.CreateFolder(folder);
            OwnerOnly.Create(unfinished);
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
            if (await CopyDatabaseAsync(db, unfinished, ct) is { } failed) return failed;
            await KeysCopy.MakeAsync(db, unfinishedKeys, ct);
            File.Move(unfinished, file);
            Directory.Move(unfinishedKeys, keys);
            await db.NoteBackupAsync(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException)
        {
            return $"The backup failed: {failure.Message}";
        }
        finally
        {
            File.Delete(unfinished);
            if (Directory.Exists(unfinishedKeys)) Directory.Delete(unfinishedKeys, recursive: true);
        }
    }

    private static Task<string?> CopyDatabaseAsync(YuanzhuoDb db, string file, CancellationToken ct) => db switch
    {
        SqliteDb sqlite => Task.FromResult(SqliteBackup.Make(sqlite, file)),
        _ => PostgresBackup.MakeAsync(db, file, ct),
    };
}
