using System.Text.RegularExpressions;
using Yuanzhuo.Benchmarks.Running;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>
/// Whether a page that is asked for after a write has been answered shows that write: on the node that wrote and on another. Others keep
/// asking both nodes for the same page meanwhile, so that there is always something remembered that could be old.
/// </summary>
internal sealed partial class Stale(Asked asked, Report report, Stage stage)
{
    private const string Page = "/statistics";

    public async Task TakeAsync()
    {
        await OnAsync("PostgreSQL", stage.Small.Settings);
        await OnAsync("SQLite", await stage.SqliteAsync());
    }

    private async Task OnAsync(string database, IReadOnlyDictionary<string, string> settings)
    {
        await using var writing = await stage.AppAsync(settings);
        await using var other = await stage.AppAsync(settings);
        foreach (var (node, which) in new[] { (writing, "the same node"), (other, "the other node") })
        {
            using var stop = new CancellationTokenSource();
            var others = Task.WhenAll(AskOnAsync(writing, stop.Token), AskOnAsync(other, stop.Token));
            var reads = asked.Seconds * 250;
            var stale = await CountAsync(writing, node, reads);
            await stop.CancelAsync();
            await others;
            report.Add(new("stale", $"stale answers after writes, {which}, {database}", Report.Text($"{stale} of {reads:N0}"), "0", stale == 0, "each write answered before the read was sent"));
        }
    }

    private async Task<int> CountAsync(ServerProcess writing, ServerProcess reading, int times)
    {
        using var writer = new WireClient(new Uri(writing.Address));
        using var http = new HttpClient { BaseAddress = new Uri(reading.Address) };
        var (ask, stale, known) = (new Questions(stage.Small), 0, await ReadAsync(http));
        for (var i = 0; i < times; i++)
        {
            if (await writer.AskAsync(ask.Concern()) != 201) throw new InvalidOperationException("A concern was not taken.");
            known++;
            if (await ReadAsync(http) < known) stale++;
        }

        return stale;
    }

    /// <summary>How many concerns were received, as the page says.</summary>
    private static async Task<int> ReadAsync(HttpClient http) =>
        int.Parse(string.Concat(Received().Match(await http.GetStringAsync(Page)).Groups["n"].Value.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task AskOnAsync(ServerProcess app, CancellationToken ct)
    {
        using var client = new WireClient(new Uri(app.Address));
        var question = WireClient.Get(Page);
        while (!ct.IsCancellationRequested) await client.AskAsync(question);
    }

    [GeneratedRegex("""href="/ledger/received"><b>(?<n>[^<]+)</b>""", RegexOptions.CultureInvariant)]
    private static partial Regex Received();
}
