using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Places;

/// <summary>The directory: the district's tree of organisations and places.</summary>
internal sealed class PlacesModule : IModule
{
    public string Name => "Places";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IPlacePaths, PlacePaths>();
        services.AddScoped<DirectorySeed>();
    }
}
