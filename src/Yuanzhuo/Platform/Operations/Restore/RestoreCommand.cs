using System.CommandLine;
using System.Data.Common;

namespace Yuanzhuo.Platform.Operations.Restore;

/// <summary>
/// <c>restore FILE</c>: what <c>backup</c> wrote becomes the data that the server uses, keys included. It is built aside and takes its place in
/// one step, so that whoever is killed half-way has what was there before.
/// </summary>
internal static class RestoreCommand
{
    public static Command Of(IServiceProvider services)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A file that backup wrote." };
        var keys = new Option<DirectoryInfo?>("--keys") { Description = "The folder of its keys; FILE.keys unless told." };
        var replace = new Option<bool>("--replace") { Description = "Puts a database that is there aside, and says where." };
        var command = new Command("restore", "Makes a backup the data that the server uses, with its keys. The server must not run.") { file, keys, replace };
        command.SetAction(async (parsed, ct) =>
        {
            var backup = parsed.GetRequiredValue(file).FullName;
            var outcome = await RunAsync(services, new(backup, parsed.GetValue(keys)?.FullName ?? backup + ".keys", parsed.GetValue(replace)), ct);
            if (outcome.Done is { } done) Console.WriteLine(done);
            else await Console.Error.WriteLineAsync(outcome.Refused);
            return outcome.Refused is null ? 0 : 1;
        });
        return command;
    }

    internal static async Task<RestoreOutcome> RunAsync(IServiceProvider services, RestoreOrder order, CancellationToken ct)
    {
        if (!File.Exists(order.File)) return RestoreOutcome.No($"There is no file {order.File}.");
        try
        {
            if (!Directory.Exists(order.Keys) || Directory.GetFiles(order.Keys, "*.xml").Length == 0)
                return RestoreOutcome.No($"There are no keys in {order.Keys}. Without them nobody reads the contact data again; name their folder by --keys.");
            return DatabaseSetup.IsPostgres(services.GetRequiredService<IConfiguration>()) ? await PostgresRestore.RunAsync(services, order, ct) : await SqliteRestore.RunAsync(services, order, ct);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException or System.Xml.XmlException)
        {
            return RestoreOutcome.No($"The restore failed, and what was there is as it was: {failure.Message}");
        }
    }

    /// <summary>Whether a file begins like that.</summary>
    internal static bool BeginsWith(string file, ReadOnlySpan<byte> mark)
    {
        using var stream = File.OpenRead(file);
        Span<byte> first = stackalloc byte[mark.Length];
        return stream.ReadAtLeast(first, mark.Length, throwOnEndOfStream: false) == mark.Length && first.SequenceEqual(mark);
    }
}
