using Yuanzhuo.Benchmarks.Running;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>Everything that is measured, in one run on one server.</summary>
internal static class AllMeasures
{
    private const int MostBytes = 60 * 1024;

    public static async Task TakeAsync(Asked asked, Report report)
    {
        await using var stage = await Stage.SetAsync(asked);
        if (asked.Wants("start") || asked.Wants("memory")) await new StartAndMemory(asked, report, stage).TakeAsync();
        if (asked.Wants("visit")) await VisitAsync(stage, report);
        if (new[] { "same", "p99", "zipf", "miss", "raise" }.Any(asked.Wants)) await new AgainstFloor(asked, report, stage).TakeAsync();
        if ((asked.Wants("growth") && asked.Matters.Count > 1) || asked.Wants("export")) await new Growth(asked, report, stage).TakeAsync();
        if (asked.Wants("stale")) await new Stale(asked, report, stage).TakeAsync();
    }

    private static async Task VisitAsync(Stage stage, Report report)
    {
        await using var app = await stage.AppAsync(stage.Small);
        var (bytes, requests) = await FirstVisit.FetchAsync(app.Address, "/");
        report.Add(new("visit", "first visit over the wire", Report.Text($"{bytes:N0} bytes"), Report.Text($"≤ {MostBytes:N0} bytes"), bytes <= MostBytes, Report.Text($"{requests} answers, headers included")));
    }
}
