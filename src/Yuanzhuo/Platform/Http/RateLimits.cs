using Microsoft.AspNetCore.RateLimiting;
using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Platform.Http;

/// <summary>
/// How often strangers may write per minute (<c>RateLimits:*</c>); nobody needs a captcha. What somebody writes is counted by its draft, what is begun
/// by the browser: a whole house may sit behind one address. One address is held back only where it sends more than a house could.
/// </summary>
public static class RateLimits
{
    public const string Raise = "RaisePerMinute";
    public const string ApiRaise = "ApiRaisePerMinute";
    public const string SignIn = "SignInPerMinute";

    /// <summary>Proving who one is beside the password. As often as signing in, but counted apart: colleagues behind one address all prove in the same minute.</summary>
    public const string Prove = "ProvePerMinute";

    /// <summary>Sends of one draft: its screens, gone through several times.</summary>
    private const int PerDraft = 30;

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = static (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? Math.Ceiling(known.TotalSeconds) : 60;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(wait, 1).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        var (raise, address) = (Of(Raise, 12), Of("RaisePerAddressPerMinute", 120));
        // The name is what marks the doors. Their limits stand in a chain: what the browser's own refuses is not counted against its neighbours' address.
        limiter.AddPolicy(Raise, static _ => RateLimitPartition.GetNoLimiter("below"));
        foreach (var policy in new[] { ApiRaise, SignIn })
        {
            var most = Of(policy, 10);
            limiter.AddPolicy(policy, http => Writes(http, NetworkOf(http), most));
        }

        var proofs = Of(SignIn, 10);
        limiter.AddPolicy(Prove, http => Writes(http, http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account ? $"account {account}" : NetworkOf(http), proofs));

        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            ForRaising(http => http.GetRouteValue("Key") is { } draft ? Writes(http, $"draft {draft}", Math.Max(PerDraft, raise)) : Writes(http, $"browser {BrowserOf(http)}", raise)),
            ForRaising(http => Writes(http, NetworkOf(http), Math.Max(address, raise))));

        int Of(string name, int usual) => configuration.GetValue($"RateLimits:{name}", usual);
    });

    private static PartitionedRateLimiter<HttpContext> ForRaising(Func<HttpContext, RateLimitPartition<string>> limit) => PartitionedRateLimiter.Create<HttpContext, string>(http =>
        http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Raise ? limit(http) : RateLimitPartition.GetNoLimiter("others"));

    /// <summary>The address; of an IPv6 address the network of 64 bits, which is what one household gets.</summary>
    internal static string NetworkOf(HttpContext http) => Whence.Of(http.Connection.RemoteIpAddress);

    private static string BrowserOf(HttpContext http) => $"{NetworkOf(http)} {http.Request.Headers.UserAgent} {http.Request.Headers.AcceptLanguage}";

    /// <summary>Only writes count: a page that is merely read is free.</summary>
    private static RateLimitPartition<string> Writes(HttpContext http, string whose, int perMinute) => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetSlidingWindowLimiter(whose, _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 })
        : RateLimitPartition.GetNoLimiter("reads");
}
