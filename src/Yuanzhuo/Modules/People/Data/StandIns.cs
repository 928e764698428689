using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>Posts held for somebody who is away.</summary>
internal static class StandIns
{
    /// <summary>A post that ends is passed on no longer: whoever stands in for its holder ends on the same day.</summary>
    public static async Task EndStandInsAsync(this YuanzhuoDb db, IReadOnlyCollection<Guid> postIds, DateOnly lastDay, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var post in await db.Posts.Where(p => postIds.Contains(p.StandsInForId!.Value) && p.UntilOn > lastDay).ToListAsync(ct))
            post.End(StandInRule.LastDay(post.FromOn, lastDay.AddDays(1)), at);
    }

    /// <summary>Who stands in for the holders of these posts, on that day or later.</summary>
    public static async Task<ILookup<Guid, StandInLine>> StandInsOfAsync(this YuanzhuoDb db, IReadOnlyCollection<Guid> postIds, DateOnly day, CancellationToken ct) =>
        (await db.Posts.AsNoTracking().Where(p => p.StandsInForId != null && postIds.Contains(p.StandsInForId.Value) && p.UntilOn >= day && p.UntilOn >= p.FromOn)
            .Join(db.Users, p => p.AccountId, a => a.Id, (p, a) => new StandInLine(p.Id, p.StandsInForId!.Value, a.Id, a.DisplayName, p.FromOn, p.UntilOn!.Value)).ToListAsync(ct))
        .OrderBy(l => l.FromOn).ToLookup(l => l.ForPostId);
}

/// <summary>Somebody who stands in for a post's holder.</summary>
public sealed record StandInLine(Guid PostId, Guid ForPostId, Guid AccountId, string Name, DateOnly FromOn, DateOnly UntilOn);
