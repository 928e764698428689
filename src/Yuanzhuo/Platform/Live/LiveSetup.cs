namespace Yuanzhuo.Platform.Live;

/// <summary>Live: pages learn that something happened while they are open (ADR 12).</summary>
public static class LiveSetup
{
    /// <summary>Below this lie all live connections: they neither prolong a session nor lead to the sign-in page.</summary>
    public static readonly PathString Root = "/live";

    internal static void AddLive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Live").Get<LiveOptions>() ?? new LiveOptions());
        services.AddSingleton<LiveSeats>().AddSingleton<LiveHub>().AddSingleton<LiveStream>();
        services.AddHostedService(s => s.GetRequiredService<LiveHub>());
    }

    /// <summary>At a module's front door: a topic with what it needs to open. Not part of the API's description and of no metric of how long requests take.</summary>
    /// <param name="routes">Where.</param>
    /// <param name="pattern">Below <see cref="Root"/>.</param>
    /// <param name="act">The right, asked at the door each time the browser comes again.</param>
    /// <param name="topicAsync">Reads the topic; null where there is no such thing for who asks.</param>
    public static void MapLive(this IEndpointRouteBuilder routes, string pattern, Act act, Func<HttpContext, CancellationToken, Task<LiveTopic?>> topicAsync) => routes
        .MapGet(Root + pattern, (HttpContext http, LiveStream stream) => stream.RunAsync(http, ct => topicAsync(http, ct)))
        .Needs(act).ExcludeFromDescription().DisableHttpMetrics();
}
