namespace Yuanzhuo.Platform.Http;

/// <summary>
/// For a harmless deed of a stranger whose button stands on a page for everybody: no token, since it would make the page one person's own.
/// Instead a browser says itself from where it sends, and another site's form is refused. What says nothing is no browser of today and
/// carries no one else's cookies.
/// </summary>
public static class FromThisSite
{
    public static RouteHandlerBuilder FromThisSiteOnly(this RouteHandlerBuilder endpoint) => endpoint.DisableAntiforgery().AddEndpointFilter(async (invocation, next) =>
        IsForeign(invocation.HttpContext.Request) ? Results.StatusCode(StatusCodes.Status400BadRequest) : await next(invocation));

    internal static bool IsForeign(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase));
    }
}
