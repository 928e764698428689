namespace Yuanzhuo.Web.Layout;

/// <summary>The one address that is handed out, whole, in QR codes, links and answers: <c>Site:Address</c>; the host that was asked only where none is set.</summary>
public sealed class PublicAddress(SiteIdentity site, IHttpContextAccessor http)
{
    /// <param name="path">Beginning with a slash.</param>
    public string Of(string path) => Base + path;

    private string Base => site.Address is { Length: > 0 } address ? address.TrimEnd('/')
        : http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}{request.PathBase}"
        : "";
}
