using Yuanzhuo.Benchmarks.Running;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>How soon the first page comes, and how much memory a mixed load takes.</summary>
internal sealed class StartAndMemory(Asked asked, Report report, Stage stage)
{
    private const int MostKiB = 250 * 1024, MostMs = 1200, Starts = 7;

    private static readonly string[] Pages = ["/", "/ledger", "/statistics", "/raise", "/ledger?light=red", "/ledger/awaiting", "/api/v1/matters?q=%E7%94%B5%E6%A2%AF", "/api/v1/statistics"];

    public async Task TakeAsync()
    {
        if (asked.Wants("start")) await StartAsync();
        if (asked.Wants("memory")) await MemoryAsync();
    }

    /// <summary>From the start of the process to the whole first page, on a database that exists.</summary>
    private async Task StartAsync()
    {
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await using var app = await stage.AppAsync(stage.Small);
            starts.Add(app.FirstAnswer.TotalMilliseconds);
        }

        var median = Duel.Median(starts);
        report.Add(new("start", "start to first page", Report.Text($"{median:N0} ms"), Report.Text($"≤ {MostMs:N0} ms"), median <= MostMs, Report.Text($"{Starts} starts: {starts.Min():N0}–{starts.Max():N0} ms")));
    }

    /// <summary>Half of it pages of all kinds, four tenths matters by Zipf's law, a tenth concerns.</summary>
    private async Task MemoryAsync()
    {
        var times = 5000 * asked.Seconds;
        var ask = new Questions(stage.Small);
        await using var app = await stage.AppAsync(stage.Small);
        using var load = new Load(app, stage.Clock, asked.Clients);
        await load.TimesAsync(times, i => (i % 10) switch { 0 => ask.Concern(), < 5 => ask.ZipfMatter(), _ => WireClient.Get(Pages[i % Pages.Length]) });
        report.Add(new("memory", "peak memory in the mixed load", Report.Text($"{app.PeakKiB / 1024} MiB"), Report.Text($"≤ {MostKiB / 1024} MiB"), app.PeakKiB <= MostKiB, Report.Text($"{times:N0} requests; {app.ResidentKiB / 1024} MiB at the end")));
    }
}
