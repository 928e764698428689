using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>Posts at an organisation that ceased to exist go on at its successor; leaders linked to it are linked to the successor.</summary>
internal sealed class PostsFollowPlaces(YuanzhuoDb db) : IFollowsPlaces
{
    public string CarriedKey => "People.CarriedPosts";

    public async Task<int> CarryOverAsync(Guid closedUnitId, Guid successorId, DateOnly on, DateTimeOffset at, CancellationToken ct)
    {
        var posts = await db.Set<Post>().Include(p => p.Links)
            .Where(p => (p.UntilOn == null || p.UntilOn >= on) && (p.UnitId == closedUnitId || p.Links.Any(l => l.UnitId == closedUnitId)))
            .ToListAsync(ct);
        foreach (var post in posts)
        {
            if (post.UnitId == closedUnitId) post.MoveTo(successorId, at);
            if (post.Links.Any(l => l.UnitId == closedUnitId)) post.Link(successorId, at);
        }

        return posts.Count;
    }
}
