using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>One person as their page shows them: all posts, the running ones first.</summary>
internal sealed record Person(string Name, string UserName, bool IsClosed, bool IsLocked, bool IsDemo, bool HasSecondFactor, IReadOnlyList<PostLine> Posts, ILookup<Guid, string> LinkedNames)
{
    /// <summary>Who stands in for them, by their post.</summary>
    public required ILookup<Guid, StandInLine> StandIns { get; init; }
}

internal sealed class PersonFile(YuanzhuoDb db, AccountPlaces places, CurrentUser user, TimeProvider clock)
{
    public async Task<Person?> OfAsync(Guid accountId, CancellationToken ct)
    {
        if (await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == accountId, ct) is not { } account) return null;
        // Who administers one street or bureau does not learn who works elsewhere; everybody sees what is their own.
        if (accountId != user.AccountId && !user.May(Act.ManagePeople, await places.OfAsync(accountId, ct))) return null;
        var posts = (await db.PostsOfAsync([accountId], ct))[accountId].OrderBy(p => p.UntilOn is not null).ThenByDescending(p => p.FromOn).ToList();
        var now = clock.GetUtcNow();
        var isLocked = account.LockoutEnd > now || await db.Set<KnownBrowser>().AnyAsync(b => b.AccountId == accountId && b.LockedUntilAt > now, ct);
        return new Person(
            account.DisplayName, account.UserName ?? "", account.ClosedAt is not null, isLocked, account.IsDemo, account.TwoFactorEnabled, posts,
            await LinkedNamesAsync([.. posts.Select(p => p.Id)], ct))
        {
            StandIns = await db.StandInsOfAsync([.. posts.Select(p => p.Id)], clock.TodayInChina(), ct),
        };
    }

    private async Task<ILookup<Guid, string>> LinkedNamesAsync(List<Guid> postIds, CancellationToken ct) =>
        (await db.Set<PostLink>().AsNoTracking().Where(l => postIds.Contains(l.PostId)).Join(db.OrgUnits, l => l.UnitId, u => u.Id, (l, u) => new { l.PostId, u.Name }).ToListAsync(ct))
        .ToLookup(l => l.PostId, l => l.Name);
}
