namespace Yuanzhuo.Platform.Journal;

/// <summary>Who writes in this unit of work, as the journal records it: ids and a role, no name.</summary>
public sealed class Author
{
    public Guid? AccountId { get; private set; }

    public Guid? UnitId { get; private set; }

    public string Role { get; private set; } = nameof(Access.Role.Anyone);

    /// <summary>A person acts by one of their posts.</summary>
    public void Is(Guid accountId, Standing standing) => (AccountId, UnitId, Role) = (accountId, standing.UnitId, standing.Role.ToString());

    /// <summary>A person acts without a post (own account, or an administrator's tool).</summary>
    public void Is(Guid? accountId, Guid? unitId, string role) => (AccountId, UnitId, Role) = (accountId, unitId, role);
}
