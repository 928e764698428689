using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Dossier.Publishing;

/// <summary>One matter.</summary>
/// <param name="Summary">Public words: what it is about.</param>
/// <param name="Ring">The seven steps in order.</param>
/// <param name="Held">Who held it how long, oldest first.</param>
/// <param name="EndingWords">What people were told at the end.</param>
/// <param name="MergedInto">Number of the matter it was merged into.</param>
/// <param name="Paused">The pause in which the clock of its handling stands still.</param>
public sealed record MatterAnswer(string Number, string Title, string Summary, string? Category, string? PlaceCode, string PlaceName, DateOnly ReceivedOn, Step Step, LightColour Light,
    IReadOnlyList<RingAnswer> Ring, string Holder, DateTimeOffset HeldSince, IReadOnlyList<HeldAnswer> Held, DateOnly? DueOn, int Voices, int Rounds, int Reopenings,
    IReadOnlyList<CommitmentAnswer> Commitments, IReadOnlyList<ProgressAnswer> Progress, Ending? Ending, DateOnly? EndedOn, string? EndingWords, string? MergedInto, string Url, PauseAnswer? Paused = null);

public sealed record RingAnswer(Step Step, SegmentState State);

/// <param name="WorkingDays">Working days, the day of the start not counted.</param>
public sealed record HeldAnswer(string Unit, DateTimeOffset From, DateTimeOffset? Until, int WorkingDays);

/// <param name="Words">As spoken.</param>
/// <param name="IsAim">力争: a target only.</param>
/// <param name="IsProvisional">A notice not yet published may still move the day.</param>
/// <param name="Paused">The pause in which its clock stands still; then it has no day.</param>
public sealed record CommitmentAnswer(string Unit, string Words, DateOnly? DueOn, DateOnly? ReviewOn, bool IsAim, bool IsProvisional, Commitments.Domain.CommitmentState State, DateOnly? KeptOn,
    PauseAnswer? Paused = null);

/// <summary>A clock stands still (暂停计时).</summary>
/// <param name="SinceOn">Since which day in China.</param>
/// <param name="Ground">Of the short list.</param>
/// <param name="Reason">Public words.</param>
/// <param name="ExpectedOn">When it is expected to go on.</param>
public sealed record PauseAnswer(DateOnly SinceOn, PauseGround Ground, string Reason, DateOnly? ExpectedOn)
{
    internal static PauseAnswer? Of(Pause? pause) => pause is null ? null : new(pause.FromOn, pause.Ground, pause.Reason, pause.ExpectedOn);
}

public sealed record ProgressAnswer(DateTimeOffset At, string Unit, string Words, int Files);

/// <summary>The public facts of a matter.</summary>
public sealed record FactsAnswer(string Number, IReadOnlyList<FactAnswer> Facts);

/// <param name="Seq">Order in the journal; gaps are other matters' facts.</param>
/// <param name="At">When it became true.</param>
/// <param name="Kind">The fact's name.</param>
/// <param name="Sentence">In Chinese, for people.</param>
/// <param name="Details">The values that everybody may read; organisations by name.</param>
public sealed record FactAnswer(long Seq, DateTimeOffset At, string Kind, string Sentence, IReadOnlyDictionary<string, object?> Details);
