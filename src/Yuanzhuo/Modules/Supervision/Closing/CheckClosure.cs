using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>The community looked and finds it done (核验); not the applicant, and only when the second key is turned.</summary>
internal sealed class CheckClosure(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, ClosureDesk desk, TimeProvider clock)
    : ClosureStep(Act.CheckClosure, db, unit, desk, clock)
{
    protected override Result Take(ClosureCase found, Closure closure, string words, DateTimeOffset at) =>
        closure.Check(user.AccountId!.Value, words, at);
}
