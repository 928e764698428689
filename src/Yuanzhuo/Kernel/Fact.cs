namespace Yuanzhuo.Kernel;

/// <summary>
/// One line of the journal (事实): something that happened, named in the past tense. Facts hold ids, public words and digests,
/// never personal data, so a person can be forgotten and the record stays whole.
/// </summary>
public abstract record Fact;

/// <summary>A fact with the instant at which it became true and, where the thing that changed belongs to several matters, the one it is about.</summary>
public sealed record DatedFact(DateTimeOffset At, Fact Fact, Guid? MatterId = null);
