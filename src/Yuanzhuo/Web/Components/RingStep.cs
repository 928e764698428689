namespace Yuanzhuo.Web.Components;

/// <summary>Where a matter stands with one step.</summary>
public enum RingStepState
{
    Todo, Done, Now, Skipped,
}

/// <summary>One segment of the ring.</summary>
/// <param name="Name">The step's name, such as 项目公示.</param>
/// <param name="State">Done, now, skipped or to do.</param>
/// <param name="Note">When, in short, such as 8月20日.</param>
public sealed record RingStep(string Name, RingStepState State, string? Note = null);
