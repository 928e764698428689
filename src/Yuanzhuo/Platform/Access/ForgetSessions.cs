using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Access;

/// <summary>Forgets sessions that began long ago: who was signed in is kept as long as logs are (网络安全法 23: six months), not longer.</summary>
internal sealed class ForgetSessions(YuanzhuoDb db, PersonalDataTable kept, TimeProvider clock) : IPass
{
    public const int KeptDays = 180;

    private const int AtOnce = 1000;

    private IQueryable<Session> Old
    {
        get
        {
            var oldest = clock.GetUtcNow() - kept.TermOf(PersonalDataKind.Sessions);
            return db.Set<Session>().Where(s => s.StartedAt < oldest);
        }
    }

    public Task<bool> IsAnythingDueAsync(CancellationToken ct) => Old.AnyAsync(ct);

    public Task<int> StepAsync(CancellationToken ct)
    {
        var some = Old.OrderBy(s => s.StartedAt).Take(AtOnce).Select(s => s.Id);
        return db.Set<Session>().Where(s => some.Contains(s.Id)).ExecuteDeleteAsync(ct);
    }
}
