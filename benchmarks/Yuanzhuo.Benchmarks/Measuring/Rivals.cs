using System.Globalization;
using Yuanzhuo.Benchmarks.Running;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>Application and bare host in turns of a quarter of a second, so that whatever else the machine does falls on both. The ratio is the median of the rounds' ratios.</summary>
internal static class Rivals
{
    private const int WarmUp = 800;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(250);

    public static async Task CompareAsync(Asked asked, Report report, string measure, ServerProcess app, ServerProcess bare, Func<HttpRequestMessage> ask)
    {
        using var left = new Load(app, asked.Clients);
        using var right = new Load(bare, asked.Clients);
        await WarmUpAsync(left, right, ask);
        var rounds = new List<(Tally App, Tally Bare)>();
        for (var round = 1; round <= asked.Rounds; round++)
        {
            rounds.Add(await RoundAsync(asked, left, right, ask));
            Report.Say($"  {measure}, round {round}: {Tenths(rounds[^1].App.Rate)} against {Tenths(rounds[^1].Bare.Rate)} per second");
        }

        var percent = Median(rounds.Select(Percent));
        var rates = $"{Tenths(Median(rounds.Select(r => r.App.Rate)))}/s against {Tenths(Median(rounds.Select(r => r.Bare.Rate)))}/s";
        var processor = $"{Median(rounds.Select(r => r.App.ProcessorPerAnswer))} µs against {Median(rounds.Select(r => r.Bare.ProcessorPerAnswer))} µs of processor for each";
        report.Add(measure, $"**{percent} %** of the bare rate (rounds: {rounds.Min(Percent)}–{rounds.Max(Percent)} %; {rates}; {processor})", "≥ 50 %", percent >= 50);
    }

    public static int Median(IEnumerable<int> values) => values.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : 0;

    /// <summary>The runtime compiles what is hot in the background; until it is done one measures the compiler.</summary>
    private static async Task WarmUpAsync(Load left, Load right, Func<HttpRequestMessage> ask)
    {
        for (var time = 0; time < 3; time++)
        {
            await left.TimesAsync(WarmUp, _ => ask());
            await right.TimesAsync(WarmUp, _ => ask());
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Both sides for the time asked for; who goes first changes each turn.</summary>
    private static async Task<(Tally App, Tally Bare)> RoundAsync(Asked asked, Load app, Load bare, Func<HttpRequestMessage> ask)
    {
        var (ofApp, ofBare) = (default(Tally), default(Tally));
        for (var turn = 0; turn < asked.Seconds * 4; turn++)
        {
            if (turn % 2 == 0) ofApp += await app.RunAsync(Turn, ask);
            ofBare += await bare.RunAsync(Turn, ask);
            if (turn % 2 != 0) ofApp += await app.RunAsync(Turn, ask);
        }

        return (ofApp, ofBare);
    }

    private static int Percent((Tally App, Tally Bare) round) => round.App.Rate * 100 / Math.Max(1, round.Bare.Rate);

    private static string Tenths(int rate) => string.Create(CultureInfo.InvariantCulture, $"{rate / 10}.{rate % 10}");
}
