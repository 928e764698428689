using Yuanzhuo.Benchmarks.Running;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>Two servers in turns of a quarter of a second, so that whatever else the machine does falls on both. The ratio is the median of the rounds' ratios.</summary>
internal sealed class Rivals(Asked asked, DatabaseClock clock)
{
    private static readonly TimeSpan OneTurn = TimeSpan.FromMilliseconds(250);

    /// <param name="warmUp">So often each side is asked before anything is measured: the runtime compiles what is hot in the background.</param>
    public async Task<Duel> CompareAsync((ServerProcess Server, Func<byte[]> Ask) left, (ServerProcess Server, Func<byte[]> Ask) right, int? clients = null, int warmUp = 4000)
    {
        using var ofLeft = new Load(left.Server, clock, clients ?? asked.Clients);
        using var ofRight = new Load(right.Server, clock, clients ?? asked.Clients);
        await ofLeft.TimesAsync(warmUp, _ => left.Ask());
        await ofRight.TimesAsync(warmUp, _ => right.Ask());
        var rounds = new List<(Turn, Turn)>();
        for (var round = 0; round < asked.Rounds; round++) rounds.Add(await RoundAsync(ofLeft, left.Ask, ofRight, right.Ask));
        return new Duel(rounds);
    }

    /// <summary>Both sides for the time asked for; who goes first changes each turn.</summary>
    private async Task<(Turn, Turn)> RoundAsync(Load left, Func<byte[]> askLeft, Load right, Func<byte[]> askRight)
    {
        var (ofLeft, ofRight) = (Turn.None, Turn.None);
        for (var turn = 0; turn < asked.Seconds * 4; turn++)
        {
            if (turn % 2 == 0) ofLeft += await left.RunAsync(OneTurn, askLeft);
            ofRight += await right.RunAsync(OneTurn, askRight);
            if (turn % 2 != 0) ofLeft += await left.RunAsync(OneTurn, askLeft);
        }

        return (ofLeft, ofRight);
    }
}

/// <summary>The rounds of two rivals.</summary>
internal sealed class Duel(IReadOnlyList<(Turn Left, Turn Right)> rounds)
{
    /// <summary>How much faster the left one is; 1 means alike.</summary>
    public double Ratio => Median(rounds.Select(r => r.Left.Rate / Math.Max(0.001, r.Right.Rate)));

    /// <summary>What the left one did in all rounds.</summary>
    public Turn Left => rounds.Aggregate(Turn.None, (sum, r) => sum + r.Left);

    /// <summary>Rates, and microseconds of processor time of server and database for an answer, left against right.</summary>
    public string Beside
    {
        get
        {
            var (left, right) = (Left, rounds.Aggregate(Turn.None, (sum, r) => sum + r.Right));
            var (least, most) = (rounds.Min(r => r.Left.Rate / r.Right.Rate), rounds.Max(r => r.Left.Rate / r.Right.Rate));
            return Report.Text($"{left.Rate:N0}/s against {right.Rate:N0}/s; processor {left.ServerCost:N0} + {left.DatabaseCost:N0} µs against {right.ServerCost:N0} + {right.DatabaseCost:N0} µs; rounds {least:F2}–{most:F2}");
        }
    }

    public static double Median(IEnumerable<double> values) => values.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : 0;
}
