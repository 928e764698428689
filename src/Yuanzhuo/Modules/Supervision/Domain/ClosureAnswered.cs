using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Domain;

public sealed record ClosureAnswered(bool IsSolved, Satisfaction? Satisfaction, PublicWords? Words, bool AtTheDesk) : Fact;

/// <summary>One who raised it says whether they agree with the explanation.</summary>
public sealed record ExplanationAnswered(bool IsAgreed, Satisfaction? Satisfaction, PublicWords? Words, bool AtTheDesk) : Fact;

/// <summary>They do not agree: the matter goes on.</summary>
public sealed record ExplanationRejected(PublicWords? Words) : Fact;

public sealed record ContactFailed(PublicWords How, int Times) : Fact;

public sealed record ClosureReturnedByResidents(PublicWords? Words) : Fact;
