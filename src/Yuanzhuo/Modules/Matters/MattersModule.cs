using Yuanzhuo.Modules.Matters.Progressing;
using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Matters;

/// <summary>Front door of the module.</summary>
internal sealed class MattersModule : IModule
{
    public string Name => "Matters";

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<ReportProgress>();
}
