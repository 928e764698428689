namespace Yuanzhuo.Platform.Tail;

internal static class TailSetup
{
    public static void AddTail(this IServiceCollection services)
    {
        services.AddSingleton<PlacedNews>().AddSingleton<TailFailures>().AddSingleton<TailReader>().AddSingleton<HearAgain>();
        services.AddScoped<TailReport>();
        services.AddHostedService<TailService>();
    }
}
