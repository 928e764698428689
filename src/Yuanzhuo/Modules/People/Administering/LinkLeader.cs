using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>An administrator links a leader's post to a community (挂点), or takes the link away.</summary>
internal sealed class LinkLeader(Doer doer, YuanzhuoDb db) : Deed<LinkLeader.Input, Post, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid PostId { get; set; }

        public Guid? UnitId { get; set; }

        public bool Remove { get; set; }
    }

    public override Act Act => Act.ManagePeople;

    public override bool NeedsProof => true;

    /// <summary>The community may not cease to be at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override async Task<Result<At<Post>>> TakeAsync(Input input, CancellationToken ct) =>
        await db.Posts.Include(p => p.Links).FirstOrDefaultAsync(p => p.Id == input.PostId, ct) is { } post ? At.Everywhere(post) : Refusal.NotFound("People.NoSuchPost");

    /// <summary>The post.</summary>
    protected override async Task<Result<Guid>> DoAsync(Input input, Post post, CancellationToken ct)
    {
        if (input.Remove)
        {
            post.Unlink(input.UnitId ?? Guid.Empty, Now);
            return post.Id;
        }

        var community = await db.OrgUnits.Existing().FirstOrDefaultAsync(u => u.Id == input.UnitId, ct);
        if (community is null || !(community.Kind.IsResidential || community.Kind == OrgUnitKind.Street)) return Refusal.Invalid("People.CommunityNeeded", nameof(Input.UnitId));
        return post.Link(community.Id, Now).Then(post.Id);
    }
}
