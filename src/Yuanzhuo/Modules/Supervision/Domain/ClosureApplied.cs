using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Domain;

public sealed record ClosureApplied(Guid UnitId, PublicWords Words, int Files, DateOnly AskUntilOn) : Fact;

public sealed record ClosureChecked(PublicWords Words) : Fact;

public sealed record ClosureApproved : Fact;

public sealed record ClosureReturned(PublicWords Reason) : Fact;
