namespace Yuanzhuo.Platform.Http;

/// <summary>
/// HEAD is answered like GET, without the body (RFC 9110, 9.3.2): monitors, load balancers and link checkers ask so. The server knows the
/// method from the line it read and keeps the body back by itself. A stream of events has no end to wait for and is not asked so.
/// </summary>
public sealed class HeadLikeGet(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!HttpMethods.IsHead(http.Request.Method) || http.Request.Path.StartsWithSegments(Live.LiveSetup.Root, StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }

        var body = http.Response.Body;
        (http.Request.Method, http.Response.Body) = (HttpMethods.Get, Stream.Null);
        try
        {
            await next(http);
        }
        finally
        {
            (http.Request.Method, http.Response.Body) = (HttpMethods.Head, body);
        }
    }
}
