using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.People.Domain;

/// <summary>At which kinds of unit a role can be held: where its rights (AccessTable) find something to do.</summary>
public static class RolePlacing
{
    /// <summary>What the administrator of a street or bureau may give: work of their own house. Who supervises, audits, administers or reaches further gets it from the district.</summary>
    public static readonly IReadOnlyList<Role> Delegated = [Role.CommunityOrganiser, Role.StreetCoordinator, Role.DepartmentOfficer, Role.DepartmentHead];

    public static bool IsDelegated(Role role) => Delegated.Contains(role);

    public static bool MayHold(Role role, OrgUnitKind at) => role switch
    {
        Role.CommunityOrganiser => at.IsResidential,
        Role.StreetCoordinator => at is OrgUnitKind.Street or OrgUnitKind.District, // the way up where a street has one
        Role.DepartmentOfficer or Role.DepartmentHead => at.CanHoldMatters && !at.IsResidential && at is not OrgUnitKind.Street,
        Role.Inspector => at is OrgUnitKind.District or OrgUnitKind.Street or OrgUnitKind.Discipline,
        Role.Leader => at is OrgUnitKind.District or OrgUnitKind.Street or OrgUnitKind.Department,
        Role.ServicesDesk => at is OrgUnitKind.District or OrgUnitKind.Street or OrgUnitKind.ServicesDesk,
        Role.Administrator or Role.Auditor => at is OrgUnitKind.District,
        Role.UnitAdministrator => at.CanHoldMatters && !at.IsResidential,
        _ => false,
    };
}
