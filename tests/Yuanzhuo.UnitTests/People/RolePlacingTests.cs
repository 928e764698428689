using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.UnitTests.People;

/// <summary>A post is held where its rights find something to do (docs/access.md).</summary>
public sealed class RolePlacingTests
{
    [Theory]
    [InlineData(Role.CommunityOrganiser, OrgUnitKind.Village, true)]
    [InlineData(Role.CommunityOrganiser, OrgUnitKind.Street, false)]
    [InlineData(Role.StreetCoordinator, OrgUnitKind.Street, true)]
    [InlineData(Role.StreetCoordinator, OrgUnitKind.District, true)]
    [InlineData(Role.StreetCoordinator, OrgUnitKind.Community, false)]
    [InlineData(Role.DepartmentOfficer, OrgUnitKind.Company, true)]
    [InlineData(Role.DepartmentHead, OrgUnitKind.OwnersBody, true)]
    [InlineData(Role.DepartmentHead, OrgUnitKind.Community, false)]
    [InlineData(Role.DepartmentOfficer, OrgUnitKind.Discipline, false)]
    [InlineData(Role.Inspector, OrgUnitKind.Discipline, true)]
    [InlineData(Role.Inspector, OrgUnitKind.Department, false)]
    [InlineData(Role.Leader, OrgUnitKind.District, true)]
    [InlineData(Role.Leader, OrgUnitKind.Community, false)]
    [InlineData(Role.ServicesDesk, OrgUnitKind.ServicesDesk, true)]
    [InlineData(Role.ServicesDesk, OrgUnitKind.Building, false)]
    [InlineData(Role.Administrator, OrgUnitKind.District, true)]
    [InlineData(Role.Auditor, OrgUnitKind.Street, false)]
    [InlineData(Role.Inspector, OrgUnitKind.Street, true)]
    [InlineData(Role.Inspector, OrgUnitKind.District, true)]
    [InlineData(Role.Leader, OrgUnitKind.Street, true)]
    [InlineData(Role.Leader, OrgUnitKind.Department, true)]
    [InlineData(Role.ServicesDesk, OrgUnitKind.District, true)]
    [InlineData(Role.ServicesDesk, OrgUnitKind.Street, true)]
    [InlineData(Role.Auditor, OrgUnitKind.District, true)]
    [InlineData(Role.UnitAdministrator, OrgUnitKind.Street, true)]
    [InlineData(Role.UnitAdministrator, OrgUnitKind.Department, true)]
    [InlineData(Role.UnitAdministrator, OrgUnitKind.Community, false)]
    [InlineData(Role.UnitAdministrator, OrgUnitKind.Building, false)]
    [InlineData(Role.Anyone, OrgUnitKind.District, false)]
    public void A_role_has_its_kinds_of_unit(Role role, OrgUnitKind kind, bool may) => Assert.Equal(may, RolePlacing.MayHold(role, kind));
}
