using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>Where a concern can be raised: at a community, village or family committee, or at a street by those who do not know which community.</summary>
public static class ConcernPlaces
{
    public static readonly OrgUnitKind[] Kinds = [OrgUnitKind.Community, OrgUnitKind.Village, OrgUnitKind.FamilyCommittee, OrgUnitKind.Street];

    /// <summary>What a concern may name inside the place.</summary>
    public static readonly OrgUnitKind[] SpotKinds = [OrgUnitKind.GovernanceUnit, OrgUnitKind.Estate, OrgUnitKind.Building, OrgUnitKind.Entrance];

    public static bool TakesConcerns(this OrgUnit unit) => unit.ClosedOn is null && Kinds.Contains(unit.Kind);
}
