using Yuanzhuo.Benchmarks;
using Yuanzhuo.Benchmarks.Bare;
using Yuanzhuo.Benchmarks.Measuring;

// The same program is the bare host that the application is compared with, in a process of its own.
if (args is ["bare", .. var settings]) return await BareHost.RunAsync(settings);
if (Asked.Of(args) is not { } asked)
{
    Console.Error.WriteLine(Asked.Usage);
    return 2;
}

await using var report = new Report(asked);
await AllMeasures.TakeAsync(asked, report);
return 0;
