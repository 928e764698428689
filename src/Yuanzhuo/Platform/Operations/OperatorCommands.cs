using System.CommandLine;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Operations.Backup;
using Yuanzhuo.Platform.Operations.Restore;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Tail;

namespace Yuanzhuo.Platform.Operations;

/// <summary>
/// Commands for operators: <c>dotnet run -- NAME …</c>, each with <c>--help</c>. Exit code 0: done; 1: refused or failed; 2: wrong usage.
/// Anything that starts with a dash belongs to the web server's own configuration.
/// </summary>
internal static class OperatorCommands
{
    private const int WrongUsage = 2;

    public static bool AreMeantBy(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?");

    public static async Task<int> RunOperatorCommandAsync(this WebApplication app, ModuleLine line, string[] args)
    {
        var root = new RootCommand("Yuanzhuo (圆桌): without a command the web server starts.");
        root.Subcommands.Add(Migrate(app.Services));
        root.Subcommands.Add(BackupCommand.Of(app.Services));
        root.Subcommands.Add(RestoreCommand.Of(app.Services));
        root.Subcommands.Add(VerifyCommand.Of(app.Services));
        foreach (var command in TailCommands.Of(app.Services)) root.Subcommands.Add(command);
        root.Subcommands.Add(PassesCommand.Of(app.Services));
        foreach (var command in line.Modules.SelectMany(m => m.Commands(app.Services))) root.Subcommands.Add(command);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync();
        foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
        return WrongUsage;
    }

    private static Command Migrate(IServiceProvider services)
    {
        var command = new Command("migrate", "Brings the database's schema to this version.");
        command.SetAction(async (_, ct) =>
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
            var applied = await db.MigrateAloneAsync(ct);
            Console.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"Applied {applied.Count}: {string.Join(", ", applied)}");
            return 0;
        });
        return command;
    }
}
