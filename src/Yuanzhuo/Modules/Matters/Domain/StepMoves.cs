using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>
/// Which step can follow which. The first two may loop (征求意见 before 确定议题, policy notes F); simple things skip the middle with a
/// reason; an objection, a failed round or poor work leads back, with a reason too.
/// </summary>
public static class StepMoves
{
    private static readonly Dictionary<Step, Step[]> Next = new()
    {
        [Step.Determine] = [Step.Consult, Step.Analyse, Step.Deliberate, Step.Implement],
        [Step.Consult] = [Step.Determine, Step.Analyse, Step.Deliberate, Step.Implement],
        [Step.Analyse] = [Step.Consult, Step.Deliberate, Step.Implement],
        [Step.Deliberate] = [Step.Consult, Step.Analyse, Step.Publicise, Step.Implement],
        [Step.Publicise] = [Step.Deliberate, Step.Implement],
        [Step.Implement] = [Step.Deliberate, Step.Publicise, Step.Supervise],
        [Step.Supervise] = [Step.Implement],
    };

    /// <summary>The steps that can follow.</summary>
    public static IReadOnlyList<Step> From(Step step) => Next[step];

    /// <summary>Going back or leaving steps out wants a reason; the next step and the loop of the first two do not.</summary>
    public static bool NeedsReason(Step from, Step to) => to != from + 1 && !(from == Step.Consult && to == Step.Determine);

    /// <summary>Whether the move is possible, and if not, why.</summary>
    public static Result Check(Step from, Step to, PublicWords? reason)
    {
        if (from == to) return Refusal.RuleBroken("Matters.AlreadyAtStep", to);
        if (!Next[from].Contains(to)) return Refusal.RuleBroken("Matters.StepCannotFollow", from, to);
        if (NeedsReason(from, to) && string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("Matters.MoveNeedsReason", "Reason");
        return Result.Done;
    }
}
