using System.CommandLine;
using System.Globalization;

namespace Yuanzhuo.Platform.Passes;

/// <summary><c>passes</c> lists what happens without a request and how it went; <c>passes run NAME</c> does it now.</summary>
internal static class PassesCommand
{
    public static Command Of(IServiceProvider services)
    {
        var name = new Argument<string>("NAME") { Description = "As the list names it." };
        var run = new Command("run", "Runs one pass now, unless another node does.") { name };
        run.SetAction((parsed, ct) => RunAsync(services, parsed.GetRequiredValue(name), ct));
        var command = new Command("passes", "Lists the passes and how their last runs went.") { run };
        command.SetAction((_, ct) => ListAsync(services, ct));
        return command;
    }

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var (plan, state, record) in await scope.ServiceProvider.GetRequiredService<PassReports>().ReadAsync(ct))
        {
            var last = record?.FinishedAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at:u}, {record.TookMs} ms, {record.Done} done") : "never finished";
            Console.WriteLine($"{plan.Name,-24} {state,-8} every {plan.Every}; last: {last}{(record?.Failures > 0 ? $"; failed {record.Failures} times: {record.Failure}" : "")}");
        }

        return 0;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string name, CancellationToken ct)
    {
        var runner = services.GetRequiredService<PassRunner>();
        if (runner.Plans.FirstOrDefault(p => p.Name == name) is not { } plan)
        {
            await Console.Error.WriteLineAsync($"There is no pass '{name}'. There are: {string.Join(", ", runner.Plans.Select(p => p.Name))}.");
            return 1;
        }

        var outcome = await runner.RunAsync(plan, ct);
        Console.WriteLine($"{name}: {outcome.End}, {outcome.Done} done{(outcome.Failure is null ? "" : $": {outcome.Failure}")}");
        return outcome.End == PassEnd.Finished ? 0 : 1;
    }
}
