namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>How a due date was counted, as a value; <see cref="CountingWords"/> tells it in one sentence.</summary>
/// <param name="Term">What was counted.</param>
/// <param name="From">The instant of the commitment; its day is not counted.</param>
/// <param name="RawOn">The last day before it was rolled forward; equal to <paramref name="DueOn"/> where nothing rolled.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="DueAt">The instant after which it is late.</param>
/// <param name="Skipped">Days off skipped and make-up days counted on the way.</param>
/// <param name="ProvisionalYear">The year whose notice is missing, or null.</param>
public sealed record Counting(
    Term Term, DateTimeOffset From, DateOnly RawOn, DateOnly DueOn, DateTimeOffset DueAt, SkippedDays Skipped, int? ProvisionalYear)
{
    /// <summary>What moved the last day afterwards: pauses and extensions.</summary>
    public IReadOnlyList<CountingStep> Moves { get; init; } = [];

    public DateOnly StartOn => ChinaTime.DateOf(From);

    public bool IsRolledForward => RawOn != DueOn;

    /// <summary>The steps in order; their texts joined make the sentence.</summary>
    public IReadOnlyList<CountingStep> Steps => CountingStep.Of(this);

    internal static Counting Plain(Term term, DateTimeOffset from, DateOnly on, DateTimeOffset at) =>
        new(term, from, on, on, at, SkippedDays.None, null);
}
