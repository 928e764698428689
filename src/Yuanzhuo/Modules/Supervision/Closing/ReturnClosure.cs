using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>Not done yet: the checker or the street gives it back to the doer with the reason.</summary>
internal sealed class ReturnClosure(YuanzhuoDb db, UnitOfWork unit, ClosureDesk desk, TimeProvider clock)
    : ClosureStep(Act.CheckClosure, db, unit, desk, clock)
{
    protected override Result Take(ClosureCase found, Closure closure, string words, DateTimeOffset at)
    {
        var returned = closure.Return(words, at);
        return returned.IsDone ? found.Matter.GoOnAfterReturn(words, at) : returned;
    }
}
