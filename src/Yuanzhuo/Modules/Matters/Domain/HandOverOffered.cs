using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

public sealed record HandOverOffered(Guid FromUnitId, Guid ToUnitId, PublicWords Reason, DateOnly AnswerDueOn) : Fact;

public sealed record HandOverAccepted(Guid FromUnitId, Guid ToUnitId) : Fact;

public sealed record HandOverRefused(Guid FromUnitId, Guid ToUnitId, PublicWords Reason, Guid NextUnitId) : Fact;

public sealed record HandOverWithdrawn(Guid FromUnitId, Guid ToUnitId) : Fact;

public sealed record HandOverPutToStreet(Guid StreetId) : Fact;

public sealed record HolderAppointed(Guid FromUnitId, Guid ToUnitId, PublicWords Reason) : Fact;
