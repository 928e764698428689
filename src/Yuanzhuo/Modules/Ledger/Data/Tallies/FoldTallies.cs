using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

/// <summary>Folds what changed into the tallies, often, so that a page that reads figures adds only the changes of the last seconds.</summary>
internal sealed class FoldTallies(YuanzhuoDb db, KeepTallies tallies) : IPass
{
    public Task<bool> IsAnythingDueAsync(CancellationToken ct) => db.Set<TallyChange>().AnyAsync(ct);

    public Task<int> StepAsync(CancellationToken ct) => tallies.FoldAsync(ct);
}
