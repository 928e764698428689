using Yuanzhuo.Modules.Demo.Founding;
using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Demo;

/// <summary>Front door of the module.</summary>
internal sealed class DemoModule : IModule
{
    public string Name => "Demo";

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<DemoDirectory>();
}
