using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.Platform.Tracing;

/// <summary>Endpoints that write a trace before they answer.</summary>
public static class TracedEndpoint
{
    /// <summary>Taken out by somebody who is signed in: written down before the first line goes. Strangers read what is public and leave no trace.</summary>
    public static RouteHandlerBuilder TracedExport(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(static async (call, next) =>
    {
        var services = call.HttpContext.RequestServices;
        if (services.GetRequiredService<CurrentUser>().IsSignedIn) await services.GetRequiredService<AccessTrace>().WriteAsync(TraceKind.Exported, call.HttpContext.Request.Path);
        return await next(call);
    });
}
