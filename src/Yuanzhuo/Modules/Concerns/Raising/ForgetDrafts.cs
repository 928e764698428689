using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Forgets drafts untouched for a day, with the photos that were never sent.</summary>
internal sealed class ForgetDrafts(YuanzhuoDb db, PersonalDataTable kept, TimeProvider clock) : IPass
{
    private const int AtOnce = 100;

    private IQueryable<ConcernDraft> Old
    {
        get
        {
            var oldest = clock.GetUtcNow() - kept.TermOf(PersonalDataKind.Drafts);
            return db.ConcernDrafts.Where(d => d.TouchedAt <= oldest);
        }
    }

    public Task<bool> IsAnythingDueAsync(CancellationToken ct) => Old.AnyAsync(ct);

    public async Task<int> StepAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ids = await Old.OrderBy(d => d.TouchedAt).Take(AtOnce).Select(d => d.Id).ToListAsync(ct);
        var old = db.ConcernDrafts.Where(d => ids.Contains(d.Id));
        var photos = old.SelectMany(d => d.Photos).Select(p => p.FileId);
        await db.Set<StoredFile>().Where(f => f.PlaceId == null && photos.Contains(f.Id)).ExecuteDeleteAsync(ct);
        var forgotten = await old.ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return forgotten;
    }
}
