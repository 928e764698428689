using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Work;

/// <summary>Forgets the keys of writes long done: nobody sends the same request again after so many days, and outcomes name concerns.</summary>
internal sealed class ForgetRequests(YuanzhuoDb db, PersonalDataTable kept, TimeProvider clock) : IPass
{
    private const int AtOnce = 1000;

    private IQueryable<HandledRequest> Old
    {
        get
        {
            var oldest = clock.GetUtcNow() - kept.TermOf(PersonalDataKind.Requests);
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
