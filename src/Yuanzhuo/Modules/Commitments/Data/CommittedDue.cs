using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>Keeps the matter's next due day in step with its open commitments.</summary>
public static class CommittedDue
{
    /// <summary>
    /// Tells the matter its earliest open commitment; aims and commitments without a date leave it to the handling term, since neither may turn it
    /// red. Call in the transaction that adds or changes a commitment, after the change and before saving.
    /// </summary>
    public static async Task SetCommittedDueAsync(this YuanzhuoDb db, Matter matter, DateTimeOffset at, CancellationToken ct = default)
    {
        if (matter.IsOpen) matter.SetCommittedDue(await EarliestAsync(db, matter.Id, ct), at);
    }

    /// <summary>The earliest due day among the matter's open firm commitments, with what is added or changed but not yet saved.</summary>
    public static async Task<DateOnly?> EarliestAsync(YuanzhuoDb db, Guid matterId, CancellationToken ct)
    {
        await db.Commitments.Where(c => c.MatterId == matterId && c.State == CommitmentState.Open && !c.Deadline.Term.IsAim).LoadAsync(ct);
        return db.Commitments.Local.Where(c => c.MatterId == matterId && c.IsOpen && !c.IsAim).Min(c => c.DueOn);
    }
}
