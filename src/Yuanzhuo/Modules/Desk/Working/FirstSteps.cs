using System.Globalization;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Operations.Backup;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Post.Carriers;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>One thing that a district needs before it works, as the data say it stands.</summary>
/// <param name="Key">Its title is <c>Desk.Step_KEY</c>.</param>
/// <param name="IsDone">Nothing is missing.</param>
/// <param name="NoteKey">What is missing, or how it stands: <c>Desk.StepNote_…</c>.</param>
/// <param name="Args">For the note.</param>
/// <param name="Href">Where it is done.</param>
public sealed record FirstStep(string Key, bool IsDone, string NoteKey, object[] Args, string Href);

/// <summary>What an administrator has to see to in the first days, read from what is there (docs/operations/first-days.md).</summary>
public sealed class FirstSteps
{
    /// <summary>A backup older than that is none.</summary>
    private const int BackupDays = 7;

    private readonly YuanzhuoDb _db;
    private readonly CurrentUser _user;
    private readonly WorkingCalendars _calendars;
    private readonly OpenCarriers _carriers;
    private readonly TimeProvider _clock;

    internal FirstSteps(YuanzhuoDb db, CurrentUser user, WorkingCalendars calendars, OpenCarriers carriers, TimeProvider clock) =>
        (_db, _user, _calendars, _carriers, _clock) = (db, user, calendars, carriers, clock);

    /// <summary>All of them, in the order of the first days; none for whoever does not set the installation up.</summary>
    public async Task<IReadOnlyList<FirstStep>> HandleAsync(DateOnly today, CancellationToken ct) =>
        _user.Opens(Act.ManagePlaces) ? [await DirectoryAsync(ct), await DepartmentsAsync(ct), await PeopleAsync(today, ct), await RolesAsync(today, ct), await CalendarAsync(today, ct), await RulesAsync(ct), Post(), await BackupAsync(ct)] : [];

    private async Task<FirstStep> DirectoryAsync(CancellationToken ct)
    {
        var (streets, places) = (await _db.OrgUnits.Existing().CountAsync(u => u.Kind == OrgUnitKind.Street, ct), await _db.OrgUnits.Existing().Residential().CountAsync(ct));
        return places == 0 ? new("Directory", false, "StepNote_NoPlaces", [], "/admin/places/units") : new("Directory", true, "StepNote_Places", [streets, places], "/admin/places");
    }

    private async Task<FirstStep> DepartmentsAsync(CancellationToken ct)
    {
        var (departments, offices) = (await _db.OrgUnits.Existing().CountAsync(u => u.Kind == OrgUnitKind.Department, ct), await _db.OrgUnits.Existing().CountAsync(u => u.Kind == OrgUnitKind.Discipline, ct));
        return departments == 0 || offices == 0 ? new("Departments", false, "StepNote_DepartmentsMissing", [departments, offices], "/admin/places/units") : new("Departments", true, "StepNote_Departments", [departments, offices], "/admin/places");
    }

    /// <summary>Every community has somebody who runs the mechanism, every department somebody who answers.</summary>
    private async Task<FirstStep> PeopleAsync(DateOnly today, CancellationToken ct)
    {
        var held = _db.Posts.Where(p => p.FromOn <= today && (p.UntilOn == null || p.UntilOn >= today));
        var places = await _db.OrgUnits.Existing().Residential().CountAsync(u => !held.Any(p => p.UnitId == u.Id && p.Role == Role.CommunityOrganiser), ct);
        var departments = await _db.OrgUnits.Existing().CountAsync(u => u.Kind == OrgUnitKind.Department && !held.Any(p => p.UnitId == u.Id && (p.Role == Role.DepartmentOfficer || p.Role == Role.DepartmentHead)), ct);
        var isEmpty = !await held.AnyAsync(p => p.Role != Role.Administrator && p.Role != Role.Auditor, ct);
        return isEmpty ? new("People", false, "StepNote_NoPeople", [], "/admin/people/import") : new("People", places + departments == 0, places + departments == 0 ? "StepNote_PeopleThere" : "StepNote_Unmanned", places + departments == 0 ? [] : [places, departments], "/admin/people/import");
    }

    private async Task<FirstStep> RolesAsync(DateOnly today, CancellationToken ct)
    {
        var held = _db.Posts.Where(p => p.FromOn <= today && (p.UntilOn == null || p.UntilOn >= today));
        var administrators = await held.Where(p => p.Role == Role.Administrator).Select(p => p.AccountId).Distinct().CountAsync(ct);
        var auditors = await held.Where(p => p.Role == Role.Auditor).Select(p => p.AccountId).Distinct().CountAsync(ct);
        return new("Roles", administrators > 1 && auditors > 0, "StepNote_Roles", [administrators, auditors], "/admin/people");
    }

    private async Task<FirstStep> CalendarAsync(DateOnly today, CancellationToken ct)
    {
        var calendar = await _calendars.NationalAsync(ct);
        int[] missing = [.. new[] { today.Year, today.Year + 1 }.Where(year => !calendar.IsPublished(year))];
        return missing.Length == 0 ? new("Calendar", true, "StepNote_Calendar", [today.Year, today.Year + 1], "/admin/calendar") : new("Calendar", false, "StepNote_CalendarMissing", [string.Join("、", missing)], $"/admin/calendar?year={missing[0]}");
    }

    private async Task<FirstStep> RulesAsync(CancellationToken ct)
    {
        var set = await _db.Set<RulePack>().CountAsync(ct);
        return new("Rules", set > 0, set > 0 ? "StepNote_Rules" : "StepNote_RulesDefault", set > 0 ? [set] : [], "/admin/rules");
    }

    private FirstStep Post()
    {
        var open = Enum.GetValues<Carrier>().Count(_carriers.Has);
        return new("Post", open > 0, open > 0 ? "StepNote_Post" : "StepNote_NoPost", open > 0 ? [open] : [], "/admin/letters");
    }

    private async Task<FirstStep> BackupAsync(CancellationToken ct)
    {
        if (await _db.LastBackupAtAsync(ct) is not { } last) return new("Backup", false, "StepNote_NoBackup", [], "/health/ready");
        return new("Backup", _clock.GetUtcNow() - last < TimeSpan.FromDays(BackupDays), "StepNote_Backup", [ChinaTime.DateOf(last).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], "/health/ready");
    }
}
