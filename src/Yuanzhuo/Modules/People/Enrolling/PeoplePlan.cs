using System.Security.Cryptography;
using System.Text;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.People.Enrolling;

/// <summary>What becomes of a person by a line.</summary>
public enum PersonChange
{
    /// <summary>Person and post are there already.</summary>
    Same,

    /// <summary>A new account with its first post.</summary>
    New,

    /// <summary>A further post for somebody who has an account, or a new one in an earlier line.</summary>
    PostAdded,
}

/// <summary>One line of the preview.</summary>
public sealed record PersonPlanRow(int Line, PersonRow Said, PersonChange Change, Guid? AccountId, OrgUnit? Unit, Refusal? Wrong);

/// <summary>An account and the posts it has or had, as a plan needs to know them.</summary>
/// <param name="IsTheirs">Whether whoever draws the plan administers it; of anybody else they learn only that the name is taken.</param>
public sealed record KnownPerson(Guid Id, string UserName, string DisplayName, bool IsClosed, IReadOnlyList<Post> Posts, bool IsTheirs);

/// <summary>What a list of people would do, line by line. Drawing it up changes nothing.</summary>
public sealed record PeoplePlan(IReadOnlyList<PersonPlanRow> Rows)
{
    public IEnumerable<PersonPlanRow> Wrong => Rows.Where(r => r.Wrong is not null);

    public bool ChangesSomething => Rows.Any(r => r.Change != PersonChange.Same);

    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Rows.Select(r => $"{r.Line} {r.Change} {r.AccountId} {r.Unit?.Id} {r.Said.Role} {r.Wrong?.Key}")))));

    public int Count(PersonChange change) => Rows.Count(r => r.Wrong is null && r.Change == change);

    /// <param name="lines">What the list says.</param>
    /// <param name="known">Accounts by the sign-in name in capitals.</param>
    /// <param name="units">Where people work.</param>
    /// <param name="today">From when a post runs that says nothing.</param>
    public static PeoplePlan Draw(IReadOnlyList<PeopleSheetLine> lines, IReadOnlyDictionary<string, KnownPerson> known, NamedUnits units, DateOnly today)
    {
        var earlier = new Dictionary<string, List<PersonPlanRow>>(StringComparer.Ordinal);
        var rows = new List<PersonPlanRow>();
        foreach (var line in lines)
        {
            var key = line.Row.UserName.ToUpperInvariant();
            if (!earlier.TryGetValue(key, out var before)) earlier[key] = before = [];
            var row = line.Wrong is { } wrong ? new PersonPlanRow(line.Row.Line, line.Row, PersonChange.Same, null, null, wrong) : Of(line.Row, known.GetValueOrDefault(key), before, units, today);
            rows.Add(row);
            before.Add(row);
        }

        return new(rows);
    }

    private static PersonPlanRow Of(PersonRow row, KnownPerson? known, List<PersonPlanRow> before, NamedUnits units, DateOnly today)
    {
        PersonPlanRow Wrong(Refusal why) => new(row.Line, row, PersonChange.Same, known?.Id, null, why);
        if (known is { IsTheirs: false }) return Wrong(Refusal.Invalid("People.UserNameTaken", "UserName"));
        var meant = units.Meant(row.Unit, "Unit");
        if (meant.Why is { } none) return Wrong(none.Refusals[0]);
        var (unit, role, from) = (meant.Value, row.Role!.Value, row.FromOn ?? today);
        if (!RolePlacing.MayHold(role, unit.Kind)) return Wrong(Refusal.Invalid("People.RoleNotThere", "Role", unit.Name));
        if (known is { IsClosed: true }) return Wrong(Refusal.Invalid("People.AccountIsClosed", "UserName", row.UserName));
        if ((known?.DisplayName ?? before.FirstOrDefault()?.Said.Name) is { } name && name != row.Name) return Wrong(Refusal.Invalid("People.OtherPerson", "DisplayName", row.UserName, name));
        if (row.UntilOn < from) return Wrong(Refusal.Invalid("People.EndsBeforeItBegins", "Until"));
        var held = (known?.Posts ?? []).Select(p => (p.Role, p.UnitId, p.FromOn, p.UntilOn)).Concat(before.Where(b => b is { Wrong: null, Unit: not null }).Select(b => (Role: b.Said.Role!.Value, UnitId: b.Unit!.Id, FromOn: b.Said.FromOn ?? today, b.Said.UntilOn))).ToList();
        if (held.Exists(p => RoleSeparation.Clashes(role, from, row.UntilOn, p.Role, p.FromOn, p.UntilOn))) return Wrong(Refusal.RuleBroken("People.AdministratorIsNotAuditor"));
        var isHeld = held.Exists(p => p.Role == role && p.UnitId == unit.Id && (row.UntilOn is null || p.FromOn <= row.UntilOn) && (p.UntilOn is null || from <= p.UntilOn));
        var change = isHeld ? PersonChange.Same : known is not null || before.Exists(b => b.Wrong is null) ? PersonChange.PostAdded : PersonChange.New;
        return new(row.Line, row, change, known?.Id, unit, null);
    }
}
