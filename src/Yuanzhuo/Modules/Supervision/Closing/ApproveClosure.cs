using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>The street approves and the matter is struck off (销号); neither applicant nor checker.</summary>
internal sealed class ApproveClosure(Doer doer, ClosureDesk desk, MatterFates fates) : ClosureStep(doer, desk)
{
    public override Act Act => Act.ApproveClosure;

    /// <summary>No promise was made since it was applied for, and none may be made at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override async Task<Result> TakeStepAsync(ClosureCase found, Closure closure, PublicWords words, CancellationToken ct)
    {
        var approved = closure.Approve(Doer.AccountId, Doer.UnitId, Now);
        return approved.IsDone ? await fates.StrikeOffAsync(found.Matter, words, Now, ct) : approved;
    }
}
