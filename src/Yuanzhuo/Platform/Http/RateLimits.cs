using System.Threading.RateLimiting;

namespace Yuanzhuo.Platform.Http;

/// <summary>How often one address may write per minute (<c>RateLimits:*</c>); a stranger needs no captcha.</summary>
public static class RateLimits
{
    public const string Raise = "RaisePerMinute";
    public const string ApiRaise = "ApiRaisePerMinute";
    public const string SignIn = "SignInPerMinute";

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        foreach (var policy in new[] { Raise, ApiRaise, SignIn })
        {
            var perMinute = configuration.GetValue($"RateLimits:{policy}", 10);
            limiter.AddPolicy(policy, http => WritesOf(http, perMinute));
        }
    });

    /// <summary>Only writes count: a page that is merely read is free.</summary>
    private static RateLimitPartition<string> WritesOf(HttpContext http, int perMinute) => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetSlidingWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0,
        })
        : RateLimitPartition.GetNoLimiter("reads");
}
