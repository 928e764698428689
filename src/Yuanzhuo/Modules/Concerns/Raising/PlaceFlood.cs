using System.Threading.RateLimiting;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>
/// Whether one place sends more in a minute than its people could say (<c>RateLimits:RaisePerPlacePerMinute</c>, counted by each node). Nothing is turned down
/// for it, else whoever floods a place would silence it: what comes beyond is taken and marked, so that staff see it apart.
/// </summary>
internal sealed class PlaceFlood(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> _places = Create(configuration.GetValue("RateLimits:RaisePerPlacePerMinute", 30));

    /// <summary>Counts one more.</summary>
    public bool IsMore(Guid placeId)
    {
        using var lease = _places.AttemptAcquire(placeId);
        return !lease.IsAcquired;
    }

    public void Dispose() => _places.Dispose();

    private static PartitionedRateLimiter<Guid> Create(int perMinute) => PartitionedRateLimiter.Create<Guid, Guid>(place => RateLimitPartition.GetSlidingWindowLimiter(place,
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 }));
}
