using Microsoft.Extensions.DependencyInjection.Extensions;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Layout;
using Yuanzhuo.Web.Menu;
using Yuanzhuo.Web.Preferences;

namespace Yuanzhuo.Web;

/// <summary>The shell's front door: its services, its languages, its own endpoints and pages.</summary>
public static class WebModule
{
    /// <summary>Doors of the shell's own pages.</summary>
    public static IReadOnlyList<MenuEntry> Menu { get; } = [new("/admin/passes", "Web.Passes", 880, Act.ReadHealth)];

    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.TryAddSingleton<Texts>();
        services.AddSingleton(configuration.GetSection("Site").Get<SiteIdentity>() ?? new SiteIdentity());
        services.AddScoped<PersonMenu>();
        return services;
    }

    /// <summary>Stands before everything that speaks to people.</summary>
    public static void UseWeb(this WebApplication app) => app.UseRequestLocalization(Language.Options);

    public static void MapWeb(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapPreferences();
        app.MapRazorComponents<App>().WithStaticAssets();
    }
}
