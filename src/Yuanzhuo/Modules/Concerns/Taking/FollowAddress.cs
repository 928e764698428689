using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Web.Layout;

namespace Yuanzhuo.Modules.Concerns.Taking;

/// <summary>The address at which a concern is followed, whole, for QR codes and the API: <c>Site:Address</c>, or the host that was asked.</summary>
internal sealed class FollowAddress(SiteIdentity site, IHttpContextAccessor http)
{
    public string Of(string trackingNumber) => $"{Base}/follow/{TrackingNumber.Format(trackingNumber)}";

    private string Base => site.Address is { Length: > 0 } address ? address.TrimEnd('/')
        : http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}{request.PathBase}"
        : "";
}
