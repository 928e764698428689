using System.CommandLine;

namespace Yuanzhuo.Platform.Journal;

/// <summary><c>verify-journal [--through POSITION:DIGEST]</c>: whether anybody rewrote history.</summary>
internal static class VerifyCommand
{
    public static Command Of(IServiceProvider services)
    {
        var through = new Option<KnownHead?>("--through")
        {
            Description = "A head noted earlier, POSITION:DIGEST: fails unless the journal still leads through it.",
            CustomParser = result => Parse(result.Tokens[0].Value) ?? Refuse(result),
        };
        var command = new Command("verify-journal", "Checks that the journal's order has no gap and that every digest fits; prints the head.") { through };
        command.SetAction(async (parsed, ct) =>
        {
            await using var scope = services.CreateAsyncScope();
            var verdict = await scope.ServiceProvider.GetRequiredService<VerifyJournal>().HandleAsync(parsed.GetValue(through), ct);
            if (verdict.Fault is { } fault) await Console.Error.WriteLineAsync(fault);
            else Console.WriteLine($"{verdict.Position}:{Convert.ToHexStringLower(verdict.Digest)} ({verdict.Waiting} waiting for a position)");
            return verdict.Fault is null ? 0 : 1;
        });
        return command;
    }

    private static KnownHead? Parse(string text) =>
        text.Split(':') is [var number, { Length: 64 } hex] && long.TryParse(number, out var position) && hex.All(char.IsAsciiHexDigit) ? new(position, Convert.FromHexString(hex)) : null;

    private static KnownHead? Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError("A head is written POSITION:DIGEST, with a digest of 64 hexadecimal digits.");
        return null;
    }
}
