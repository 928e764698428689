using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <param name="FromUnitId">Who has the ball.</param>
/// <param name="ToUnitId">Who is asked to take it.</param>
/// <param name="Reason">Why it is theirs.</param>
/// <param name="AnswerDueOn">By when they answer.</param>
/// <param name="NamedById">Whose words the reason is, where another organisation refused and named this one; else the holder's.</param>
public sealed record HandOverOffered(Guid FromUnitId, Guid ToUnitId, PublicWords Reason, DateOnly AnswerDueOn, Guid? NamedById = null) : Fact;

public sealed record HandOverAccepted(Guid FromUnitId, Guid ToUnitId) : Fact;

public sealed record HandOverRefused(Guid FromUnitId, Guid ToUnitId, PublicWords Reason, Guid NextUnitId) : Fact;

public sealed record HandOverWithdrawn(Guid FromUnitId, Guid ToUnitId) : Fact;

public sealed record HandOverPutToStreet(Guid StreetId) : Fact;

public sealed record HolderAppointed(Guid FromUnitId, Guid ToUnitId, PublicWords Reason) : Fact;
