namespace Yuanzhuo.Modules.Places.Domain;

/// <summary>What may stand under what, and which codes units have.</summary>
public static class UnitPlacing
{
    /// <summary>As long as the directory's column; a division has twelve digits.</summary>
    public const int LongestCode = 12;

    public const int LongestName = 60;

    private static readonly OrgUnitKind[] Living = [.. OrgUnitKinds.Residential, OrgUnitKind.GovernanceUnit, OrgUnitKind.Estate];

    /// <summary>Whether a unit of that kind may stand directly under one of the other.</summary>
    public static bool MayStandUnder(OrgUnitKind kind, OrgUnitKind parent) => kind switch
    {
        OrgUnitKind.District => false,
        OrgUnitKind.Street => parent is OrgUnitKind.District,
        OrgUnitKind.Community or OrgUnitKind.Village or OrgUnitKind.FamilyCommittee => parent is OrgUnitKind.Street,
        OrgUnitKind.GovernanceUnit => parent.IsResidential,
        OrgUnitKind.Estate => parent.IsResidential || parent is OrgUnitKind.GovernanceUnit,
        OrgUnitKind.Building => Living.Contains(parent),
        OrgUnitKind.Entrance => parent is OrgUnitKind.Building,
        OrgUnitKind.OwnersBody => Living.Contains(parent) || parent is OrgUnitKind.Street,
        OrgUnitKind.Discipline => parent is OrgUnitKind.District or OrgUnitKind.Street,
        OrgUnitKind.Department or OrgUnitKind.ServicesDesk => parent is OrgUnitKind.District or OrgUnitKind.Street or OrgUnitKind.Department,
        _ => parent is OrgUnitKind.District or OrgUnitKind.Street || parent.IsResidential,
    };

    /// <summary>Whether any unit may stand directly under one of that kind.</summary>
    public static bool MayHaveBelow(OrgUnitKind kind) => Enum.GetValues<OrgUnitKind>().Any(k => MayStandUnder(k, kind));

    /// <summary>A division has its official digits; others any short sign of letters, digits and dashes, or none.</summary>
    public static bool IsCode(OrgUnitKind kind, string code) => kind switch
    {
        OrgUnitKind.District => IsDigits(code, 6),
        _ when kind.IsOfficial => IsDigits(code, LongestCode),
        _ => code.Length <= LongestCode && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'),
    };

    private static bool IsDigits(string code, int count) => code.Length == count && code.All(char.IsAsciiDigit);
}
