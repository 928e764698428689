using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.Platform.Drafts;

/// <summary>Forgets what nobody went on with.</summary>
internal sealed class ForgetFormDrafts(YuanzhuoDb db, TimeProvider clock) : IPass
{
    private IQueryable<FormDraft> Old
    {
        get
        {
            var oldest = clock.GetUtcNow().AddDays(-FormDraft.KeptDays);
            return db.Set<FormDraft>().Where(d => d.TouchedAt < oldest);
        }
    }

    public Task<bool> IsAnythingDueAsync(CancellationToken ct) => Old.AnyAsync(ct);

    public Task<int> StepAsync(CancellationToken ct) => Old.ExecuteDeleteAsync(ct);
}
