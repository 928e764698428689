using Yuanzhuo.Modules.People.Data;

namespace Yuanzhuo.Modules.People.SteppingIn;

/// <summary>One of the demo's people: whom one can be.</summary>
internal sealed record DemoPerson(Guid AccountId, string Name, Role Role, string UnitName);

/// <summary>The demo's people by the role of their first post.</summary>
internal sealed class DemoPeople(YuanzhuoDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<IGrouping<Role, DemoPerson>>> ByRoleAsync(CancellationToken ct)
    {
        var today = clock.TodayInChina();
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.IsDemo && a.ClosedAt == null).Select(a => new { a.Id, a.DisplayName }).ToListAsync(ct);
        var posts = await db.PostsOfAsync([.. accounts.Select(a => a.Id)], ct);
        return
        [
            .. accounts.OrderBy(a => a.Id)
                .Select(a => (Account: a, Post: posts[a.Id].FirstOrDefault(p => p.IsHeldOn(today))))
                .Where(a => a.Post is not null)
                .Select(a => new DemoPerson(a.Account.Id, a.Account.DisplayName, a.Post!.Role, a.Post.UnitName))
                .GroupBy(p => p.Role).OrderBy(g => g.Key),
        ];
    }
}
