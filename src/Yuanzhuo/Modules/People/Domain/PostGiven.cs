namespace Yuanzhuo.Modules.People.Domain;

public sealed record PostGiven(Guid AccountId, Role Role, Guid UnitId, DateOnly FromOn, DateOnly? UntilOn) : Fact;

public sealed record PostEnded(Guid AccountId, Role Role, Guid UnitId, DateOnly UntilOn) : Fact;

public sealed record PostMoved(Guid AccountId, Role Role, Guid FromUnitId, Guid ToUnitId) : Fact;

/// <summary>A post given for somebody who is away.</summary>
public sealed record StandInGiven(Guid AccountId, Guid ForAccountId, Role Role, Guid UnitId, DateOnly FromOn, DateOnly UntilOn) : Fact;
