using System.Globalization;
using System.Text.Json;
using Yuanzhuo.Benchmarks.Running;

namespace Yuanzhuo.Benchmarks.Measuring;

/// <summary>What is asked of both sides, one seed, one order.</summary>
internal sealed class Questions(Scene scene)
{
    private const string Words = "三楼到四楼的楼道灯坏了快一个月，晚上看不见台阶，前天有位老人差点摔倒。物业说灯泡要等采购，希望早点换上，最好整栋楼都检查一遍。";

    private readonly double[] _zipf = Cumulated(scene.Numbers.Count);
    private int _next;

    public static byte[] Ledger { get; } = WireClient.Get("/ledger");

    /// <summary>The bodies differ from each other, as concerns do.</summary>
    public byte[] Concern() => Raise("");

    /// <summary>With a repeat key of its own.</summary>
    public byte[] KeyedConcern() => Raise($"Idempotency-Key: {Guid.CreateVersion7():N}\r\n");

    /// <summary>Always the same matter.</summary>
    public byte[] OneMatter { get; } = Matter(scene.Numbers[0]);

    /// <summary>The few are asked for often, the many now and then (Zipf's law, exponent 1).</summary>
    public byte[] ZipfMatter()
    {
        var at = Array.BinarySearch(_zipf, Random.Shared.NextDouble());
        return Matter(scene.Numbers[Math.Min(scene.Numbers.Count - 1, at < 0 ? ~at : at)]);
    }

    /// <summary>Each matter once, then all again: 10,000 are several times what a server keeps, so none is remembered when its turn comes again.</summary>
    public byte[] NextMatter() => Matter(scene.Numbers[Interlocked.Increment(ref _next) % scene.Numbers.Count]);

    /// <summary>A ledger of days that nobody has asked for before.</summary>
    public byte[] NextLedger()
    {
        var (n, today) = (Interlocked.Increment(ref _next), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        return WireClient.Get(string.Create(CultureInfo.InvariantCulture, $"/ledger?from={today.AddDays(-800 - (n / 300)):O}&to={today.AddDays(-n % 300):O}"));
    }

    private static byte[] Matter(string number) => WireClient.Get("/matters/" + number);

    private byte[] Raise(string headers)
    {
        var n = Interlocked.Increment(ref _next);
        var body = new { placeCode = scene.Places[n % scene.Places.Count], words = string.Create(CultureInfo.InvariantCulture, $"{n}号楼：{Words}") };
        return WireClient.Post("/api/v1/concerns", JsonSerializer.Serialize(body), headers);
    }

    private static double[] Cumulated(int count)
    {
        var (sums, sum) = (new double[count], 0.0);
        for (var i = 0; i < count; i++) sums[i] = sum += 1.0 / (i + 1);
        return [.. sums.Select(s => s / sum)];
    }
}
