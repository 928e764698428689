using Microsoft.Extensions.DependencyInjection.Extensions;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Forms;
using Yuanzhuo.Web.Layout;
using Yuanzhuo.Web.Menu;
using Yuanzhuo.Web.Preferences;

namespace Yuanzhuo.Web;

/// <summary>The shell's front door: its services, its languages, its own endpoints and pages.</summary>
public static class WebModule
{
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

    /// <summary>Stands behind the door: a form's deed runs before its page.</summary>
    public static void UseDeeds(this WebApplication app) => app.UseMiddleware<DeedFirst>();

    public static void MapWeb(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapPreferences();
        app.MapRazorComponents<App>().WithStaticAssets().Add(DeedFirst.Describe);
    }
}
