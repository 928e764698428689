using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Domain;

public sealed record CommitmentKept(Guid UnitId, PublicWords Words, int Files, DateOnly? DueOn, bool IsInTime, int WorkingDaysLate) : Fact;

/// <summary>It was called kept, and one whose concern it was about says that it is not solved.</summary>
public sealed record CommitmentOpenedAgain(Guid UnitId, PublicWords Reason, DateOnly? DueOn) : Fact;

public sealed record CommitmentWithdrawn(Guid UnitId, PublicWords Reason) : Fact;

public sealed record CommitmentSuperseded(Guid UnitId, Guid ById, PublicWords Reason) : Fact;
