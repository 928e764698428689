using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>What became of an agenda item.</summary>
public enum Outcome
{
    /// <summary>当场解决.</summary>
    SolvedOnTheSpot,

    /// <summary>解释说明, and those who raised it accepted.</summary>
    Explained,

    /// <summary>跟踪办理.</summary>
    FollowUp,

    /// <summary>下一轮再议.</summary>
    AnotherRound,

    /// <summary>会前已办结: the matter ended between the notice and the meeting; nobody chooses this.</summary>
    EndedBefore,
}

/// <summary>What each outcome means for the matter.</summary>
public static class Outcomes
{
    /// <summary>What can be chosen at the table.</summary>
    public static readonly IReadOnlyList<Outcome> AtTable = [Outcome.SolvedOnTheSpot, Outcome.Explained, Outcome.FollowUp, Outcome.AnotherRound];

    private static readonly IReadOnlyList<Step> Forward = [Step.Implement, Step.Publicise];
    private static readonly IReadOnlyList<Step> Back = [Step.Deliberate, Step.Analyse, Step.Consult];

    /// <summary>The steps at which a matter can go on, the usual one first; none where it ends.</summary>
    public static IReadOnlyList<Step> NextSteps(this Outcome outcome) => outcome switch
    {
        Outcome.FollowUp => Forward,
        Outcome.AnotherRound => Back,
        _ => [],
    };

    /// <summary>The ending of the matter when the result is published; null where it goes on.</summary>
    public static Ending? Ends(this Outcome outcome) => outcome switch
    {
        Outcome.SolvedOnTheSpot => Ending.SolvedOnTheSpot,
        Outcome.Explained => Ending.Explained,
        _ => null,
    };

    internal static Result<Step?> NextStep(Outcome outcome, Step? chosen)
    {
        if (!AtTable.Contains(outcome)) return Refusal.Invalid("Roundtables.OutcomeNeeded", "Outcome");
        var steps = outcome.NextSteps();
        if (steps.Count == 0) return (Step?)null;
        if (chosen is null) return steps[0];
        return steps.Contains(chosen.Value) ? chosen : Refusal.Invalid("Roundtables.NextStepDoesNotFit", "NextStep");
    }
}
