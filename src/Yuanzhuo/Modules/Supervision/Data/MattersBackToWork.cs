using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Data;

internal static class MattersBackToWork
{
    /// <summary>A closure that came back: the matter waits no longer, and from supervision it goes back to implementation.</summary>
    public static Result GoOnAfterReturn(this Matter matter, PublicWords reason, DateTimeOffset at)
    {
        var waits = matter.SetAwaitsClosure(false, at);
        return waits.IsDone && matter.Step == Step.Supervise ? matter.MoveTo(Step.Implement, reason, at) : waits;
    }
}
