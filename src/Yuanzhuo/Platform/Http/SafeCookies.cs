using Microsoft.AspNetCore.CookiePolicy;
using System.Net;

namespace Yuanzhuo.Platform.Http;

/// <summary>
/// Every cookie is for this site and out of any script's reach. Where the one public address is https none ever travels in the clear, whatever a proxy in
/// between says of the way to it; only who asks on this very machine, by its own name, is answered as they ask.
/// </summary>
internal static class SafeCookies
{
    public static void UseSafeCookies(this WebApplication app)
    {
        var isSecure = app.Configuration["Site:Address"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
        app.UseCookiePolicy(new CookiePolicyOptions
        {
            Secure = CookieSecurePolicy.SameAsRequest, HttpOnly = HttpOnlyPolicy.Always, MinimumSameSitePolicy = SameSiteMode.Lax,
            OnAppendCookie = set => set.CookieOptions.Secure |= isSecure && !IsOnThisMachine(set.Context),
            OnDeleteCookie = gone => gone.CookieOptions.Secure |= isSecure && !IsOnThisMachine(gone.Context),
        });
    }

    /// <summary>A proxy on this machine passes on the public name, so that it is not taken for an operator who looks whether all is well.</summary>
    private static bool IsOnThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && (http.Request.Host.Host is "localhost" || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));
}
