using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Web.Layout;

namespace Yuanzhuo.Modules.Concerns.Taking;

/// <summary>The address at which a concern is followed, whole, for QR codes and the API.</summary>
internal sealed class FollowAddress(PublicAddress addresses)
{
    public string Of(string trackingNumber) => addresses.Of($"/follow/{TrackingNumber.Format(trackingNumber)}");
}
