using Microsoft.AspNetCore.Diagnostics;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.Platform.Tracing;

/// <summary>Whoever is signed in and is refused leaves a trace: at the door (403), and by a deed at a place that is not theirs.</summary>
public sealed class TraceRefusals(RequestDelegate next)
{
    /// <summary>Parts of an address that open something by themselves.</summary>
    private static readonly string[] Secrets = ["TrackingNumber", "Secret", "Key"];

    public async Task InvokeAsync(HttpContext http, CurrentUser user, AccessTrace trace)
    {
        var asked = $"{http.Request.Method} {http.Request.Path}";
        await next(http);
        if (!user.IsSignedIn || (http.Response.StatusCode != StatusCodes.Status403Forbidden && !user.WasRefused)) return;
        // The error's page goes through here once more: it was written down already.
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null) return;
        await trace.WriteAsync(TraceKind.Refused, WithoutSecrets(http, asked));
    }

    private static string WithoutSecrets(HttpContext http, string asked) =>
        http.GetEndpoint() is RouteEndpoint { RoutePattern: var pattern } && pattern.Parameters.Any(p => Secrets.Contains(p.Name, StringComparer.OrdinalIgnoreCase)) ? $"{http.Request.Method} {pattern.RawText}" : asked;
}
