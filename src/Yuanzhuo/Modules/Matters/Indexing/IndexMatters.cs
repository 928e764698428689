using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.Modules.Matters.Indexing;

/// <summary>
/// Writes the search words of matters anew after an upgrade that marked them old; until then they are found by the words they had. A matter that changes
/// meanwhile writes its own, so it is left alone; and as nothing of it changes for anybody, its version stays.
/// </summary>
internal sealed class IndexMatters(YuanzhuoDb db) : IPass
{
    private const int AtOnce = 500;

    public Task<bool> IsAnythingDueAsync(CancellationToken ct) => db.Matters.AnyAsync(m => m.IsSearchOld, ct);

    public async Task<int> StepAsync(CancellationToken ct)
    {
        var matters = await db.Matters.AsNoTracking().Include(m => m.ProgressEntries).Where(m => m.IsSearchOld).OrderBy(m => m.Id).Take(AtOnce).ToListAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var matter in matters)
        {
            var words = MatterSearchText.Of(matter);
            await db.Matters.Where(m => m.Id == matter.Id && m.Version == matter.Version)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.SearchText, words).SetProperty(m => m.IsSearchOld, false), ct);
        }

        await transaction.CommitAsync(ct);
        return matters.Count;
    }
}
