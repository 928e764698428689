using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.People.Domain;

/// <summary>Who may be replaced while away, by whom, and who says so (请假代班). Whoever is replaced passes on no more than they have, and not for longer.</summary>
public static class StandInRule
{
    /// <summary>Days a replacement lasts at most; who is away for longer gets a successor from the administrator.</summary>
    public const int LongestDays = 366;

    /// <summary>Work of the own house only: whoever supervises, audits or administers is replaced by who gave them the post.</summary>
    public static bool MayBeReplaced(Post post) => RolePlacing.IsDelegated(post.Role) && post.StandsInForId is null;

    /// <summary>Whether that role leads the other where its right reaches.</summary>
    public static bool IsHeadOf(Role head, Role of) => (head, of) is (Role.StreetCoordinator, Role.CommunityOrganiser or Role.StreetCoordinator) or (Role.DepartmentHead, Role.DepartmentOfficer or Role.DepartmentHead);

    /// <summary>The house within which somebody is found: a community's is its street, since it has few people of its own.</summary>
    public static string HouseOf(OrgUnit unit) => unit.Kind.IsResidential && UnitPath.Above(unit.Path) is [.., var above] ? above : unit.Path;

    /// <summary>The last day where it ends at once; one that had not begun never was.</summary>
    public static DateOnly LastDay(DateOnly from, DateOnly today) => (from > today ? from : today).AddDays(-1);
}
