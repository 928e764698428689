using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>
/// Tells stories with the domain's own methods, so that the demo obeys every rule. Each deed is somebody's: the journal knows whose.
/// This file: who acts and how a deed is written down; the other parts: the deeds.
/// </summary>
internal sealed partial class Teller(YuanzhuoDb db, Cast cast, Days days)
{
    public Days Days => days;

    private WorkingCalendar Calendar => days.Calendar;

    /// <summary>The next deed is by somebody of that organisation in that role.</summary>
    public Teller As(OrgUnit unit, Role role)
    {
        db.Author.Is(cast.AccountOf(unit, role), unit.Id, role.ToString());
        return this;
    }

    public Teller AsCommunity(OrgUnit community) => As(community, Role.CommunityOrganiser);

    public Teller AsStreet(OrgUnit street) => As(street, Role.StreetCoordinator);

    public Teller AsOfficer(OrgUnit unit) => As(unit, Role.DepartmentOfficer);

    /// <summary>The next deed is by a resident.</summary>
    public Teller AsResident()
    {
        db.Author.Is(null, null, nameof(Role.Anyone));
        return this;
    }

    private void Note(params Aggregate[] changed)
    {
        foreach (var aggregate in changed) db.NoteFacts(aggregate);
    }

    /// <summary>A story that breaks a rule is a mistake in the story.</summary>
    private static void Must(Result result)
    {
        if (!result.IsDone) throw new InvalidOperationException($"The demo's story breaks a rule: {result.Refusals[0].Key}");
    }

    private static T Must<T>(Result<T> result) => result.IsDone ? result.Value : throw new InvalidOperationException($"The demo's story breaks a rule: {result.Refusals[0].Key}");
}
