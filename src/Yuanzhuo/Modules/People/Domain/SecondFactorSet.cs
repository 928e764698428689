using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.People.Domain;

/// <summary>A person set a second factor up, or another one in its place.</summary>
public sealed record SecondFactorSet(Guid AccountId, FactorKind Kind) : Fact;

/// <summary>A person gave one of their second factors up.</summary>
public sealed record SecondFactorRemoved(Guid AccountId, FactorKind Kind) : Fact;

/// <summary>An administrator took all second factors of somebody who cannot give them any more.</summary>
public sealed record SecondFactorTakenAway(Guid AccountId, PublicWords Reason) : Fact;

/// <summary>New recovery codes; the ones before hold no longer.</summary>
public sealed record RecoveryCodesMade(Guid AccountId, int Codes) : Fact;

/// <summary>A recovery code stood for the second factor.</summary>
public sealed record RecoveryCodeUsed(Guid AccountId, int Left) : Fact;
