using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.People.StandingIn;

/// <summary>A post and its organisation.</summary>
public sealed record PostAt(Post Post, OrgUnit Unit);

internal static class PostsAt
{
    public static async Task<Result<At<PostAt>>> PostAtAsync(this YuanzhuoDb db, Guid postId, CancellationToken ct)
    {
        if (await db.Posts.FirstOrDefaultAsync(p => p.Id == postId, ct) is not { } post) return Refusal.NotFound("People.NoSuchPost");
        var unit = await db.OrgUnits.FirstAsync(u => u.Id == post.UnitId, ct);
        return At.Place(new PostAt(post, unit), unit.Path);
    }

    /// <summary>Whether somebody is head over that post, by a post of their own and not one that they hold in somebody's place.</summary>
    public static bool Leads(this CurrentUser user, PostAt at) =>
        user.Standings.Any(s => !s.IsBorrowed && StandInRule.IsHeadOf(s.Role, at.Post.Role) && AccessTable.Allows(Act.EnterStandIn, s, at.Unit.Path));
}
