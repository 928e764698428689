using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>The street approves and the matter is struck off (销号); neither applicant nor checker.</summary>
internal sealed class ApproveClosure(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, ClosureDesk desk, TimeProvider clock)
    : ClosureStep(Act.ApproveClosure, db, unit, desk, clock)
{
    protected override Result Take(ClosureCase found, Closure closure, string words, DateTimeOffset at)
    {
        var approved = closure.Approve(user.AccountId!.Value, at);
        return approved.IsDone ? found.Matter.StrikeOff(words, at) : approved;
    }
}
