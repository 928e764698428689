namespace Yuanzhuo.Modules.People.Domain;

public sealed record SignedIn(Guid AccountId, bool ByStepIn) : Fact;

/// <summary>Too many wrong passwords; nobody gets in until then.</summary>
public sealed record AccountLockedOut(Guid AccountId, DateTimeOffset UntilAt) : Fact;

public sealed record AccountUnlocked(Guid AccountId) : Fact;
