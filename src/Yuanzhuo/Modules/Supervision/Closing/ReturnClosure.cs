using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>Not done yet: the checker or the street gives it back to the doer with the reason.</summary>
internal sealed class ReturnClosure(Doer doer, ClosureDesk desk) : ClosureStep(doer, desk)
{
    public override Act Act => Act.CheckClosure;

    protected override Task<Result> TakeStepAsync(ClosureCase found, Closure closure, PublicWords words, CancellationToken ct)
    {
        var returned = closure.Return(words, Now);
        return Task.FromResult(returned.IsDone ? found.Matter.GoOnAfterReturn(words, Now) : returned);
    }
}
