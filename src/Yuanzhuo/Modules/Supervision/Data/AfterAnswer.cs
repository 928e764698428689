using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Data;

/// <summary>What an answer does to the matter, by whichever door it came.</summary>
internal static class AfterAnswer
{
    /// <summary>Not solved: back to work. Agreed by all: explained, and over. Else it waits for the next step.</summary>
    public static async Task<Result> FollowAnswerAsync(this MatterFates fates, Matter matter, Closure closure, PublicWords? words, DateTimeOffset at, CancellationToken ct) => closure.State switch
    {
        ClosureState.Returned => matter.GoOnAfterReturn(words ?? PublicWords.Empty, at),
        ClosureState.Approved => await fates.EndAsync(matter, closure.Aim.Ends(), closure.Words, at, ct),
        _ => Result.Done,
    };
}
