using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.Modules.People.Domain;

public sealed record PostGiven(Guid AccountId, Role Role, Guid UnitId, DateOnly FromOn, DateOnly? UntilOn) : Fact;

public sealed record PostEnded(Guid AccountId, Role Role, Guid UnitId, DateOnly UntilOn) : Fact;

public sealed record PostMoved(Guid AccountId, Role Role, Guid FromUnitId, Guid ToUnitId) : Fact;

public sealed record LeaderLinked(Guid AccountId, Guid CommunityId) : Fact;

/// <summary>An account was made. No name: the account's id is all the journal knows.</summary>
public sealed record AccountOpened(Guid AccountId, bool IsDemo) : Fact;

public sealed record SignedIn(Guid AccountId, bool ByStepIn) : Fact;

/// <summary>Too many wrong passwords; nobody gets in until then.</summary>
public sealed record AccountLockedOut(Guid AccountId, DateTimeOffset UntilAt) : Fact;

public sealed record AccountUnlocked(Guid AccountId) : Fact;

public sealed record PasswordChanged(Guid AccountId) : Fact;

/// <summary>An administrator gave a password for once.</summary>
public sealed record PasswordReset(Guid AccountId) : Fact;

public sealed record AccountClosed(Guid AccountId) : Fact;

public sealed record LeaderUnlinked(Guid AccountId, Guid CommunityId) : Fact;
