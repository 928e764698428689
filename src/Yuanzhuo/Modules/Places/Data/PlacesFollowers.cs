using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>
/// All that follows places, found by the interface itself: a module that forgot to register its own would lose its records silently at the
/// next reorganisation.
/// </summary>
internal static class PlacesFollowers
{
    public static void AddFollowersOfPlaces(this IServiceCollection services)
    {
        foreach (var type in ModuleLine.Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IFollowsPlaces))).OrderBy(t => t.FullName, StringComparer.Ordinal))
            services.AddScoped(typeof(IFollowsPlaces), type);
    }
}
