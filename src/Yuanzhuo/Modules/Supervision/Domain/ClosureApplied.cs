using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Domain;

public sealed record ClosureApplied(Guid UnitId, PublicWords Words, int Files, DateOnly AskUntilOn) : Fact;

/// <summary>An explanation was given; those who raised it are asked whether they agree.</summary>
public sealed record ExplanationOffered(Guid UnitId, PublicWords Words, DateOnly AskUntilOn) : Fact;

/// <param name="Words">What was found.</param>
/// <param name="UnitId">In whose name it was looked at: the community as a rule; none in records of before.</param>
public sealed record ClosureChecked(PublicWords Words, Guid? UnitId = null) : Fact;

/// <param name="UnitId">In whose name.</param>
public sealed record ClosureApproved(Guid? UnitId = null) : Fact;

public sealed record ClosureReturned(PublicWords Reason) : Fact;
