using System.CommandLine;
using System.Globalization;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.People.Founding;

/// <summary><c>create-admin --user NAME --name DISPLAY</c>: the password comes from standard input, never from the command line, which others can read.</summary>
internal static class CreateAdminCommand
{
    public static Command Create(IServiceProvider services)
    {
        var user = new Option<string>("--user") { Description = "User name: Latin letters, digits and -._@+.", Required = true };
        var name = new Option<string>("--name") { Description = "The name colleagues see.", Required = true };
        var command = new Command("create-admin", "Makes an administrator. The password is asked for, or read from standard input when that is not a terminal. Exit code 0: made; 1: refused.") { user, name };
        command.SetAction((parsed, ct) => RunAsync(services, parsed.GetRequiredValue(user), parsed.GetRequiredValue(name), ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string user, string name, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await Console.Error.WriteLineAsync("The schema is not up to date. Run `migrate` first.");
            return 1;
        }

        var input = new FoundAdministrator.Input { UserName = user, DisplayName = name, Password = await PasswordAsync(ct) };
        var founded = await scope.ServiceProvider.GetRequiredService<FoundAdministrator>().ByOperatorAsync(input, ct);
        if (founded.IsDone)
        {
            Console.WriteLine($"Administrator {user} was made. Sign in at /sign-in.");
            return 0;
        }

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var texts = scope.ServiceProvider.GetRequiredService<Texts>();
        foreach (var refusal in founded.Refusals) await Console.Error.WriteLineAsync(texts[refusal]);
        return 1;
    }

    private static async Task<string> PasswordAsync(CancellationToken ct)
    {
        if (Console.IsInputRedirected) return await Console.In.ReadLineAsync(ct) ?? "";
        Console.Write("Password: ");
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
