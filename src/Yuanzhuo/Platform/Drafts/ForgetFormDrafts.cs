using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Drafts;

/// <summary>Forgets what nobody went on with.</summary>
internal sealed class ForgetFormDrafts(YuanzhuoDb db, PersonalDataTable kept, TimeProvider clock) : IPass
{
    private IQueryable<FormDraft> Old
    {
        get
        {
            var oldest = clock.GetUtcNow() - kept.TermOf(PersonalDataKind.FormDrafts);
            return db.Set<FormDraft>().Where(d => d.TouchedAt < oldest);
        }
    }

    public Task<bool> IsAnythingDueAsync(CancellationToken ct) => Old.AnyAsync(ct);

    public Task<int> StepAsync(CancellationToken ct) => Old.ExecuteDeleteAsync(ct);
}
