using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.People.Enrolling;

/// <summary>The plan of a list of people, against the accounts and the directory as they are.</summary>
public sealed class DrawPeople(YuanzhuoDb db, AccountPlaces places, CurrentUser user, TimeProvider clock, Texts texts)
{
    /// <summary>New accounts of one list: each password takes a tenth of a second to digest, and each slip has to be handed over.</summary>
    public const int MostNew = 1000;

    private const int AtOnce = 500;

    public async Task<Result<PeoplePlan>> OfFileAsync(string text, CancellationToken ct)
    {
        var lines = PeopleSheet.Read(text, texts);
        if (lines.Why is { } why) return why;
        var known = new Dictionary<string, KnownPerson>(StringComparer.Ordinal);
        foreach (var names in lines.Value.Select(l => l.Row.UserName.ToUpperInvariant()).Distinct().Chunk(AtOnce))
        {
            var accounts = await db.Accounts.AsNoTracking().Where(a => names.Contains(a.NormalizedUserName)).ToListAsync(ct);
            var ids = accounts.Select(a => a.Id).ToList();
            var posts = (await db.Posts.AsNoTracking().Where(p => ids.Contains(p.AccountId)).ToListAsync(ct)).ToLookup(p => p.AccountId);
            var theirs = await places.Below(user.PathsFor(Act.ManagePeople)).Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
            foreach (var account in accounts) known[account.NormalizedUserName!] = new(account.Id, account.UserName!, account.DisplayName, account.ClosedAt is not null, [.. posts[account.Id]], theirs.Contains(account.Id));
        }

        var plan = PeoplePlan.Draw(lines.Value, known, await NamedUnits.LoadAsync(db, ct), clock.TodayInChina());
        return plan.Count(PersonChange.New) > MostNew ? Refusal.Invalid("People.TooManyNew", "Text", MostNew) : plan;
    }

    /// <summary>
    /// Where the right to it is looked for: above all units of it, and everywhere where a line is wrong or gives a role that only the district gives. People who
    /// are there already need no look of their own: a line on somebody whom whoever draws the plan does not administer is wrong.
    /// </summary>
    public static string PlaceOf(PeoplePlan plan) =>
        plan.Rows.Any(r => r.Unit is null || !RolePlacing.IsDelegated(r.Said.Role!.Value)) ? "" : UnitPath.Common(plan.Rows.Select(r => r.Unit!.Path).Distinct());
}
