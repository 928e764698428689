namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary>What becomes of one place.</summary>
public enum PlanChange
{
    Same,
    New,
    Changed,
    Gone,
}

/// <summary>What is different about a place that goes on.</summary>
[Flags]
public enum PlanDifference
{
    None = 0,
    Renamed = 1,
    Recoded = 2,

    /// <summary>It belongs to another street.</summary>
    Moved = 4,

    /// <summary>家委会 became 社区, for example.</summary>
    OtherKind = 8,
}

/// <summary>One line of the preview.</summary>
/// <param name="Change">What becomes of it.</param>
/// <param name="Before">As the directory has it; null for a new one.</param>
/// <param name="After">As the list has it; null for one that is gone.</param>
/// <param name="Difference">What is different, for one that goes on.</param>
/// <param name="How">How it was recognised.</param>
/// <param name="Successor">Who carries its work on, for one that is gone.</param>
public sealed record PlanRow(PlanChange Change, KnownPlace? Before, ListedPlace? After, PlanDifference Difference, MatchedBy? How, SuccessorPlan? Successor)
{
    /// <summary>A person decides: without a successor work would be lost.</summary>
    public bool NeedsChoice => Change == PlanChange.Gone && Successor is not { Code: not null, IsCertain: true };

    /// <summary>Worth a second look: another name under the same code, or a successor that was worked out.</summary>
    public bool IsWarning => NeedsChoice || (Change == PlanChange.Changed && How == MatchedBy.Code) || Successor is { Reason: not (SuccessorReason.Chosen or SuccessorReason.AllPlaces) };

    public static PlanRow GoesOn(KnownPlace before, ListedPlace after, MatchedBy how, string? parentNow)
    {
        var difference = (before.Name == after.Name ? 0 : PlanDifference.Renamed) | (before.Code == after.Code ? 0 : PlanDifference.Recoded)
            | (parentNow == after.ParentCode ? 0 : PlanDifference.Moved) | (before.Kind == after.Kind ? 0 : PlanDifference.OtherKind);
        return new PlanRow(difference == 0 ? PlanChange.Same : PlanChange.Changed, before, after, difference, how, null);
    }
}

/// <summary>Why that one carries on.</summary>
public enum SuccessorReason
{
    /// <summary>A person named it.</summary>
    Chosen,

    /// <summary>All places of a street went there.</summary>
    AllPlaces,

    /// <summary>More than half of a street's places went there.</summary>
    MostPlaces,

    /// <summary>The bureau's new row of codes has it where the gone one stood between its neighbours.</summary>
    PlaceInRow,

    /// <summary>Only the nearest by code: a guess that a person must confirm.</summary>
    Nearest,

    /// <summary>Nothing speaks for any.</summary>
    Unknown,
}

/// <summary>Who carries on, by code in the new list.</summary>
public sealed record SuccessorPlan(string? Code, SuccessorReason Reason)
{
    public bool IsCertain => Reason is not (SuccessorReason.Nearest or SuccessorReason.Unknown);
}
