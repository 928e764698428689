using Yuanzhuo.Benchmarks;
using Yuanzhuo.Benchmarks.Bare;
using Yuanzhuo.Benchmarks.Measuring;

// The same program is the floor that the application is compared with, in a process of its own.
if (args is ["floor", .. var settings]) return await FloorHost.RunAsync(settings);
if (Asked.Of(args) is not { } asked)
{
    Console.Error.WriteLine(Asked.Usage);
    return 2;
}

await using var report = new Report(asked);
await AllMeasures.TakeAsync(asked, report);
return 0;
