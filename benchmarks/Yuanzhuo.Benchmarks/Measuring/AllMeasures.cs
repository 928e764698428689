using System.Globalization;
using System.Net.Http.Json;
using Yuanzhuo.Benchmarks.Running;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>Everything that is measured, in one run on one database.</summary>
internal static class AllMeasures
{
    private const int Starts = 5, Requests = 1000, MostKiB = 250 * 1024, MostBytes = 60 * 1024;

    private static readonly string[] Pages = ["/", "/ledger", "/statistics", "/raise", "/ledger?light=red", "/ledger/awaiting", "/api/v1/matters?q=%E7%94%B5%E6%A2%AF", "/api/v1/statistics"];

    public static async Task TakeAsync(Asked asked, Report report)
    {
        await using var stage = await Stage.SetAsync(asked);
        if (asked.Wants("start")) await StartAsync(stage, report);
        if (asked.Wants("memory")) await MemoryAsync(asked, stage, report);
        await using var app = await stage.AppAsync("/");
        if (asked.Wants("visit")) await VisitAsync(app, report);
        using var http = new HttpClient();
        await using var bare = await stage.BareAsync(await http.GetByteArrayAsync(app.Address + "/ledger"));
        if (asked.Wants("ledger")) await Rivals.CompareAsync(asked, report, "`GET /ledger` against its own query and the same bytes", app, bare, () => new(HttpMethod.Get, "/ledger"));
        if (asked.Wants("raise")) await Rivals.CompareAsync(asked, report, "`POST /api/v1/concerns` against a bare INSERT", app, bare, () => Concern(stage.PlaceCode));
    }

    private static async Task VisitAsync(ServerProcess app, Report report)
    {
        var (bytes, requests) = await FirstVisit.FetchAsync(app.Address, "/");
        report.Add("First visit over the wire", $"**{Thousands(bytes)} bytes** in {requests} answers, with their headers", $"≤ {Thousands(MostBytes)} bytes", bytes <= MostBytes);
    }

    /// <summary>From the start of the process to the whole first page, on a database that exists.</summary>
    private static async Task StartAsync(Stage stage, Report report)
    {
        var starts = new List<int>();
        for (var i = 0; i < Starts; i++)
        {
            await using var app = await stage.AppAsync("/");
            starts.Add((int)app.FirstAnswer.TotalMilliseconds);
            Report.Say($"  start {i + 1}: {starts[^1]} ms");
        }

        var median = Rivals.Median(starts);
        report.Add("From start to the first page", $"**{Thousands(median)} ms** (of {Starts} starts: {Thousands(starts.Min())}–{Thousands(starts.Max())} ms)", "≤ 3 000 ms", median <= 3000);
    }

    private static async Task MemoryAsync(Asked asked, Stage stage, Report report)
    {
        await using var app = await stage.AppAsync("/");
        // Mostly reading, every tenth a concern.
        using var load = new Load(app, asked.Clients);
        await load.TimesAsync(Requests, i => i % 10 == 0 ? Concern(stage.PlaceCode) : new(HttpMethod.Get, Pages[i % Pages.Length]));
        var resident = app.ResidentKiB;
        report.Add($"Resident memory after {Thousands(Requests)} requests", $"**{resident / 1024} MiB**", $"< {MostKiB / 1024} MiB", resident < MostKiB);
    }

    private static HttpRequestMessage Concern(string placeCode) => new(HttpMethod.Post, "/api/v1/concerns")
    {
        Content = JsonContent.Create(new { placeCode, words = "三楼到四楼的楼道灯坏了快一个月，晚上看不见台阶，前天有位老人差点摔倒。物业说灯泡要等采购，希望早点换上，最好整栋楼都检查一遍。" }),
    };

    private static string Thousands(int number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');
}
