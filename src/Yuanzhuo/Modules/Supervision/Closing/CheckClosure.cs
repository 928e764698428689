using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>Somebody of the place looked and finds it done (核查); not the applicant, and only when the second key is turned. An explanation ends with it.</summary>
internal sealed class CheckClosure(Doer doer, ClosureDesk desk, MatterFates fates) : ClosureStep(doer, desk)
{
    public override Act Act => Act.CheckClosure;

    /// <summary>Where it ends the matter, nothing of it may be open, and nothing may begin at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override async Task<Result> TakeStepAsync(ClosureCase found, Closure closure, PublicWords words, CancellationToken ct)
    {
        var check = closure.Check(Doer.AccountId, Doer.UnitId, words, Now);
        return check.IsDone && closure.Aim == ClosureAim.Explained ? await fates.EndAsync(found.Matter, closure.Aim.Ends(), closure.Words, Now, ct) : check;
    }
}
