using System.CommandLine;

namespace Yuanzhuo.Modules.Demo.Seeding;

/// <summary><c>seed</c>: the demo district on an empty, migrated database.</summary>
internal static class SeedCommand
{
    public static Command Create(IServiceProvider services)
    {
        var command = new Command("seed", "Founds the demo district (2021 directory, invented people, stories) on an empty, migrated database. Not for real use.");
        command.SetAction(async (_, ct) =>
        {
            await using var scope = services.CreateAsyncScope();
            var isSeeded = await scope.ServiceProvider.GetRequiredService<SeedDemo>().HandleAsync(ct);
            await Console.Out.WriteLineAsync(isSeeded ? "The demo district is there." : "The database holds organisations already; nothing was done.");
            return isSeeded ? 0 : 1;
        });
        return command;
    }
}
