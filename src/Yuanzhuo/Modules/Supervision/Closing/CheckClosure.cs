using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>The community looked and finds it done (核验); not the applicant, and only when the second key is turned.</summary>
internal sealed class CheckClosure(Doer doer, ClosureDesk desk) : ClosureStep(doer, desk)
{
    public override Act Act => Act.CheckClosure;

    protected override Result Take(ClosureCase found, Closure closure, PublicWords words) =>
        closure.Check(Doer.AccountId, words, Now);
}
