using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.People.StandingIn;

/// <summary>A post for which its reader may say who stands in.</summary>
internal sealed record LeavePost(Guid PostId, string Name, Role Role, string UnitName, bool IsOwn, IReadOnlyList<StandInLine> StandIns);

/// <summary>Somebody who can stand in.</summary>
internal sealed record Colleague(Guid AccountId, string Name, string UnitName);

/// <summary>Whose absence somebody may enter: their own, and their people's.</summary>
internal sealed class ReadStandIns(YuanzhuoDb db, CurrentUser user, AccountPlaces places, TimeProvider clock)
{
    private const int Most = 300;

    /// <summary>Their own posts first, then their people's.</summary>
    public async Task<IReadOnlyList<LeavePost>> ListAsync(CancellationToken ct)
    {
        var (today, roles, paths) = (clock.TodayInChina(), RolePlacing.Delegated, user.PathsFor(Act.EnterStandIn));
        var rows = await db.Posts.AsNoTracking()
            .Where(p => roles.Contains(p.Role) && p.StandsInForId == null && p.FromOn <= today && (p.UntilOn == null || p.UntilOn >= today))
            .Join(db.OrgUnits.AtOrBelowAny(paths), p => p.UnitId, u => u.Id, (post, unit) => new { post, unit })
            .Join(db.Users.Where(a => a.ClosedAt == null), r => r.post.AccountId, a => a.Id, (r, a) => new { r.post, r.unit, a.DisplayName })
            .OrderBy(r => r.unit.Path.Length).ThenBy(r => r.unit.Name).ThenBy(r => r.DisplayName).ThenBy(r => r.post.Id).Take(Most).ToListAsync(ct);
        var theirs = rows.Where(r => r.post.AccountId == user.AccountId || user.Leads(new(r.post, r.unit))).OrderBy(r => r.post.AccountId != user.AccountId).ToList();
        var standIns = await db.StandInsOfAsync([.. theirs.Select(r => r.post.Id)], today, ct);
        return [.. theirs.Select(r => new LeavePost(r.post.Id, r.DisplayName, r.post.Role, r.unit.Name, r.post.AccountId == user.AccountId, [.. standIns[r.post.Id]]))];
    }

    /// <summary>Whoever can stand in for that post's holder: people of the house who hold nothing that reaches further, the nearest first.</summary>
    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(Guid postId, CancellationToken ct)
    {
        var taken = await db.PostAtAsync(postId, ct);
        if (!taken.IsDone) return [];
        var (at, today) = (taken.Value.Thing, clock.TodayInChina());
        var held = await db.Posts.AsNoTracking().Where(p => p.AccountId != at.Post.AccountId && p.FromOn <= today && (p.UntilOn == null || p.UntilOn >= today))
            .Join(places.Below([StandInRule.HouseOf(at.Unit)]).Where(a => a.ClosedAt == null), p => p.AccountId, a => a.Id, (p, a) => new { p.Role, p.UnitId, a.Id, a.DisplayName })
            .Join(db.OrgUnits, p => p.UnitId, u => u.Id, (p, u) => new { p.Role, p.UnitId, p.Id, p.DisplayName, u.Name })
            .OrderBy(p => p.DisplayName).ThenBy(p => p.Id).Take(Most).ToListAsync(ct);
        return
        [
            .. held.GroupBy(p => p.Id).Where(g => !g.Any(p => p.Role == at.Post.Role && p.UnitId == at.Post.UnitId))
                .OrderByDescending(g => g.Any(p => p.UnitId == at.Post.UnitId)).Select(g => new Colleague(g.Key, g.First().DisplayName, string.Join("、", g.Select(p => p.Name).Distinct()))),
        ];
    }
}
