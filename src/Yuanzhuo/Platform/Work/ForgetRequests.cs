using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.Platform.Work;

/// <summary>Forgets the keys of writes long done: nobody sends the same request again after so many days, and outcomes name concerns.</summary>
internal sealed class ForgetRequests(YuanzhuoDb db, TimeProvider clock, IConfiguration configuration) : IPass
{
    private const int AtOnce = 1000;

    private IQueryable<HandledRequest> Old
    {
        get
        {
            var oldest = clock.GetUtcNow() - TimeSpan.FromDays(configuration.GetValue("Requests:KeptDays", 30));
            return db.HandledRequests.Where(r => r.At < oldest);
        }
    }

    public Task<bool> IsAnythingDueAsync(CancellationToken ct) => Old.AnyAsync(ct);

    public Task<int> StepAsync(CancellationToken ct)
    {
        var some = Old.OrderBy(r => r.At).Take(AtOnce).Select(r => r.Key);
        return db.HandledRequests.Where(r => some.Contains(r.Key)).ExecuteDeleteAsync(ct);
    }
}
