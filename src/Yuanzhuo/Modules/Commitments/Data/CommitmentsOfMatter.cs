using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>Promises of a matter: none stays open under an ended one, and what was called kept is open again when people say that it is not solved.</summary>
internal sealed class CommitmentsOfMatter(YuanzhuoDb db) : IMatterPart
{
    public async Task<Result> EndAsync(Matter matter, Ending ending, DateTimeOffset at, CancellationToken ct)
    {
        await db.Commitments.Where(c => c.MatterId == matter.Id && c.State == CommitmentState.Open).LoadAsync(ct);
        // What the same deed has kept or dropped counts as settled.
        var open = db.Commitments.Local.Count(c => c.MatterId == matter.Id && c.IsOpen);
        return open == 0 ? Result.Done : Refusal.RuleBroken("Commitments.SettleFirst", open);
    }

    public async Task<Result> ReopenAsync(Matter matter, Reopening why, CancellationToken ct)
    {
        if (!why.IsSaidUnsolved) return Result.Done;
        var kept = await db.WholeCommitments.Where(c => c.MatterId == matter.Id && c.State == CommitmentState.Kept && c.KeptAt >= why.LastOpenedAt).ToListAsync(ct);
        foreach (var commitment in kept) commitment.OpenAgain(why.Reason, why.At);
        await db.SetCommittedDueAsync(matter, why.At, ct);
        return Result.Done;
    }
}
