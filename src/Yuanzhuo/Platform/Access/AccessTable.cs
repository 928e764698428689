using static Yuanzhuo.Platform.Access.Act;
using static Yuanzhuo.Platform.Access.Reach;
using static Yuanzhuo.Platform.Access.Role;

namespace Yuanzhuo.Platform.Access;

/// <summary>One line of the table: this role may do this, that far.</summary>
public sealed record Grant(Act Act, Role Role, Reach Reach);

/// <summary>
/// Who may do what, and where: the whole of it. Enforced at the door (the page or endpoint) and in the use case (the place);
/// printed in docs/access.md; walked by a test that tries every role on every page and endpoint.
/// </summary>
public static class AccessTable
{
    private static readonly Role[] Staff =
        [CommunityOrganiser, StreetCoordinator, DepartmentOfficer, DepartmentHead, Inspector, Leader, ServicesDesk, Administrator, Auditor, UnitAdministrator];

    public static readonly IReadOnlyList<Grant> Grants =
    [
        .. Everybody(ReadPublic, RaiseConcern, SupportMatter, SignIn, StepIn),
        .. Staff.Select(role => new Grant(ReadStaffHome, role, Unit)),
        .. Staff.Select(role => new Grant(ReadInbox, role, Unit)),
        .. Row(EnterStandIn, (CommunityOrganiser, Unit), (StreetCoordinator, Subtree), (DepartmentOfficer, Unit), (DepartmentHead, Unit)),

        .. Row(RecordConcern, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree), (ServicesDesk, Anywhere)),
        .. Row(TriageConcern, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree), (ServicesDesk, Subtree)),
        .. Row(ReadContact, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree), (ServicesDesk, Subtree)),
        .. Row(ReadSpoken, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree), (ServicesDesk, Subtree)),
        .. Row(MoveMatter, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree), (ServicesDesk, Subtree)),
        .. Row(RedactWords, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree)),
        .. Row(WithdrawFile, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree)),
        .. Row(OfferMatter, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree), (DepartmentOfficer, Unit), (DepartmentHead, Unit), (ServicesDesk, Subtree)),
        .. Row(AnswerHandOver, (CommunityOrganiser, Unit), (StreetCoordinator, Unit), (DepartmentOfficer, Unit), (DepartmentHead, Unit), (ServicesDesk, Unit)),
        .. Row(DecideHolder, (StreetCoordinator, Subtree)),
        .. Row(PauseMatter, (StreetCoordinator, Subtree)),
        .. Row(ReportProgress, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree), (DepartmentOfficer, Unit), (DepartmentHead, Unit), (ServicesDesk, Unit)),
        .. Row(RecordCommitment, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree), (ServicesDesk, Subtree)),
        .. Row(PlanRoundtable, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree), (ServicesDesk, Subtree)),
        .. Row(AskExtension, (CommunityOrganiser, Unit), (StreetCoordinator, Unit), (DepartmentOfficer, Unit), (DepartmentHead, Unit), (ServicesDesk, Unit)),
        .. Row(DecideExtension, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree)),
        .. Row(PauseCommitment, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree)),
        .. Row(ApplyForClosure, (CommunityOrganiser, Unit), (StreetCoordinator, Unit), (DepartmentOfficer, Unit), (DepartmentHead, Unit), (ServicesDesk, Unit)),
        .. Row(RecordAnswer, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree)),
        .. Row(CheckClosure, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree)),
        .. Row(ApproveClosure, (StreetCoordinator, Subtree)),
        .. Row(ReopenMatter, (StreetCoordinator, Subtree), (Inspector, Subtree)),
        .. Row(ReadNotes, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree), (DepartmentOfficer, Unit), (DepartmentHead, Unit), (Inspector, Subtree), (ServicesDesk, Unit)),
        .. Row(WriteNote, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree), (DepartmentOfficer, Unit), (DepartmentHead, Unit), (ServicesDesk, Unit)),
        .. Row(AssignMatter, (CommunityOrganiser, Unit), (StreetCoordinator, Unit), (DepartmentOfficer, Unit), (DepartmentHead, Unit), (ServicesDesk, Unit)),
        .. Row(UrgeHolder, (StreetCoordinator, Subtree), (Inspector, Subtree)),
        .. Row(ReadWork, (CommunityOrganiser, Subtree), (StreetCoordinator, Subtree), (DepartmentOfficer, Unit), (DepartmentHead, Unit), (Inspector, Subtree), (Leader, Linked), (ServicesDesk, Subtree)),

        .. Row(ReadJournal, (Inspector, Subtree), (Auditor, Anywhere)),
        .. Row(ReadPrivacyRecords, (Inspector, Anywhere), (Administrator, Anywhere), (Auditor, Anywhere)),
        .. Row(KeepPrivacyRecords, (Administrator, Anywhere)),
        .. Row(ManagePeople, (Administrator, Anywhere), (UnitAdministrator, Subtree)),
        .. Row(ManagePlaces, (Administrator, Anywhere)),
        .. Row(ManageCalendar, (Administrator, Anywhere)),
        .. Row(ManageRules, (Administrator, Anywhere)),
        .. Row(ReadHealth, (Administrator, Anywhere)),
        .. Row(ManagePost, (Administrator, Anywhere)),
    ];

    private static readonly ILookup<(Act, Role), Reach> Index = Grants.ToLookup(g => (g.Act, g.Role), g => g.Reach);

    /// <summary>Whether anybody at all may, signed in or not.</summary>
    public static bool IsForEverybody(Act act) => Index.Contains((act, Anyone));

    /// <summary>How far that role carries that act; empty where it does not.</summary>
    public static IEnumerable<Reach> ReachOf(Act act, Role role) => Index[(act, role)];

    /// <summary>Whether that role may do it anywhere at all: the question a page's door asks.</summary>
    public static bool Opens(Act act, Role role) => IsForEverybody(act) || Index.Contains((act, role));

    /// <summary>Whether that standing may do it at the organisation with that path: the question a use case asks.</summary>
    public static bool Allows(Act act, Standing standing, string path) =>
        Index[(act, standing.Role)].Any(reach => standing.Covers(reach, path));

    private static IEnumerable<Grant> Row(Act act, params (Role Role, Reach Reach)[] cells) => cells.Select(c => new Grant(act, c.Role, c.Reach));

    private static IEnumerable<Grant> Everybody(params Act[] acts) => acts.Select(act => new Grant(act, Anyone, Anywhere));
}
