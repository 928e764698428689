using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>Where an account stands in the tree: who administers there may administer it.</summary>
public sealed class AccountPlaces(YuanzhuoDb db, TimeProvider clock)
{
    /// <summary>
    /// What all its posts of today and later stand at or below, or all that it ever had where it has none any more. Everywhere ("") where it never had
    /// one, or has a role that only the district gives: whoever administers a street gets no hold on its inspector.
    /// </summary>
    public async Task<string> OfAsync(Guid accountId, CancellationToken ct)
    {
        var today = clock.TodayInChina();
        var posts = await db.Posts.AsNoTracking().Where(p => p.AccountId == accountId).Join(db.OrgUnits, p => p.UnitId, u => u.Id, (p, u) => new { p.Role, p.UntilOn, u.Path }).ToListAsync(ct);
        var held = posts.Where(p => p.UntilOn is null || p.UntilOn >= today).ToList();
        if (held.Count == 0) held = posts;
        return held.TrueForAll(p => RolePlacing.IsDelegated(p.Role)) ? UnitPath.Common(held.Select(p => p.Path)) : "";
    }

    /// <summary>Whether that account is open and stands wholly below that path, by the same rule.</summary>
    public Task<bool> IsFoundInAsync(string path, Guid accountId, CancellationToken ct) => Below([path]).AnyAsync(a => a.Id == accountId && a.ClosedAt == null, ct);

    /// <summary>Accounts that stand wholly below these paths, by the same rule; all of them where one path is everything.</summary>
    public IQueryable<Account> Below(IReadOnlyList<string> paths)
    {
        if (paths.Contains("")) return db.Accounts;
        var (units, delegated, today) = (db.OrgUnits.AtOrBelowAny(paths).Select(u => u.Id), RolePlacing.Delegated, clock.TodayInChina());
        var posts = db.Posts.Where(p => p.UntilOn == null || p.UntilOn >= today || !db.Set<Post>().Any(q => q.AccountId == p.AccountId && (q.UntilOn == null || q.UntilOn >= today)));
        return db.Accounts.Where(a => posts.Any(p => p.AccountId == a.Id) && !posts.Any(p => p.AccountId == a.Id && (!units.Contains(p.UnitId) || !delegated.Contains(p.Role))));
    }
}
