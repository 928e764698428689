namespace Yuanzhuo.Modules.People.Domain;

/// <summary>An account was made. No name: the account's id is all the journal knows.</summary>
public sealed record AccountOpened(Guid AccountId, bool IsDemo) : Fact;

public sealed record AccountClosed(Guid AccountId) : Fact;
