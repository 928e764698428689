using System.Globalization;
using Yuanzhuo.Benchmarks.Running;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>Application and bare host in turns, so that whatever else the machine does falls on both. Medians; the ratio is the median of the rounds' ratios.</summary>
internal static class Rivals
{
    public static async Task CompareAsync(Asked asked, Report report, string measure, ServerProcess app, ServerProcess bare, Func<HttpRequestMessage> ask)
    {
        var time = TimeSpan.FromSeconds(asked.Seconds);
        foreach (var side in new[] { app, bare, app, bare }) await Load.RateAsync(side.Address, asked.Clients, time, ask);
        var rounds = new List<(int App, int Bare)>();
        for (var round = 0; round < asked.Rounds; round++)
        {
            // Who goes first changes each round.
            var first = await Load.RateAsync((round % 2 == 0 ? app : bare).Address, asked.Clients, time, ask);
            var second = await Load.RateAsync((round % 2 == 0 ? bare : app).Address, asked.Clients, time, ask);
            rounds.Add(round % 2 == 0 ? (first, second) : (second, first));
            Report.Say($"  {measure}, round {round + 1}: {Tenths(rounds[^1].App)} against {Tenths(rounds[^1].Bare)} per second");
        }

        var percent = Median(rounds.Select(r => r.App * 100 / Math.Max(1, r.Bare)));
        var rates = $"{Tenths(Median(rounds.Select(r => r.App)))}/s against {Tenths(Median(rounds.Select(r => r.Bare)))}/s";
        var spread = $"{rounds.Min(r => r.App * 100 / Math.Max(1, r.Bare))}–{rounds.Max(r => r.App * 100 / Math.Max(1, r.Bare))} %";
        report.Add(measure, $"**{percent} %** of the bare rate (rounds: {spread}; {rates})", "≥ 50 %", percent >= 50);
    }

    public static int Median(IEnumerable<int> values) => values.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : 0;

    private static string Tenths(int rate) => string.Create(CultureInfo.InvariantCulture, $"{rate / 10}.{rate % 10}");
}
