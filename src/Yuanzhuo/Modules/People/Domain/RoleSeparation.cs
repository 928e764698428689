namespace Yuanzhuo.Modules.People.Domain;

/// <summary>Roles that one person cannot hold at the same time. Source: GB/T 22239-2019 (等保三级) 管理用户权限分离: who administers does not audit.</summary>
public static class RoleSeparation
{
    /// <summary>Whether a post in that role, over that time, would clash with one already held.</summary>
    public static bool Clashes(Role role, DateOnly from, DateOnly? until, Role held, DateOnly heldFrom, DateOnly? heldUntil) =>
        AreApart(role, held) && (until is null || heldFrom <= until) && (heldUntil is null || from <= heldUntil);

    private static bool AreApart(Role one, Role other) => (one, other) is (Role.Administrator, Role.Auditor) or (Role.Auditor, Role.Administrator);
}
