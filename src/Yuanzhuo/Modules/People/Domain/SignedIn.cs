namespace Yuanzhuo.Modules.People.Domain;

public sealed record SignedIn(Guid AccountId, bool ByStepIn) : Fact;

public sealed record SignedOut(Guid AccountId) : Fact;

/// <summary>A person ended their sessions on other machines.</summary>
public sealed record SessionsEnded(Guid AccountId, int Sessions) : Fact;

/// <summary>Too many wrong passwords; nobody gets in until then.</summary>
public sealed record AccountLockedOut(Guid AccountId, DateTimeOffset UntilAt) : Fact;

public sealed record AccountUnlocked(Guid AccountId) : Fact;
