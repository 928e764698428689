using System.CommandLine;
using Yuanzhuo.Modules.Demo.Seeding;
using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Demo;

/// <summary>The demo district: nine cases and a year's everyday, told anew relative to today. Only where <c>Demo:Enabled</c>.</summary>
internal sealed class DemoModule : IModule
{
    public string Name => "Demo";

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<SeedDemo>().AddScoped<DemoDirectory>();

    public async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (!configuration.GetValue<bool>("Demo:Enabled")) return;
        await services.GetRequiredService<SeedDemo>().HandleAsync(ct);
    }

    public IEnumerable<Command> Commands(IServiceProvider services) => [SeedCommand.Create(services)];
}
