using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>A person's posts that hold today, read anew for each request: a post that ended yesterday opens nothing today.</summary>
internal sealed class Standings(YuanzhuoDb db, TimeProvider clock) : IStandings
{
    public async Task<IReadOnlyList<Standing>> OfAsync(Guid accountId, CancellationToken ct)
    {
        var today = clock.TodayInChina();
        var posts = await db.Set<Post>().AsNoTracking()
            .Where(p => p.AccountId == accountId && db.Users.Any(a => a.Id == p.AccountId && a.ClosedAt == null))
            .Where(p => p.FromOn <= today && (p.UntilOn == null || p.UntilOn >= today))
            .Join(db.OrgUnits, p => p.UnitId, u => u.Id, (p, u) => new { p.Id, p.Role, UnitId = u.Id, u.Path, u.Name, Unread = db.Set<Letter>().Count(l => l.AccountId == accountId && l.ReadAt == null) })
            .OrderBy(p => p.Id)
            .ToListAsync(ct);
        if (posts.Count == 0) return [];

        var links = posts.Exists(p => p.Role == Role.Leader) ? await LinksAsync(posts.Select(p => p.Id).ToList(), ct) : null;
        return [.. posts.Select(p => new Standing(p.Id, p.Role, p.UnitId, p.Path, p.Name, [.. links?[p.Id] ?? []]) { UnreadLetters = p.Unread })];
    }

    private async Task<ILookup<Guid, string>> LinksAsync(List<Guid> postIds, CancellationToken ct)
    {
        var links = await db.Set<PostLink>().AsNoTracking()
            .Where(l => postIds.Contains(l.PostId))
            .Join(db.OrgUnits, l => l.UnitId, u => u.Id, (l, u) => new { l.PostId, u.Path })
            .ToListAsync(ct);
        return links.ToLookup(l => l.PostId, l => l.Path);
    }
}
