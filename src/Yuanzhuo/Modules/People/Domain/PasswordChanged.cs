namespace Yuanzhuo.Modules.People.Domain;

public sealed record PasswordChanged(Guid AccountId) : Fact;

/// <summary>An administrator gave a password for once.</summary>
public sealed record PasswordReset(Guid AccountId) : Fact;
