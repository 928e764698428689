using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>The street approves and the matter is struck off (销号); neither applicant nor checker.</summary>
internal sealed class ApproveClosure(Doer doer, ClosureDesk desk) : ClosureStep(doer, desk)
{
    public override Act Act => Act.ApproveClosure;

    protected override Result Take(ClosureCase found, Closure closure, PublicWords words)
    {
        var approved = closure.Approve(Doer.AccountId, Now);
        return approved.IsDone ? found.Matter.StrikeOff(words, Now) : approved;
    }
}
