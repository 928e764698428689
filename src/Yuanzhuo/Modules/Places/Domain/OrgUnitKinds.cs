namespace Yuanzhuo.Modules.Places.Domain;

/// <summary>What goes for some kinds of organisation and not for others.</summary>
public static class OrgUnitKinds
{
    /// <summary>Where people live and raise concerns: communities, villages, family committees.</summary>
    public static readonly IReadOnlyList<OrgUnitKind> Residential = [OrgUnitKind.Community, OrgUnitKind.Village, OrgUnitKind.FamilyCommittee];

    /// <summary>What the statistics bureau lists, with codes.</summary>
    public static readonly IReadOnlyList<OrgUnitKind> Official = [OrgUnitKind.District, OrgUnitKind.Street, .. Residential];

    /// <summary>Who can have the ball: organisations with people who work. Discipline inspection supervises and holds nothing.</summary>
    public static readonly IReadOnlyList<OrgUnitKind> Holders =
        [OrgUnitKind.Street, .. Residential, OrgUnitKind.Department, OrgUnitKind.ServicesDesk, OrgUnitKind.Company, OrgUnitKind.OwnersBody];

    extension(OrgUnitKind kind)
    {
        public bool IsResidential => Residential.Contains(kind);

        public bool IsOfficial => Official.Contains(kind);

        public bool CanHoldMatters => Holders.Contains(kind);
    }
}
