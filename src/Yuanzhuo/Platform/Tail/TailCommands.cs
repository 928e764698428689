using System.CommandLine;

namespace Yuanzhuo.Platform.Tail;

/// <summary><c>tail</c>: how the hearers stand. <c>hear-again</c>: what was set aside, once more.</summary>
internal static class TailCommands
{
    public static IEnumerable<Command> Of(IServiceProvider services) => [Tail(services), Again(services)];

    private static Command Tail(IServiceProvider services)
    {
        var command = new Command("tail", "Lists who hears the journal, how far, and what was set aside.");
        command.SetAction(async (_, ct) =>
        {
            await using var scope = services.CreateAsyncScope();
            foreach (var state in await scope.ServiceProvider.GetRequiredService<TailReport>().ReadAsync(ct))
                Console.WriteLine($"{state.Hearer}: {state.Behind} behind, {state.Failures} failures, {state.SetAside} set aside{(state.OldestAt is { } oldest ? $" since {oldest:u}" : "")}");
            return 0;
        });
        return command;
    }

    private static Command Again(IServiceProvider services)
    {
        var command = new Command("hear-again", "Hands the facts that were set aside to their hearers once more.");
        command.SetAction(async (_, ct) =>
        {
            var (heard, failed) = await services.GetRequiredService<HearAgain>().HandleAsync(ct);
            Console.WriteLine($"{heard} heard, {failed} failed again.");
            return failed == 0 ? 0 : 1;
        });
        return command;
    }
}
