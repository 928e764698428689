using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>A person's posts that hold today, read anew for each request: a post that ended yesterday opens nothing today.</summary>
internal sealed class Standings(YuanzhuoDb db, Sessions sessions, SecondFactorRule secondFactor, TimeProvider clock) : IStandings
{
    public async Task<IReadOnlyList<Standing>> OfAsync(Guid accountId, CancellationToken ct) => await StandAsync(await HeldBy(accountId).OrderBy(p => p.PostId).ToListAsync(ct), ct);

    /// <summary>In one question, since it is asked for every page.</summary>
    public async Task<SessionStanding?> OfSessionAsync(Guid sessionId, Guid accountId, CancellationToken ct)
    {
        var held = HeldBy(accountId);
        var rows = await (from session in sessions.AliveOf(accountId).Where(s => s.Id == sessionId)
                          join account in db.Users on session.AccountId equals account.Id
                          from post in held.Where(p => p.AccountId == session.AccountId).DefaultIfEmpty()
                          orderby post.PostId
                          select new { session.ProvenAt, HasFactor = account.TwoFactorEnabled, PostId = (Guid?)post.PostId, Role = (Role?)post.Role, UnitId = (Guid?)post.UnitId, post.Path, post.Name, IsBorrowed = (bool?)post.IsBorrowed, Unread = (int?)post.Unread }).ToListAsync(ct);
        // A session without a post is one, too: its person is signed in and has nothing to do.
        if (rows.Count == 0) return null;
        var posts = await StandAsync([.. rows.Where(r => r.PostId is not null).Select(r => new HeldPost { PostId = r.PostId!.Value, AccountId = accountId, Role = r.Role!.Value, UnitId = r.UnitId!.Value, Path = r.Path, Name = r.Name, IsBorrowed = r.IsBorrowed!.Value, Unread = r.Unread!.Value })], ct);
        // Asked only of who has none: the rule is looked up for nobody else.
        return new(posts, rows[0].ProvenAt, !rows[0].HasFactor && await secondFactor.AsksAsync(posts.Select(p => p.Role), ct));
    }

    private IQueryable<HeldPost> HeldBy(Guid accountId)
    {
        var today = clock.TodayInChina();
        return db.Set<Post>().AsNoTracking()
            .Where(p => p.AccountId == accountId && db.Users.Any(a => a.Id == p.AccountId && a.ClosedAt == null))
            .Where(p => p.FromOn <= today && (p.UntilOn == null || p.UntilOn >= today))
            .Join(db.OrgUnits, p => p.UnitId, u => u.Id, (p, u) => new HeldPost
            {
                PostId = p.Id, AccountId = p.AccountId, Role = p.Role, UnitId = u.Id, Path = u.Path, Name = u.Name, IsBorrowed = p.StandsInForId != null, Unread = db.Set<Letter>().Count(l => l.AccountId == accountId && l.ReadAt == null),
            });
    }

    private async Task<IReadOnlyList<Standing>> StandAsync(List<HeldPost> posts, CancellationToken ct)
    {
        if (posts.Count == 0) return [];
        var links = posts.Exists(p => p.Role == Role.Leader) ? await LinksAsync(posts.ConvertAll(p => p.PostId), ct) : null;
        return [.. posts.Select(p => new Standing(p.PostId, p.Role, p.UnitId, p.Path, p.Name, [.. links?[p.PostId] ?? []]) { UnreadLetters = p.Unread, IsBorrowed = p.IsBorrowed })];
    }

    private async Task<ILookup<Guid, string>> LinksAsync(List<Guid> postIds, CancellationToken ct)
    {
        var links = await db.Set<PostLink>().AsNoTracking()
            .Where(l => postIds.Contains(l.PostId))
            .Join(db.OrgUnits, l => l.UnitId, u => u.Id, (l, u) => new { l.PostId, u.Path })
            .ToListAsync(ct);
        return links.ToLookup(l => l.PostId, l => l.Path);
    }

    private sealed class HeldPost
    {
        public required Guid PostId { get; init; }

        public required Guid AccountId { get; init; }

        public required Role Role { get; init; }

        public required Guid UnitId { get; init; }

        public required string Path { get; init; }

        public required string Name { get; init; }

        public required bool IsBorrowed { get; init; }

        public required int Unread { get; init; }
    }
}
