using System.Diagnostics;
using System.Globalization;
using Yuanzhuo.Benchmarks.Running;
using Yuanzhuo.Benchmarks.Seeding;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>Every page on the large database against the same page on the small one, drawn each time: signed in, nothing comes from memory.</summary>
internal sealed class Growth(Asked asked, Report report, Stage stage)
{
    private const int Clients = 4, WarmUp = 60;

    public async Task TakeAsync()
    {
        await using var large = await stage.AppAsync(stage.Large);
        if (asked.Wants("growth") && asked.Matters.Count > 1)
        {
            await using var small = await stage.AppAsync(stage.Small);
            var rivals = new Rivals(asked, stage.Clock);
            foreach (var (what, role, path, aim) in Pages())
            {
                var left = WireClient.Get(path(stage.Large), await SignedIn.AsAsync(large, role));
                var right = WireClient.Get(path(stage.Small), await SignedIn.AsAsync(small, role));
                var duel = await rivals.CompareAsync((large, () => left), (small, () => right), Clients, WarmUp);
                report.Add(new("growth", Report.Text($"{what}: {asked.Matters[^1]:N0} ÷ {asked.Matters[0]:N0} matters"), Report.Text($"{duel.Ratio:F2}"), Report.Text($"≥ {aim}"), duel.Ratio >= aim, duel.Beside));
            }
        }

        if (asked.Wants("export")) await ExportAsync(large);
    }

    private static IEnumerable<(string What, string Role, Func<Scene, string> Path, double Aim)> Pages()
    {
        (string What, string Path)[] open =
        [
            ("home", "/"), ("ledger, first page", "/ledger"), ("ledger, red", "/ledger?light=red"), ("ledger, open", "/ledger?state=open"), ("ledger, one category", "/ledger?category=RoadSurface"), ("ledger, solved", "/ledger?ending=solved"),
            ("ledger by due day", "/ledger?sort=due"), ("ledger by due day, last first", "/ledger?sort=-due"), ("ledger by movement", "/ledger?sort=moved"), ("ledger by movement, last first", "/ledger?sort=-moved"),
            ("ledger by end", "/ledger?sort=ended"), ("ledger by end, last first", "/ledger?sort=-ended"), ("ledger, first received", "/ledger?sort=received"),
            ("search, common word", "/ledger?q=" + Uri.EscapeDataString("电梯")), ("search, rare word", "/ledger?q=" + Uri.EscapeDataString(GrowSql.RareWord)), ("statistics", "/statistics"),
        ];
        foreach (var (what, path) in open) yield return (what, "Leader", _ => path, 0.8);
        yield return ("ledger of a community", "Leader", s => "/ledger?place=" + s.Places[0], 0.8);
        yield return ("ledger, deep page", "Leader", s => "/ledger?after=" + s.DeepMark, 0.8);
        yield return ("statistics of a period", "Leader", _ => "/statistics?from=2026-01-10&to=2026-06-20", 0.8);
        yield return ("matter", "Leader", s => "/matters/" + s.Numbers[0], 0.8);
        yield return ("triage", "CommunityOrganiser", _ => "/triage", 0.8);
        yield return ("work of a community", "CommunityOrganiser", _ => "/work", 0.5);
        yield return ("work of the district", "Leader", _ => "/work", 0.5);
    }

    /// <summary>All matters as CSV, and how much more memory that took.</summary>
    private async Task ExportAsync(ServerProcess app)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address), Timeout = TimeSpan.FromMinutes(10) };
        var (before, watch, lines) = (app.PeakKiB, Stopwatch.StartNew(), -1);
        await using (var csv = await http.GetStreamAsync("/ledger/export.csv"))
        {
            var buffer = new byte[128 * 1024];
            while (await csv.ReadAsync(buffer) is var read and > 0) lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        var (rate, more) = (lines / watch.Elapsed.TotalSeconds, (app.PeakKiB - before) / 1024);
        report.Add(new("export", Report.Text($"export of {asked.Matters[^1]:N0} matters"), Report.Text($"{rate:N0} rows/s"), "≥ 20,000 rows/s", rate >= 20_000, Report.Text($"{lines:N0} lines in {watch.Elapsed.TotalSeconds:F1} s")));
        report.Add(new("export", "memory while exporting", Report.Text($"+{more} MiB"), "≤ 64 MiB more", more <= 64, Report.Text($"peak {app.PeakKiB / 1024} MiB")));
    }
}
