namespace Yuanzhuo.Platform.Passes;

/// <summary>A pass by its name and how often it looks.</summary>
/// <param name="Name">For operators and the table: small letters and dashes.</param>
/// <param name="TextKey">What it does, for people.</param>
/// <param name="Every">The longest that something due waits while all goes well.</param>
/// <param name="Pass">The class.</param>
/// <param name="IsOneStep">One step does all that is due; what comes meanwhile waits for the next look, so that a pass over what is always being written does not run without end.</param>
public sealed record PassPlan(string Name, string TextKey, TimeSpan Every, Type Pass, bool IsOneStep = false);

public static class PassRegistration
{
    /// <summary>A module names its pass at its front door: <c>services.AddPass&lt;ForgetDrafts&gt;("forget-drafts", "Concerns.Pass_ForgetDrafts", TimeSpan.FromHours(1))</c>.</summary>
    public static IServiceCollection AddPass<T>(this IServiceCollection services, string name, string textKey, TimeSpan every, bool isOneStep = false) where T : class, IPass =>
        services.AddScoped<T>().AddSingleton(new PassPlan(name, textKey, every, typeof(T), isOneStep));

    internal static void AddPasses(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PassLease>().AddSingleton<PassRunner>().AddScoped<PassReports>();
        if (configuration.GetValue("Passes:Enabled", true)) services.AddHostedService<PassClock>();
    }
}
