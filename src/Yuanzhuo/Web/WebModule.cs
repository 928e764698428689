using Microsoft.Extensions.DependencyInjection.Extensions;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Web.Drafts;
using Yuanzhuo.Web.Forms;
using Yuanzhuo.Web.Kept;
using Yuanzhuo.Web.Layout;
using Yuanzhuo.Web.Letters;
using Yuanzhuo.Web.Menu;
using Yuanzhuo.Web.Preferences;

namespace Yuanzhuo.Web;

/// <summary>The shell's front door: its services, its languages, its own endpoints and pages.</summary>
public static class WebModule
{
    /// <summary>Doors of the shell's own pages.</summary>
    public static IReadOnlyList<MenuEntry> Menu { get; } = [new("/inbox", "Web.Inbox", 5, Act.ReadInbox), new("/admin/letters", "Web.DeadLetters", 870, Act.ManagePost), new("/admin/passes", "Web.Passes", 880, Act.ReadHealth)];

    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.TryAddSingleton<Texts>();
        services.AddSingleton(configuration.GetSection("Site").Get<SiteIdentity>() ?? new SiteIdentity());
        services.AddScoped<PublicAddress>();
        services.AddScoped<PersonMenu>();
        services.AddScoped<ProofFirst>();
        services.AddSingleton(new KeptPages(configuration.GetValue("Memory:PagesMiB", 32) * 1024 * 1024));
        services.AddSingleton<Drawings>();
        return services;
    }

    /// <summary>Stands before everything that speaks to people.</summary>
    public static void UseWeb(this WebApplication app)
    {
        app.UseMiddleware<PersonalAnswers>();
        app.UseMiddleware<FromMemory>();
        app.UseRequestLocalization(Language.Options);
    }

    /// <summary>Stands behind the door and before the pages: a sent form's deed runs first, and a page for everybody is kept.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseMiddleware<DeedFirst>();
        app.UseMiddleware<DrawAndKeep>();
    }

    public static void MapWeb(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapPreferences();
        app.MapInbox();
        app.MapDrafts();
        app.MapRazorComponents<App>().WithStaticAssets().Add(DeedFirst.Describe);
    }
}
