using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>What was said and shown when the promises of a matter were kept: the closure is applied for with the same.</summary>
internal sealed class KeptPromises(YuanzhuoDb db)
{
    private const int MostWords = 2000;

    /// <summary>The words, one promise after the other, and how many files there are.</summary>
    public async Task<(string Words, int Files)> OfAsync(string matterNumber, CancellationToken ct)
    {
        var matterId = await db.Matters.Where(m => m.Number == matterNumber).Select(m => m.Id).FirstOrDefaultAsync(ct);
        var words = await Kept(matterId).OrderBy(c => c.KeptAt).Select(c => c.KeptWords).ToListAsync(ct);
        var text = PublicWords.Join("\n", words).Text;
        return (text.Length <= MostWords ? text : text[..MostWords], (await FilesAsync(matterId, ct)).Count);
    }

    /// <summary>Evidence that was not taken down meanwhile.</summary>
    public async Task<IReadOnlyList<Guid>> FilesAsync(Guid matterId, CancellationToken ct) =>
        await Kept(matterId).SelectMany(c => c.Files).Join(db.Set<StoredFile>().Where(f => f.WithdrawnAt == null), f => f.FileId, f => f.Id, (f, _) => f.FileId).Distinct().ToListAsync(ct);

    private IQueryable<Commitment> Kept(Guid matterId) => db.Commitments.AsNoTracking().Where(c => c.MatterId == matterId && c.State == CommitmentState.Kept);
}
